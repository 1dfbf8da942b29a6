internal import Vocabulary

/// The first lines of a list, from which its syntax is found.
struct ListSample {
  private let lines: [[UInt8]]
  private let path: String

  /// Looks at the first 64 KiB, and 16 KiB each of the middle and the end.
  ///
  /// Some lists hold all their plain names first, and then rules of another form.
  ///
  /// - Throws: ``Complaint`` when it is empty, a web page or an archive.
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
    if let archive = Self.archive(of: bytes) {
      throw Complaint(
        file: path, what: "this is \(archive), not a list",
        mend: "unpack it, and name the file or folder that was in it")
    }
    if TextEncoding.isBinary(bytes) {
      throw Complaint(
        file: path, line: 1, what: "this is no text that Vigil can read",
        mend: "save it as UTF-8, or name another file")
    }
    let front = Self.lines(of: bytes[start...].prefix(65_536))
    let rest = bytes[start...].dropFirst(65_536)
    // The first line of a part behind the front may be cut, and so is left out.
    let middle = Self.lines(of: rest.dropFirst(rest.count / 2).prefix(16_384)).dropFirst()
    let end = Self.lines(of: rest.suffix(min(16_384, rest.count / 2))).dropFirst()
    lines = front + middle + end
  }

  /// The lines that are neither empty nor comments.
  private static func lines(of text: ArraySlice<UInt8>) -> [[UInt8]] {
    text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { Array($0.drop { $0 <= 0x20 }) }
      .filter { !$0.isEmpty && !DomainsList.isComment($0.span) }
  }

  /// What the file is when it is an archive, or compressed otherwise than with gzip.
  private static func archive(of bytes: [UInt8]) -> String? {
    if bytes.dropFirst(257).starts(with: Array("ustar".utf8)) { return "a tar archive" }
    let marks: [([UInt8], String)] = [
      ([0x50, 0x4B, 3, 4], "a zip archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "an xz file"),
      ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file"), ([0x42, 0x5A, 0x68, 0x39], "a bzip2 file"),
    ]
    return marks.first { bytes.starts(with: $0.0) }?.1
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
