/// Percent-decoding (RFC 3986 section 2.1) that never fails.
public enum PercentDecoding {
  /// Writes the decoded bytes to the front of `room`, which must be as long as `text`.
  ///
  /// A `%` without two hexadecimal digits behind it stays as it is. With `plusIsSpace`, as in a
  /// form's query, `+` becomes a space.
  ///
  /// - Returns: how many bytes were written; none when `room` is too small.
  @inlinable
  public static func decode(
    _ text: Span<UInt8>, plusIsSpace: Bool = false, into room: inout MutableSpan<UInt8>
  ) -> Int {
    guard room.count >= text.count else { return 0 }
    var written = 0
    var place = 0
    while place < text.count {
      var byte = text[place]
      if byte == UInt8(ascii: "%"), place + 2 < text.count,
        let high = value(ofDigit: text[place + 1]), let low = value(ofDigit: text[place + 2])
      {
        byte = high << 4 | low
        place += 2
      } else if plusIsSpace, byte == UInt8(ascii: "+") {
        byte = UInt8(ascii: " ")
      }
      room[written] = byte
      written += 1
      place += 1
    }
    return written
  }

  @inlinable
  static func value(ofDigit digit: UInt8) -> UInt8? {
    if digit &- 0x30 < 10 { return digit &- 0x30 }
    let letter = (digit | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }

  /// The decoded text; see ``text(of:)`` for bytes that are not UTF-8.
  public static func decoded(_ bytes: [UInt8], plusIsSpace: Bool = false) -> String {
    var room = [UInt8](repeating: 0, count: bytes.count)
    var space = room.mutableSpan
    let count = decode(bytes.span, plusIsSpace: plusIsSpace, into: &space)
    return text(of: room[..<count])
  }

  /// The decoded text; see ``text(of:)`` for bytes that are not UTF-8.
  public static func decoded(_ text: String, plusIsSpace: Bool = false) -> String {
    decoded(Array(text.utf8), plusIsSpace: plusIsSpace)
  }

  /// The bytes as text: UTF-8 where they are that, else each byte as a letter of Latin-1.
  ///
  /// 0x80 to 0x9F stand for no letter and become U+FFFD, as control characters they could steer a
  /// terminal.
  public static func text(of bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var result = ""
    var rest = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var kept = Array(bytes)[...]
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        result.unicodeScalars.append(Unicode.UTF8.decode(encoded))
        kept = kept.dropFirst(encoded.count)
      case .error(let length):
        for byte in kept.prefix(length) {
          result.unicodeScalars.append(byte < 0xA0 ? "\u{FFFD}" : Unicode.Scalar(byte))
        }
        kept = kept.dropFirst(length)
      case .emptyInput:
        return result
      }
    }
  }
}
