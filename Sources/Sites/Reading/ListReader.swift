/// A list syntax of lines: how each becomes entries.
///
/// A reader is made for each file, so it may hold what a line must know of the lines before it.
///
/// To add a syntax: one file in `Lists/`, one row in ``listTable``, tests in `ListSyntaxTests`, and
/// a folder with every oddity in `Tests/SitesTests/Lists`.
protocol ListReader: ListFileReader {
  /// Looks at the whole file before its first line is read, where later lines change earlier ones.
  mutating func lookAhead(_ text: Span<UInt8>)

  /// Reads one line, without its end, its white space at both ends and a byte-order mark.
  mutating func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader)

  /// Ends the file, where lines may still be waiting for their rest.
  mutating func end(into entries: inout EntryReader)
}

extension ListReader {
  mutating func readFile(
    _ text: Span<UInt8>, of file: ListFile, into entries: inout EntryReader
  ) {
    lookAhead(text)
    var lines = TextLines(of: text)
    while let range = lines.next(of: text) {
      entries.go(to: lines.number, isIndented: lines.isIndented)
      read(text.extracting(range), of: file, into: &entries)
    }
    end(into: &entries)
  }

  mutating func lookAhead(_ text: Span<UInt8>) {}

  mutating func end(into entries: inout EntryReader) {}
}
