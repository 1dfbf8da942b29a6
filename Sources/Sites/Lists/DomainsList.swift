internal import WebAddress

/// Plain lists: one name a line, or several with white space between them.
///
///     example.org          the name and everything below it
///     .example.org         the same, as are *.example.org, EXAMPLE.ORG and example.org.
///     .zip  *.zip          a whole top-level domain; without the dot, one label is skipped
///     192.0.2.1            this address only
///     example.org/games    this path and everything below it
///     # comment            also !, // and ;, and behind a name after white space
///
/// Written so by ShadowWhisperer, blocklistproject, hagezi and many more.
struct DomainsList: ListReader {
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    sample.count { line in !HostsList.fits(line.span) && holdsOnlyNames(line.span) }
  }

  /// True when the first eight words of a line, up to a comment, could all be names.
  private static func holdsOnlyNames(_ line: Span<UInt8>) -> Bool {
    var words = Words(of: line)
    for _ in 0..<8 {
      guard let word = words.next(of: line), line[word.lowerBound] != UInt8(ascii: "#") else {
        return true
      }
      if !EntryReader.looksLikeName(Array(line, in: word)[...]) { return false }
    }
    return true
  }

  func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if Self.isComment(line) { return }
    var words = Words(of: line)
    while let word = words.next(of: line) {
      if line[word.lowerBound] == UInt8(ascii: "#") { return }
      entries.addName(line.extracting(word), rangesArePaths: false)
    }
  }

  static func isComment(_ line: Span<UInt8>) -> Bool {
    switch line[0] {
    case UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: ";"): true
    case UInt8(ascii: "/"): line.count > 1 && line[1] == UInt8(ascii: "/")
    default: false
    }
  }
}
