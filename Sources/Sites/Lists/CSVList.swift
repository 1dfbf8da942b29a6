internal import WebAddress

/// Tables with a header: a column of names or addresses and, mostly, one of categories.
///
///     domain,category,added
///     bet.example,gambling,2026-03-09
///     "forum.example/x;y";"chat, forums"
///
/// Fields are parted by `,`, `;`, TAB or `|`. The header says which columns count (see ``CSVHeader``);
/// it may stand in a comment. A row may have several categories, parted by `,`, `;` or `|`; each is a
/// list of its own. `category` in the settings stands in the place of the column. Addresses that are
/// written so that nobody follows them, `hxxp://bet[.]example`, are read.
struct CSVList: ListFileReader {
  /// The most categories of one table; more are another column taken for it.
  static let mostCategories = 1_000

  static var namesCategories: Bool { true }

  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    guard let first = sample.first, CSVHeader.fits(first.span) else {
      return sample.count { isRow($0.span) }
    }
    let header = CSVHeader(first.span)
    return sample.count { line in header.map { line.contains($0.separator) } ?? false }
  }

  /// True for fields with commas or semicolons between them of which one is a name, and one is not.
  private static func isRow(_ line: Span<UInt8>) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";")].contains { separator in
      var rows = CSVRows(of: line, separator: separator)
      let fields = rows.next(of: line) ?? []
      let names = fields.count { EntryReader.looksLikeName($0[...]) }
      return names > 0 && names < fields.count { !$0.isEmpty }
    }
  }

  func readFile(_ text: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    guard let header = Self.header(of: text, for: file, into: &entries) else { return }
    var table = CSVTable(file, header)
    var rows = CSVRows(
      of: text, from: header.end, line: header.endLine, separator: header.separator)
    var isEmpty = true
    while let row = rows.next(of: text) {
      let first = row.first ?? []
      if row.allSatisfy(\.isEmpty) || first.first == UInt8(ascii: "#") { continue }
      entries.go(to: rows.line)
      table.add(row, to: &entries)
      isEmpty = false
    }
    if isEmpty {
      entries.refuse("the table has no rows", mend: "the download failed; fetch it again")
    }
  }

  /// The header, when it tells what is needed; else the file is refused.
  private static func header(
    of text: Span<UInt8>, for file: ListFile, into entries: inout EntryReader
  ) -> CSVHeader? {
    guard let header = CSVHeader(text) else { return nil }
    entries.go(to: header.endLine)
    let found = header.titles.prefix(12).map { "\"\($0.prefix(32))\"" }.joined(separator: ", ")
    if header.names.isEmpty {
      entries.refuse(
        "no header tells which column holds the names; it begins with \(found)",
        mend: "put a line in front that calls one domain, host, url or ip, and one category")
      return nil
    }
    if header.category == nil, file.category.isEmpty, file.power == .block {
      entries.refuse(
        "no column holds categories; the columns are \(found)",
        mend: "call one category in the header, or name one with category in the settings")
      return nil
    }
    return header
  }
}
