internal import WebAddress

/// What the first row of a table says of its columns.
struct CSVHeader {
  let separator: UInt8
  /// The columns as the table calls them.
  let titles: [String]
  /// The columns that may hold the name, the best first.
  let names: [Int]
  let category: Int?
  /// Where the rows begin, and on which line.
  let end: Int
  let endLine: Int

  /// What columns of names are called, the best first.
  static let nameTitles = [
    "domain", "domainname", "host", "hostname", "fqdn", "site", "website", "url", "uri",
    "address", "ip", "ipaddress", "dstip", "destination", "indicator", "indicatorvalue", "ioc",
    "iocvalue", "value", "entry", "name",
  ]
  /// What columns of categories are called, the best first.
  static let categoryTitles = [
    "category", "categories", "cat", "threat", "threattype", "tag", "tags", "class",
    "classification", "label", "labels", "topic", "type",
  ]

  /// Reads the header: the first line that is no comment, or the last comment in front of it where
  /// that names columns (as abuse.ch writes them).
  init?(_ text: Span<UInt8>) {
    var lines = TextLines(of: text)
    var comment: Self?
    while let range = lines.next(of: text) {
      let isComment = text[range.lowerBound] == UInt8(ascii: "#")
      var start = range.lowerBound
      while start < range.upperBound, text[start] == UInt8(ascii: "#") { start += 1 }
      let header = Self(
        text.extracting(start..<range.upperBound), end: range.upperBound, line: lines.number)
      if isComment {
        comment = header.names.isEmpty || header.titles.count < 2 ? comment : header
        continue
      }
      if header.names.isEmpty, let comment {
        self = comment
      } else {
        self = header
      }
      return
    }
    guard let comment else { return nil }
    self = comment
  }

  private init(_ line: Span<UInt8>, end: Int, line number: Int) {
    let separators = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    let counts = separators.map { byte in line.indices.count { line[$0] == byte } }
    let most = counts.max() ?? 0
    separator = separators[counts.firstIndex(of: most) ?? 0]
    var rows = CSVRows(of: line, separator: separator)
    let titles = (rows.next(of: line) ?? []).map { String(decoding: $0, as: UTF8.self) }
    let words = titles.map { Self.word(of: $0) }
    names = Self.nameTitles.compactMap { words.firstIndex(of: $0) }
    category = Self.categoryTitles.compactMap { words.firstIndex(of: $0) }.first
    self.titles = titles
    self.end = end
    endLine = number
  }

  /// A title without its spaces and hyphens; empty for what is no title, such as a name.
  private static func word(of title: String) -> String {
    let letters = title.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
    return letters.allSatisfy(\.isLetter) ? letters : ""
  }

  /// True when a line could be such a header.
  static func fits(_ line: Span<UInt8>) -> Bool {
    let header = Self(line, end: 0, line: 1)
    return header.titles.count > 1 && !header.names.isEmpty
  }
}
