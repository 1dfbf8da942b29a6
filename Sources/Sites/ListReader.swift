/// A list syntax: how the lines of a file become entries.
///
/// To add a syntax: one file in `Lists/`, one row in ``listTable``, tests in `ListSyntaxTests`.
protocol ListReader: SendableMetatype {
  /// How many of the lines look like this syntax, and like no simpler one.
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int

  /// Reads one line, without its end, its white space at both ends and a byte-order mark.
  static func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader)
}
