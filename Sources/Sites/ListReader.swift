/// A list syntax: how the lines of a file become entries.
///
/// A reader is made for each file, so it may hold what a line must know of the lines before it.
///
/// To add a syntax: one file in `Lists/`, one row in ``listTable``, tests in `ListSyntaxTests`, and
/// a folder with every oddity in `Tests/SitesTests/Lists`.
protocol ListReader: SendableMetatype {
  /// How many of the lines look like this syntax, and like no simpler one.
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int

  /// Makes the reader of one file.
  init()

  /// Looks at the whole file before its first line is read, where later lines change earlier ones.
  mutating func lookAhead(_ text: Span<UInt8>)

  /// Reads one line, without its end, its white space at both ends and a byte-order mark.
  mutating func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader)

  /// Ends the file, where lines may still be waiting for their rest.
  mutating func end(into entries: inout EntryReader)
}

extension ListReader {
  mutating func lookAhead(_ text: Span<UInt8>) {}

  mutating func end(into entries: inout EntryReader) {}
}
