internal import WebAddress

/// Plain lists: one name a line, or several with white space or commas between them.
///
///     example.org          the name and everything below it
///     .example.org         the same, as are EXAMPLE.ORG and example.org.
///     *.example.org        the same too: lists of wildcards mean the name and all below it
///     .zip  *.zip          a whole top-level domain; without the dot, one label is skipped
///     192.0.2.1            this address only
///     example.org/games    this path and everything below it
///     a.example,b.example  both
///     # comment            also !, // and ;, and behind a name after white space
///
/// Written so by ShadowWhisperer, blocklistproject, hagezi and many more.
struct DomainsList: ListReader {
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    sample.count { line in
      !HostsList.fits(line.span) && !V2FlyList.isMarked(line.span) && holdsOnlyNames(line.span)
    }
  }

  /// True when the first eight names of a line, up to a comment, could all be names.
  private static func holdsOnlyNames(_ line: Span<UInt8>) -> Bool {
    var words = Words(of: line)
    var count = 0
    while count < 8, let word = words.next(of: line), line[word.lowerBound] != UInt8(ascii: "#") {
      var rest = word
      while count < 8, let name = nextName(in: &rest, of: line) {
        if !EntryReader.looksLikeName(Array(line, in: name)[...]) { return false }
        count += 1
      }
    }
    return true
  }

  /// The next of the names that commas part; a comma behind a slash belongs to a path.
  private static func nextName(in word: inout Range<Int>, of line: Span<UInt8>) -> Range<Int>? {
    let start = word.lowerBound
    if start == word.upperBound { return nil }
    var end = start
    while end < word.upperBound, line[end] != UInt8(ascii: ",") {
      end = line[end] == UInt8(ascii: "/") ? word.upperBound : end + 1
    }
    word = min(end + 1, word.upperBound)..<word.upperBound
    return start..<end
  }

  func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if Self.isComment(line) { return }
    var words = Words(of: line)
    while var word = words.next(of: line) {
      if line[word.lowerBound] == UInt8(ascii: "#") { return }
      while let range = Self.nextName(in: &word, of: line) {
        let name = line.extracting(range)
        if NoSite.isLocal(name) || NoSite.isSink(name) {
          entries.skip(.localName)
        } else if !range.isEmpty {
          entries.addName(name, rangesArePaths: false)
        }
      }
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
