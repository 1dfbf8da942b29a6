/// The length in front of a name in the index: one byte below 128, else two, up to 16,383.
struct NameLength {
  let value: Int

  init(_ value: Int) { self.value = value }

  /// The bytes that the length itself takes.
  var byteCount: Int { value < 0x80 ? 1 : 2 }

  func append(to text: inout OutputSpan<UInt8>) {
    if value < 0x80 {
      text.append(UInt8(value))
    } else {
      text.append(UInt8(0x80 | value >> 8))
      text.append(UInt8(value & 0xFF))
    }
  }

  /// Reads a length from its first byte and the one behind it.
  init(first: UInt8, second: UInt8) {
    value = first < 0x80 ? Int(first) : Int(first & 0x7F) << 8 | Int(second)
  }
}
