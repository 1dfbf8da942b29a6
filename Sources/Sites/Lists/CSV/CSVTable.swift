internal import WebAddress

/// Adds the rows of a table to the lists of their categories.
struct CSVTable {
  private let file: ListFile
  private let header: CSVHeader
  private var categories: Set<String> = []

  init(_ file: ListFile, _ header: CSVHeader) {
    self.file = file
    self.header = header
  }

  /// Adds what stands in the first column of names that is not empty.
  mutating func add(_ row: [[UInt8]], to entries: inout EntryReader) {
    let field = header.names.lazy.filter { $0 < row.count }.map { row[$0] }
      .first { !$0.isEmpty }
    guard let field else { return entries.skip(.missingField) }
    let bytes = Self.armed(field)
    let lists = lists(of: row)
    if lists.isEmpty { return entries.skip(.missingField) }
    for list in lists {
      categories.insert(list.category)
      guard categories.count <= CSVList.mostCategories else {
        return entries.refuse(
          "more than 1,000 categories stand in the column \"\(header.titles[header.category ?? 0])\"",
          mend: "name one with category in the settings")
      }
      entries.select(list)
      let text = bytes.span
      var words = Words(of: text)
      while let word = words.next(of: text) {
        entries.addName(text.extracting(word), rangesArePaths: false)
      }
    }
  }

  /// The lists of a row: one a category, or the file's own.
  private func lists(of row: [[UInt8]]) -> [ListFile] {
    guard file.category.isEmpty, let column = header.category else { return [file] }
    guard column < row.count else { return [] }
    let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")]
    var seen: Set<String> = []
    return row[column].split(whereSeparator: marks.contains).compactMap { part in
      let bytes = Array(part)
      let name = String(
        decoding: bytes[EntryReader.trimmed(bytes.indices, of: bytes.span)], as: UTF8.self)
      guard !name.isEmpty, seen.insert(name).inserted else { return nil }
      var list = file
      list.category = name
      list.list = "\(file.list)/\(name)"
      return list
    }
  }

  /// The address as it is meant: `hxxp` is `http`, `[.]` and `(.)` a dot.
  private static func armed(_ field: [UInt8]) -> [UInt8] {
    var text = String(decoding: field, as: UTF8.self)
    if text.lowercased().hasPrefix("hxxp") { text = "http" + text.dropFirst(4) }
    guard text.contains("[.]") || text.contains("(.)") else { return Array(text.utf8) }
    return Array(text.replacing("[.]", with: ".").replacing("(.)", with: ".").utf8)
  }
}
