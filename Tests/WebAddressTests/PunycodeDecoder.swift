/// The way back, by RFC 3492 section 6.2, so that a code can be compared with its letters.
struct PunycodeDecoder {
  private var code = 0x80
  private var place = 0
  private var bias = 72

  /// The letters that a label's code (without `xn--`) stands for; `nil` for what is no code.
  static func decoded(_ code: String) -> String? {
    let bytes = Array(code.utf8)
    let border = bytes.lastIndex(of: UInt8(ascii: "-"))
    var letters = bytes[..<(border ?? 0)].map { Unicode.Scalar($0) }
    var decoder = PunycodeDecoder()
    var rest = bytes[(border.map { $0 + 1 } ?? 0)...]
    while !rest.isEmpty {
      guard let letter = decoder.next(from: &rest, behind: letters.count) else { return nil }
      letters.insert(letter.scalar, at: letter.place)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }

  private mutating func next(
    from bytes: inout ArraySlice<UInt8>, behind count: Int
  ) -> (scalar: Unicode.Scalar, place: Int)? {
    let start = place
    var weight = 1
    var step = 36
    while true {
      guard let byte = bytes.popFirst(), let digit = Self.value(of: byte) else { return nil }
      place += digit * weight
      let threshold = step <= bias ? 1 : step >= bias + 26 ? 26 : step - bias
      if digit < threshold { break }
      weight *= 36 - threshold
      step += 36
    }
    bias = Self.bias(after: place - start, of: count + 1, isFirst: start == 0)
    code += place / (count + 1)
    place %= count + 1
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    defer { place += 1 }
    return (scalar, place)
  }

  private static func bias(after delta: Int, of count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var bias = 0
    while rest > 455 {
      rest /= 35
      bias += 36
    }
    return bias + 36 * rest / (rest + 38)
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30 + 26
    default: nil
    }
  }
}
