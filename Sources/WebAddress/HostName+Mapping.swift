/// Hosts with letters beyond ASCII or with escapes: seldom seen, as browsers encode names before they
/// ask for them.
extension HostName {
  /// The most bytes that are tried: those of the longest name, each letter percent-encoded.
  private static let longestWritten = 12 * maximumLength

  /// Writes the name that DNS has for such a host; `nil` when it has none, or `room` is too small.
  @usableFromInline
  static func normaliseMapped(
    _ host: Span<UInt8>, into room: inout MutableSpan<UInt8>
  ) -> NormalHost? {
    guard host.count <= longestWritten else { return nil }
    let written = PercentDecoding.decoded(withoutDecimalEscapes(host))
    guard !written.unicodeScalars.contains("\u{FFFD}"), let name = Punycode.encoded(host: written)
    else { return nil }
    var bytes = Array(name.utf8)
    while bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    guard !bytes.isEmpty, bytes.count <= min(maximumLength, room.count),
      // An escape or a mapping may have brought a slash or a space.
      bytes.allSatisfy(isNameByte)
    else { return nil }
    for (place, byte) in bytes.enumerated() { room[place] = byte }
    return NormalHost(length: bytes.count, isAddress: isAddress(bytes.span))
  }

  /// The bytes beyond ASCII that servers of DNS write as `\195` (RFC 4343 section 2.1); an escape of
  /// ASCII, such as that of a dot within a label, stays, and so does the host.
  private static func withoutDecimalEscapes(_ host: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = 0
    while place < host.count {
      var byte = host[place]
      if byte == UInt8(ascii: "\\"), place + 3 < host.count,
        isDigit(host[place + 1]), isDigit(host[place + 2]), isDigit(host[place + 3])
      {
        let digits = (1...3).reduce(0) { $0 * 10 + Int(host[place + $1] & 0x0F) }
        if let escaped = UInt8(exactly: digits), escaped >= 0x80 {
          byte = escaped
          place += 3
        }
      }
      bytes.append(byte)
      place += 1
    }
    return bytes
  }

  /// True for what stands in names in lower case, dots between the labels included.
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }
}
