/// What somebody typed, out of the encoding of an address.
enum QueryText {
  /// Bytes of a value that are looked at; a longer query is cut.
  static let longest = 4096
  /// Bytes of a query that is kept.
  static let longestKept = 1024

  /// Decodes `+`, `%20` and `%u0020`, mends what was encoded twice, and trims.
  static func decoded(_ value: some Collection<UInt8>) -> String {
    var raw = Array(value.prefix(longest))
    let wasCut = value.count > longest
    if wasCut, let escape = raw.suffix(2).firstIndex(of: UInt8(ascii: "%")) {
      raw.removeSubrange(escape...)
    }
    var bytes = unescaped(raw, plusIsSpace: true)
    // `%2520` was encoded twice: what is left still holds an escape where a per cent sign stood.
    if raw.containsDoubleEscape { bytes = unescaped(bytes, plusIsSpace: false) }
    // One byte alone at the end is Latin-1 (`caf%E9`), unless the cut made it.
    bytes.removeLast(bytes.brokenTail(ofAtLeast: wasCut ? 1 : 2))
    return tidy(text(of: bytes))
  }

  private static func unescaped(_ bytes: [UInt8], plusIsSpace: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "%"), let wide = wideEscape(bytes, at: place) {
        result.append(contentsOf: String(wide).utf8)
        place += 6
      } else if byte == UInt8(ascii: "%"), let plain = number(bytes, at: place + 1, digits: 2) {
        result.append(UInt8(truncatingIfNeeded: plain))
        place += 3
      } else {
        result.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        place += 1
      }
    }
    return result
  }

  /// The `%u00e9` of old JavaScript; `nil` when there is none, or half of a pair.
  private static func wideEscape(_ bytes: [UInt8], at place: Int) -> Unicode.Scalar? {
    guard place + 5 < bytes.count, bytes[place + 1] | 0x20 == UInt8(ascii: "u") else { return nil }
    return number(bytes, at: place + 2, digits: 4).flatMap { Unicode.Scalar($0) }
  }

  private static func number(_ bytes: [UInt8], at place: Int, digits: Int) -> UInt32? {
    guard place + digits <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place..<(place + digits)] {
      guard let digit = hexDigit(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// The text of bytes that should be UTF-8: mended where they are Latin-1 or UTF-8 read as it.
  private static func text(of bytes: [UInt8]) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0.value > 0x7F }),
      scalars.allSatisfy({ $0.value <= 0xFF }),
      let mended = String(
        validating: scalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    else { return text }
    return mended
  }

  /// Control characters and runs of spaces become one space; none stands at an end.
  private static func tidy(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var kept = 0
    var spaceIsDue = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        spaceIsDue = !result.isEmpty
        continue
      }
      kept += UTF8.width(scalar) + (spaceIsDue ? 1 : 0)
      if kept > longestKept { break }
      if spaceIsDue { result.append(" ") }
      spaceIsDue = false
      result.append(scalar)
    }
    return String(result)
  }

  /// True for spaces and control characters; those of ASCII need no table.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

extension Sequence<UInt8> {
  /// True when a per cent sign is itself escaped and two hexadecimal digits follow: `%2520`.
  fileprivate var containsDoubleEscape: Bool {
    var progress = 0
    for byte in self {
      let isNext =
        switch progress {
        case 0: byte == UInt8(ascii: "%")
        case 1: byte == UInt8(ascii: "2")
        case 2: byte == UInt8(ascii: "5")
        default: QueryText.hexDigit(byte) != nil
        }
      progress = isNext ? progress + 1 : byte == UInt8(ascii: "%") ? 1 : 0
      if progress == 5 { return true }
    }
    return false
  }
}

extension Array<UInt8> {
  /// How many bytes at the end begin a UTF-8 character that the end cuts off, if at least
  /// `shortest`; else 0.
  fileprivate func brokenTail(ofAtLeast shortest: Int) -> Int {
    for length in 1...3 where length <= count {
      let byte = self[count - length]
      if byte & 0xC0 == 0x80 { continue }
      let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return wanted > length && length >= shortest ? length : 0
    }
    return 0
  }
}
