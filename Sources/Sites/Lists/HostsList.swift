internal import WebAddress

/// Hosts files (hosts(5)): a sink's address, then the names that it takes.
///
///     0.0.0.0 example.org www.example.org   # comment
///
/// Sinks are `0.0.0.0`, `0`, `127.0.0.x`, `::` and `::1`; names of any other address are skipped.
/// Files with all on one line repeat the sink between the names. Written so by StevenBlack,
/// Energized, Sinfonietta and many more.
struct HostsList: ListReader {
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
    return NoSite.isSink(address) || HostName.isAddress(address)
  }

  func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if line[0] == UInt8(ascii: "#") { return }
    var words = Words(of: line)
    guard let first = words.next(of: line) else { return }
    let sinks = NoSite.isSink(line.extracting(first))
    if !sinks, !isAddress(line.extracting(first)) { return entries.skip(.notAName) }
    while let word = words.next(of: line) {
      if line[word.lowerBound] == UInt8(ascii: "#") { return }
      let name = line.extracting(word)
      if NoSite.isLocal(name) {
        entries.skip(.localName)
      } else if !sinks {
        entries.skip(.otherAddress)
      } else if !NoSite.isSink(name) {
        entries.addName(name, rangesArePaths: false)
      }
    }
  }

  /// True for an address, also with a zone behind it, as in `fe80::1%lo0`.
  private func isAddress(_ word: Span<UInt8>) -> Bool {
    var end = 0
    while end < word.count, word[end] != UInt8(ascii: "%") { end += 1 }
    return HostName.isAddress(word.extracting(0..<end))
  }
}
