public import Vocabulary

/// A row of `vigil scan` with arguments of its own.
public struct VigilVariant: Hashable, Sendable {
  /// The row's name.
  public var name: String
  /// Arguments added to those of every row.
  public var arguments: [String]

  /// The row that every comparison has.
  public static let usual = VigilVariant(name: "vigil scan", arguments: [])

  /// The row that does no more than the yardstick: no times, actions, sites or facts.
  public static let equalWork = VigilVariant(
    name: "vigil scan, equal work", arguments: ["--output", "counts"])

  init(name: String, arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }

  /// Reads `NAME=ARGUMENT ARGUMENT`.
  public init(_ text: String) throws(Complaint) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else {
      throw Complaint(
        what: "--vigil \(text) has no name", mend: "write it as \"NAME=ARGUMENT ARGUMENT\"")
    }
    name = String(parts[0])
    arguments = parts[1].split(separator: " ").map(String.init)
  }

  /// True when the arguments say what is printed.
  var hasOutput: Bool { arguments.contains { $0.hasPrefix("--output") } }
}
