/// Writes numbers one after the other, little-endian.
struct ByteWriter {
  private var written: [UInt8]

  /// Begins with some bytes.
  init(bytes: [UInt8]) { written = bytes }

  /// Appends a number.
  mutating func write<Number: FixedWidthInteger>(_ number: Number) {
    for step in 0..<Number.bitWidth / 8 {
      written.append(UInt8(truncatingIfNeeded: number >> (8 * step)))
    }
  }

  /// All that was written, some bytes, and a checksum of the whole.
  func bytes(closedBy last: [UInt8]) -> [UInt8] {
    var result = self
    result.written += last
    result.write(ByteReader.checksum(of: result.written[...]))
    return result.written
  }
}
