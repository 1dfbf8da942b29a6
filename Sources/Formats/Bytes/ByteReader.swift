/// Reads numbers that a ``ByteWriter`` wrote; every read past the end is `nil`.
struct ByteReader {
  private var left: ArraySlice<UInt8>

  /// Begins to read; `nil` when the checksum at the end is not that of the bytes.
  init?(checking bytes: [UInt8]) {
    guard bytes.count >= 8 else { return nil }
    left = bytes.suffix(8)
    let checksum = read(UInt64.self)
    left = bytes.dropLast(8)
    guard checksum == ByteReader.checksum(of: left) else { return nil }
  }

  /// True when nothing is left.
  var isAtEnd: Bool { left.isEmpty }

  /// Reads a number.
  mutating func read<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    let size = Number.bitWidth / 8
    guard left.count >= size else { return nil }
    var number: Number = 0
    for (step, byte) in left.prefix(size).enumerated() {
      number |= Number(truncatingIfNeeded: byte) << (8 * step)
    }
    left = left.dropFirst(size)
    return number
  }

  /// Reads some bytes.
  mutating func read(_ count: Int) -> [UInt8]? {
    guard left.count >= count else { return nil }
    defer { left = left.dropFirst(count) }
    return Array(left.prefix(count))
  }

  /// A checksum against accidents: FNV-1a of 64 bits.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
