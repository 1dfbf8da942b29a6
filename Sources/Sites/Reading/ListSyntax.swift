/// One row of the list table: a syntax that list files are written in.
public struct ListSyntax: Sendable {
  /// The name in settings.
  public let name: String
  /// What it is, in a few words.
  public let title: String
  let reader: any ListFileReader.Type

  init(_ name: String, _ title: String, _ reader: any ListFileReader.Type) {
    self.name = name
    self.title = title
    self.reader = reader
  }
}
