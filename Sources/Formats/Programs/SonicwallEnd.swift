// hot: client and server of every line of a SonicWall.

/// One end of a connection as a SonicWall writes it: `10.20.4.7:51411:X0:LAPTOP-7`, the address,
/// the port, the interface and, where the firewall looks it up, the name.
struct SonicwallEnd {
  /// The address; empty when it cannot be told from the port.
  var address = 0..<0
  /// The name; empty when there is none.
  var name = 0..<0
  /// The address as a URL has it, between brackets if it is one of IPv6; empty when it stands
  /// without them.
  var authority = 0..<0

  /// Reads one end.
  init(_ places: Range<Int>, in line: Span<UInt8>) {
    let (start, end) = (places.lowerBound, places.upperBound)
    guard start < end else { return }
    if line[start] == UInt8(ascii: "[") {
      let close = line.place(.byte(UInt8(ascii: "]")), from: start)
      guard close < end, line.isAddress(start + 1..<close) else { return }
      (address, authority) = (start + 1..<close, start..<close + 1)
      return
    }
    let colon = min(line.place(.byte(UInt8(ascii: ":")), from: start), end)
    if line.isAddress(start..<colon) {
      (address, authority) = (start..<colon, start..<colon)
      name = SonicwallEnd.name(behind: colon, to: end, in: line)
      return
    }
    readLong(places, in: line)
  }

  /// What stands behind port and interface.
  private static func name(behind colon: Int, to end: Int, in line: Span<UInt8>) -> Range<Int> {
    var place = colon
    for _ in 0..<2 {
      guard place < end else { return 0..<0 }
      place = line.place(.byte(UInt8(ascii: ":")), from: place + 1)
    }
    return place + 1 < end ? place + 1..<end : 0..<0
  }

  /// Reads an IPv6 address, behind which port and interface may stand.
  private mutating func readLong(_ places: Range<Int>, in line: Span<UInt8>) {
    let colon = UInt8(ascii: ":")
    guard let last = line.lastIndex(of: colon, from: places.lowerBound, to: places.upperBound)
    else { return }
    let isGroup = (last + 1..<places.upperBound).allSatisfy { line.hexDigit(at: $0) != nil }
    if isGroup {
      if line.isAddress(places) { address = places }
      return
    }
    // An interface such as `X0` is no part of an address; before it stands the port.
    guard let port = line.lastIndex(of: colon, from: places.lowerBound, to: last),
      line.isAddress(places.lowerBound..<port)
    else { return }
    address = places.lowerBound..<port
  }
}
