/// Names that settings may use and that other rooms define.
public struct KnownNames: Hashable, Sendable {
  /// The names of the format table, without `auto`.
  public var formats: [String]
  /// The names of the table of list syntaxes.
  public var listSyntaxes: [String]

  /// Makes the names.
  public init(formats: [String], listSyntaxes: [String]) {
    self.formats = formats
    self.listSyntaxes = listSyntaxes
  }
}
