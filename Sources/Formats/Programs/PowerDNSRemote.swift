// hot: the client of every line of PowerDNS.
internal import Vocabulary

/// Who asked, as PowerDNS' programs write it.
///
///     10.0.0.5   10.0.0.5:5353   ::1   [::1]:5353
///     10.0.0.2(10.0.0.5)                       through a proxy: the inner one is the client
///     10.0.0.5:5353 (proxied by 10.0.0.2:53)   the same in the recursor
///     10.0.0.2<-192.0.2.0/24                   with a client's subnet, which is none
struct PowerDNSRemote {
  /// The client's address.
  var client: Range<Int>

  /// Reads it; `nil` when it is none.
  ///
  /// - Parameter hasPort: True when a port must follow the address, so that one that is cut is seen.
  init?(in line: Span<UInt8>, at places: Range<Int>, hasPort: Bool) {
    let limits = ByteMask.bytes(UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: " "))
    var place =
      places.lowerBound..<min(line.place(limits, from: places.lowerBound), places.upperBound)
    let bracket = line.place(.byte(UInt8(ascii: "(")), from: place.lowerBound)
    if bracket < place.upperBound {
      guard line.has(")", at: place.upperBound - 1) else { return nil }
      place = bracket + 1..<max(bracket + 1, place.upperBound - 1)
    } else if hasPort {
      guard let colon = PowerDNSRemote.colon(in: line, at: place) else { return nil }
      place = place.lowerBound..<colon
      if line.has("[", at: place.lowerBound) {
        guard place.count > 2, line.has("]", at: colon - 1) else { return nil }
        place = place.lowerBound + 1..<colon - 1
      }
    }
    guard line.isAddress(place) else { return nil }
    client = place
  }

  /// The place of the colon before the port.
  private static func colon(in line: Span<UInt8>, at places: Range<Int>) -> Int? {
    guard
      let colon = line.lastIndex(
        of: UInt8(ascii: ":"), from: places.lowerBound, to: places.upperBound),
      colon + 1 < places.upperBound
    else { return nil }
    for place in colon + 1..<places.upperBound where line[place] &- UInt8(ascii: "0") > 9 {
      return nil
    }
    return colon
  }
}
