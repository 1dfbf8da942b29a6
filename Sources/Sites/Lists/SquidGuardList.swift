/// Folders in squidGuard's layout, as UT1, Shalla and e2guardian write them.
///
///     gambling/domains       names and addresses, one a line
///     gambling/urls          host/path, one a line, no scheme
///     gambling/expressions   POSIX expressions; counted, not read
///     gambling/usage         black, white or both; white alone makes an allow list
///
/// The folder's name is the category. A folder that links to another of the same tree is skipped,
/// or its entries would count twice (UT1: `porn` is `adult`, `mail` is `forums`).
/// `192.0.2.1/42` is a host with a path, not a range of addresses.
struct SquidGuardList: ListReader {
  /// Nothing: a folder is known by being one.
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int { 0 }

  func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if line[0] == UInt8(ascii: "#") { return }
    switch file.part {
    case .expressions: entries.addExpression(line)
    case .urls: entries.addName(line, rangesArePaths: true)
    case .domains, .whole, .addresses, .usage:
      var words = Words(of: line)
      while let word = words.next(of: line) {
        if line[word.lowerBound] == UInt8(ascii: "#") { return }
        entries.addName(line.extracting(word), rangesArePaths: true)
      }
    }
  }
}
