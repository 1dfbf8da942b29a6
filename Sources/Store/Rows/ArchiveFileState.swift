public import Vocabulary

/// One file of the archive, as far as it is committed.
public struct ArchiveFileState: Hashable, Sendable {
  /// The file's path.
  public var path: String
  /// The name of the source in the settings.
  public var source: String
  /// The day whose lines it holds.
  public var day: Day
  /// The bytes of the file that are committed; what stands behind them was never finished.
  public var length: Int64
  /// The lines that it holds.
  public var lines: Int

  /// Makes an archive file's state.
  public init(path: String, source: String, day: Day, length: Int64, lines: Int) {
    self.path = path
    self.source = source
    self.day = day
    self.length = length
    self.lines = lines
  }
}
