public import Vocabulary

/// How one program writes its export of people: which headings mean what.
public struct DirectoryLayout: Sendable {
  /// The name in settings.
  public let name: String
  /// The program, in plain English.
  public let title: String
  /// The headings of each column, the best first; case does not matter.
  public let headings: [DirectoryColumn: [String]]
  /// Which way dates are written; `nil` where the program follows its computer.
  public let dateOrder: DateOrder?
  /// Words that mean a standing here, beside those of the settings.
  let standings: [String: Standing]

  init(
    _ name: String, _ title: String, dateOrder: DateOrder? = nil,
    standings: [String: Standing] = [:], _ headings: [DirectoryColumn: [String]]
  ) {
    self.name = name
    self.title = title
    self.headings = headings
    self.dateOrder = dateOrder
    self.standings = standings
  }
}
