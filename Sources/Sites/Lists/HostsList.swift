internal import WebAddress

/// Hosts files (hosts(5)): a sink's address, then the names that it takes.
///
///     0.0.0.0 example.org www.example.org   # comment
///
/// Sinks are `0.0.0.0`, `0`, `127.0.0.x`, `::` and `::1`; names of any other address are skipped.
/// Files with all on one line repeat the sink between the names. Written so by StevenBlack,
/// Energized, Sinfonietta and many more.
enum HostsList: ListReader {
  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    sample.count { fits($0.span) }
  }

  /// True for an address with a word behind it that is no comment.
  static func fits(_ line: Span<UInt8>) -> Bool {
    var words = Words(of: line)
    guard let first = words.next(of: line), let second = words.next(of: line),
      line[second.lowerBound] != UInt8(ascii: "#")
    else { return false }
    let address = line.extracting(first)
    return isSink(address) || HostName.isAddress(address)
  }

  static func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if line[0] == UInt8(ascii: "#") { return }
    var words = Words(of: line)
    guard let first = words.next(of: line) else { return }
    let sinks = isSink(line.extracting(first))
    if !sinks, !HostName.isAddress(line.extracting(first)) { return entries.skip(.notAName) }
    while let word = words.next(of: line) {
      if line[word.lowerBound] == UInt8(ascii: "#") { return }
      let name = line.extracting(word)
      if isLocal(name) {
        entries.skip(.localName)
      } else if !sinks {
        entries.skip(.otherAddress)
      } else if !isSink(name) {
        entries.addName(name, rangesArePaths: false)
      }
    }
  }

  private static func isSink(_ word: Span<UInt8>) -> Bool {
    for sink: StaticString in ["0.0.0.0", "::", "::1", "0"] where word.equals(sink) { return true }
    return word.hasPrefix("127.0.0.") && HostName.isAddress(word)
  }

  /// The names of the machine itself that hosts files carry.
  private static func isLocal(_ word: Span<UInt8>) -> Bool {
    if word.hasPrefix("ip6-") || word.hasPrefix("localhost") && word.count == 9 { return true }
    for name: StaticString in ["localhost.localdomain", "local", "broadcasthost"]
    where word.equals(name) {
      return true
    }
    return false
  }
}
