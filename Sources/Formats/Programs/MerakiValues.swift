// hot: the values of every Meraki line that is read.
internal import Vocabulary

/// The values of one Meraki message that Vigil reads: `key=value` with bare or `'quoted'` values.
///
/// Nothing is escaped, so a quoted value ends with the first `'` before a space or the line's end.
struct MerakiValues {
  /// The client with its port, and its hardware address.
  var source = 0..<0
  var hardware = 0..<0
  /// The user, where the firewall knows one.
  var user = 0..<0
  /// The browser.
  var agent = 0..<0
  /// The address of a page that was blocked, its category and its server with the port.
  var url = 0..<0
  var category = 0..<0
  var server = 0..<0

  /// Reads the pairs between two places of a line; words without `=` are stepped over.
  init(_ line: Span<UInt8>, from start: Int, to end: Int) throws(LineFault) {
    var next = start
    while next < end {
      let mark = min(
        end, line.place(.bytes(UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: "=")), from: next)
      )
      guard mark < end, line[mark] == UInt8(ascii: "=") else {
        next = mark + 1
        continue
      }
      let key = next..<mark
      let value = try MerakiValues.value(in: line, from: mark + 1, to: end)
      set(key, to: value.places, in: line)
      next = value.end + 1
    }
  }

  /// Where a value stands, and where the space behind it does, or the end.
  private static func value(
    in line: Span<UInt8>, from start: Int, to end: Int
  ) throws(LineFault) -> (places: Range<Int>, end: Int) {
    let quote = UInt8(ascii: "'")
    guard start < end, line[start] == quote else {
      let space = min(end, line.place(.byte(UInt8(ascii: " ")), from: start))
      return (start..<space, space)
    }
    var place = start + 1
    while true {
      place = line.place(.byte(quote), from: place)
      guard place < end else { throw LineFault(.openQuote, at: start) }
      if place + 1 >= end || line[place + 1] == UInt8(ascii: " ") { break }
      place += 1
    }
    return (start + 1..<place, place + 1)
  }

  /// Keeps the value of a key that is read; of a key that stands twice, the first.
  private mutating func set(_ key: Range<Int>, to value: Range<Int>, in line: Span<UInt8>) {
    func isKey(_ name: StaticString, _ known: Range<Int>) -> Bool {
      known.isEmpty && line.isKey(name, at: key)
    }
    switch key.count {
    case 3:
      if isKey("src", source) { source = value }
      if isKey("mac", hardware) { hardware = value }
      if isKey("url", url) { url = value }
    case 4: if isKey("user", user) { user = value }
    case 5: if isKey("agent", agent) { agent = value }
    case 6: if isKey("server", server) { server = value }
    case 9: if isKey("category0", category) { category = value }
    case 10: if isKey("client_mac", hardware) { hardware = value }
    default: break
    }
  }
}
