/// Reads what ``ByteWriter`` wrote, and never beyond the end.
struct ByteReader {
  /// The bytes end before what should be there, or are not what should be there.
  struct Damage: Error {}

  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type
  ) throws(Damage) -> Number {
    let size = Number.bitWidth / 8
    guard bytes.endIndex - place >= size else { throw Damage() }
    var value: Number = 0
    for index in (0..<size).reversed() {
      value = value << 8 | Number(truncatingIfNeeded: bytes[place + index])
    }
    place += size
    return value
  }

  /// A count of things that take at least `size` bytes each.
  mutating func count(ofSize size: Int) throws(Damage) -> Int {
    let count = Int(try number(UInt32.self))
    guard count <= (bytes.endIndex - place) / size else { throw Damage() }
    return count
  }

  mutating func text() throws(Damage) -> String {
    let count = try count(ofSize: 1)
    place += count
    return String(decoding: bytes[place - count..<place], as: UTF8.self)
  }

  mutating func optionalText() throws(Damage) -> String? {
    try number(UInt8.self) == 0 ? nil : try text()
  }
}
