// hot: finds the host in nearly every URL.

/// Where the host ends and the path begins in an address of the usual shape: `http://` or
/// `https://` or neither, a host, a port or none, a path or none.
///
/// ``AddressPlaces`` reads every other shape: a user before the host, an IPv6 address, a trailing
/// dot, a host of more than 63 bytes.
struct UsualAddress {
  /// Where the host begins.
  var host: Int
  /// Where it ends.
  var hostEnd: Int
  /// Where the path begins; the address' end without one.
  var path: Int

  /// Reads the address between two places of a line; `nil` when it has another shape.
  ///
  /// - Parameter hasScheme: True when the address must have a scheme, false when it has none.
  @inline(always)
  init?(in line: borrowing UsualLine, from start: Int, to end: Int, hasScheme: Bool) {
    let front: UInt64 = line.word(at: start)
    // `http://` and `https://` with the first byte the lowest.
    let isPlain = front & 0x00FF_FFFF_FFFF_FFFF == UInt64(littleEndian: 0x002F_2F3A_7074_7468)
    let isSecure = front == UInt64(littleEndian: 0x2F2F_3A73_7074_7468)
    host = start &+ (hasScheme ? (isSecure ? 8 : 7) : 0)
    let length = end &- host
    guard isPlain || isSecure || !hasScheme, length > 0 else { return nil }
    // Host and port of most addresses are within 32 bytes.
    var marks = line.bits32(.addressMarks, at: host)
    if marks & (marks &- 1) == 0 { marks = line.bits(.addressMarks, at: host) }
    if length < 64 { marks &= ~(UInt64.max &<< UInt64(truncatingIfNeeded: length)) }
    path = host &+ min(marks.trailingZeroBitCount, length)
    hostEnd = path
    if path < end, line[path] == UInt8(ascii: ":") {
      marks &= marks &- 1
      path = host &+ min(marks.trailingZeroBitCount, length)
      // `ftp://` and its like are schemes.
      if !hasScheme, path == hostEnd &+ 1 { return nil }
    }
    guard hostEnd > host, marks != 0 || length <= 64,
      path == end || UsualAddress.beginsPath(line[path]),
      line[hostEnd &- 1] != UInt8(ascii: ".")
    else { return nil }
  }

  @inline(always)
  private static func beginsPath(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }
}
