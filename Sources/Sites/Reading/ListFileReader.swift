/// A list syntax: how a file becomes entries.
///
/// Most are read line by line (see ``ListReader``).
protocol ListFileReader: SendableMetatype {
  /// How many of the lines look like this syntax, and like no simpler one.
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int

  /// True when the file itself says what category its entries are of.
  static var namesCategories: Bool { get }

  /// Makes the reader of one file.
  init()

  /// Reads a whole file, whose text may begin with a byte-order mark.
  mutating func readFile(
    _ text: Span<UInt8>, of file: ListFile, into entries: inout EntryReader)
}

extension ListFileReader {
  static var namesCategories: Bool { false }
}
