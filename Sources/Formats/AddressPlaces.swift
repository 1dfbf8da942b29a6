// hot: finds the host in every URL.
internal import Intake

/// Where host and path stand in a URL or in `host:port`.
struct AddressPlaces {
  /// The host: no user, port, brackets or trailing dots; empty when there is none.
  var host = 0..<0
  /// The path with the query; empty when there is none.
  var path = 0..<0

  /// Finds them between two places of a line.
  init(in line: Span<UInt8>, from start: Int, to end: Int) {
    let authority = AddressPlaces.authorityStart(in: line, from: start, to: end)
    precondition(start >= 0 && end <= line.count)
    var place = authority
    var hostStart = authority
    var colon: Int?
    var colons = 0
    while place < end {
      // why unchecked: the places lie between `start` and `end`, which are inside the line.
      let byte = unsafe line[unchecked: place]
      // Most bytes are letters, digits, hyphens and dots.
      if !AddressPlaces.isMark(byte) {
        place += 1
        continue
      }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        break
      }
      if byte == UInt8(ascii: "@") {
        hostStart = place + 1
        colon = nil
        colons = 0
      } else if byte == UInt8(ascii: "[") {
        place = AddressPlaces.closing(in: line, from: place, to: end)
        colon = nil
        continue
      } else if byte == UInt8(ascii: ":") {
        colons += 1
        // A second colon: an IPv6 address without brackets, and so without a port.
        colon = colons == 1 ? place : nil
      }
      place += 1
    }
    path = place..<end
    var hostEnd = colon ?? place
    if hostStart < hostEnd, line[hostStart] == UInt8(ascii: "[") {
      hostStart += 1
      if line[hostEnd - 1] == UInt8(ascii: "]") { hostEnd -= 1 }
    }
    while hostEnd > hostStart, line[hostEnd - 1] == UInt8(ascii: ".") { hostEnd -= 1 }
    host = hostStart..<max(hostStart, hostEnd)
  }

  /// The place behind `scheme://`; `start` when there is no scheme before the first slash.
  private static func authorityStart(in line: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place + 2 < end {
      let byte = line[place]
      if byte == UInt8(ascii: ":") {
        let isScheme = line[place + 1] == UInt8(ascii: "/") && line[place + 2] == UInt8(ascii: "/")
        return isScheme ? place + 3 : start
      }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ".") {
        return start
      }
      place += 1
    }
    return start
  }

  /// True for the bytes that part an address, one bit each: `#`, `/`, `:`, `?`, `@` and `[`.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool {
    let below64: UInt64 = 1 << 0x23 | 1 << 0x2F | 1 << 0x3A | 1 << 0x3F
    let from64: UInt64 = 1 << 0x00 | 1 << 0x1B
    if byte < 64 { return below64 >> UInt64(byte) & 1 != 0 }
    return byte < 128 && from64 >> UInt64(byte - 64) & 1 != 0
  }

  private static func closing(in line: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, line[place] != UInt8(ascii: "]") { place += 1 }
    return min(end, place + 1)
  }
}
