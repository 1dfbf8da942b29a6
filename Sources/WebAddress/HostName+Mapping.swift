/// Hosts with letters beyond ASCII or percent-escapes: seldom seen, as browsers encode names before
/// they ask for them.
extension HostName {
  /// The most bytes that are tried: those of the longest name, each letter percent-encoded.
  private static let longestWritten = 12 * maximumLength

  /// Writes the name that DNS has for such a host; `nil` when it has none, or `room` is too small.
  @usableFromInline
  static func normaliseMapped(
    _ host: Span<UInt8>, into room: inout MutableSpan<UInt8>
  ) -> NormalHost? {
    guard host.count <= longestWritten else { return nil }
    let written = PercentDecoding.decoded(host.indices.map { host[$0] })
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

  /// True for what stands in names in lower case, dots between the labels included.
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }
}
