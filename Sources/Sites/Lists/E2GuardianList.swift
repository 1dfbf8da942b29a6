internal import FoundationEssentials
internal import WebAddress

/// e2guardian's and DansGuardian's lists of sites, URLs and expressions.
///
///     #listcategory: "gambling"        the category of the file's entries
///     #time: 9 0 17 0 01234            the list holds at these times only
///     example.org   .tld               a name and everything below it
///     example.org/games                a host with a path
///     192.0.2.1  192.0.2.1-192.0.2.9  192.0.2.0/24  192.0.2.0/255.255.255.0
///     (casino|poker)                   an expression, in a regexpurllist
///     .Include</etc/e2guardian/lists/blacklists/adult/domains>
///     **  **s  *ip                     a rule for every site; skipped
///     # comment                        also behind an entry after white space
///
/// What a file holds, and whether it blocks or allows, is in its name (see ``E2GuardianName``). A file
/// that is included has its own category: what it says, or the name of its folder. Without one, the
/// file's own name stands for it. A category does not change with the time of day, so a banned list
/// with times is read whole; an exception list with times is not read, or it would hide too much.
struct E2GuardianList: ListFileReader {
  static var namesCategories: Bool { true }

  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    let isOwn = sample.contains { $0.span.hasPrefix(".include<") || isBlanket($0.span) }
    return isOwn ? sample.count : 0
  }

  func readFile(_ text: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    var pass = E2GuardianPass(of: file)
    pass.read(text, of: file, into: &entries)
  }

  /// Reads one entry.
  static func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if isBlanket(line) { return entries.skip(.blanket) }
    switch file.part {
    case .expressions:
      guard let expression = PosixExpression(Array(line, in: line.indices), over: .address) else {
        return entries.skip(.foreignExpression)
      }
      entries.addExpression(expression.bytes.span)
    case .addresses:
      guard let span = AddressSpan(line) else { return entries.skip(.notAName) }
      for range in span.ranges {
        let bytes = Array(range.utf8)
        entries.addName(bytes.span, rangesArePaths: false)
      }
    default: entries.addName(line, rangesArePaths: file.part == .urls)
    }
  }

  /// True for `**`, `**s`, `*ip` and `*ips`.
  static func isBlanket(_ line: Span<UInt8>) -> Bool {
    for rule: StaticString in ["**", "**s", "*ip", "*ips"] where line.equals(rule) { return true }
    return false
  }
}
