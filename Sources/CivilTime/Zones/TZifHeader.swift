/// The head of one block of a time zone file: how many of each thing the block holds.
struct TZifHeader {
  /// Bytes of a head: "TZif", the version, 15 bytes that are not used, six counts of 32 bits.
  static let size = 44

  /// The version as a digit of ASCII; 0 for the first, which had none.
  let version: UInt8
  let universalMarks: Int
  let standardMarks: Int
  let leapSeconds: Int
  let times: Int
  let types: Int
  let letters: Int

  /// Reads the head that begins at `start`.
  init(_ bytes: [UInt8], at start: Int) throws(ZoneFault) {
    guard start <= bytes.count - TZifHeader.size else { throw .cutShort }
    guard bytes[start..<start + 4].elementsEqual("TZif".utf8) else { throw .notAZone }
    version = bytes[start + 4]
    let counts = (0..<6).map { Int(BigEndian.unsigned32(bytes, at: start + 20 + 4 * $0)) }
    (universalMarks, standardMarks, leapSeconds) = (counts[0], counts[1], counts[2])
    (times, types, letters) = (counts[3], counts[4], counts[5])
  }

  /// The bytes of the block behind the head, where a time has `timeSize` bytes.
  ///
  /// Six counts of 32 bits are far from filling 64.
  func blockSize(timeSize: Int) -> Int {
    times * (timeSize + 1) + types * 6 + letters + leapSeconds * (timeSize + 4)
      + standardMarks + universalMarks
  }

  /// Refuses counts that RFC 9636 rules out (3.1), and leap seconds.
  func check() throws(ZoneFault) {
    guard leapSeconds == 0 else { throw .leapSeconds }
    guard types > 0, letters > 0, universalMarks == 0 || universalMarks == types,
      standardMarks == 0 || standardMarks == types
    else { throw .wrongCount }
  }
}
