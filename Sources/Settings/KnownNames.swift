public import Vocabulary

/// Names that settings may use and that other rooms define.
public struct KnownNames: Hashable, Sendable {
  /// The names of the format table, without `auto`.
  public var formats: [String]
  /// The names of the table of list syntaxes.
  public var listSyntaxes: [String]
  /// The names of the table of directories' layouts.
  public var directoryLayouts: [String]
  /// The roles for which there is a report, so that an event can reach them.
  public var readers: Set<Role>

  /// Makes the names.
  public init(
    formats: [String], listSyntaxes: [String], readers: Set<Role>, directoryLayouts: [String] = []
  ) {
    self.formats = formats
    self.listSyntaxes = listSyntaxes
    self.readers = readers
    self.directoryLayouts = directoryLayouts
  }
}
