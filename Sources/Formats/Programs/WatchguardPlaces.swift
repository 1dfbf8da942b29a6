// hot: the words of every line of a proxy of a WatchGuard Firebox.

/// The words of a line that have no keys: `Allow 1-Trusted 0-External tcp 10.20.4.7 192.0.2.10
/// 51411 443`, what was done, interfaces, protocol, addresses and ports.
struct WatchguardPlaces {
  /// What was done.
  var disposition = 0..<0
  /// The client's address.
  var client = 0..<0
  /// The server's address.
  var server = 0..<0

  /// Reads the words from a place on; what is missing stays empty.
  init(_ line: Span<UInt8>, from message: Int) {
    var start = message
    if line.has("msg_id=\"", at: start) {
      start = line.place(.byte(UInt8(ascii: "\"")), from: start + 8) + 2
    }
    guard start < line.count else { return }
    let word = start..<line.firstSpace(from: start)
    if word.upperBound < line.count { disposition = word }
    // An interface may have spaces in its name, so the words are counted from behind: ports,
    // server, client.
    var cursor = KeyValueCursor(line, from: min(word.upperBound + 1, line.count))
    guard var end = cursor.take()?.key.lowerBound else { return }
    var words = InlineArray<4, Range<Int>>(repeating: 0..<0)
    for index in 0..<4 {
      end -= 1
      guard let space = line.lastIndex(of: UInt8(ascii: " "), from: word.upperBound, to: end) else {
        return
      }
      words[index] = space + 1..<end
      end = space + 1
    }
    guard line.isAddress(words[2]), line.isAddress(words[3]) else { return }
    (server, client) = (words[2], words[3])
  }
}
