internal import Vocabulary

/// The first lines of a list, from which its syntax is found.
struct ListSample {
  private let lines: [[UInt8]]
  private let path: String

  /// Looks at the first 64 KiB.
  ///
  /// - Throws: ``Complaint`` when it is empty or a web page.
  init(of bytes: [UInt8], path: String) throws(Complaint) {
    self.path = path
    let mend = "the download failed; fetch it again"
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].first(where: { $0 > 0x20 }) else {
      throw Complaint(file: path, line: 1, what: "the list is empty", mend: mend)
    }
    if first == UInt8(ascii: "<") {
      throw Complaint(file: path, line: 1, what: "this is a web page, not a list", mend: mend)
    }
    lines = bytes[start...].prefix(65_536)
      .split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { Array($0.drop { $0 <= 0x20 }) }
      .filter { !$0.isEmpty && !DomainsList.isComment($0.span) }
  }

  /// The syntax that fits most lines, and more than half of them.
  func syntax() throws(Complaint) -> ListSyntax {
    let fits = listTable.map { ($0.reader.countOfFittingLines(in: lines), $0) }
    let domains = ListSyntax("domains", "", DomainsList.self)
    if lines.isEmpty { return domains }
    if let best = fits.max(by: { $0.0 < $1.0 }), best.0 * 2 > lines.count { return best.1 }
    let names = listTable.map(\.name).joined(separator: ", ")
    throw Complaint(
      file: path, line: 1, what: "no known syntax fits the first \(lines.count) lines",
      mend: "name one with syntax (\(names))")
  }
}
