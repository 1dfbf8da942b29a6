/// A time zone file as the IANA database is compiled to (RFC 9636).
///
/// Since version 2 such a file holds everything twice, first with times of 32 bits, which end in
/// 2038, then with 64; and a rule for the years after the last change. Only the second block and
/// the rule are read. Nothing in the file is believed: it may be cut or damaged anywhere.
struct TZif {
  /// Bytes of a time in the second block.
  private static let timeSize = 8
  /// No zone was ever further from UTC than 16 hours; RFC 9636 allows 26.
  private static let offsetLimit = 86_400

  /// The offset before the first change.
  let firstOffset: Int64
  /// The changes that the file lists, ascending.
  let changes: [OffsetChange]
  /// The rule for what comes after the last change, such as `GMT0BST,M3.5.0/1,M10.5.0`.
  let rule: [UInt8]

  /// Reads a file.
  init(_ bytes: [UInt8]) throws(ZoneFault) {
    let old = try TZifHeader(bytes, at: 0)
    guard old.version >= UInt8(ascii: "2") else { throw .tooOld }
    let start = TZifHeader.size + old.blockSize(timeSize: 4)
    guard start <= bytes.count else { throw .cutShort }
    let header = try TZifHeader(bytes, at: start)
    try header.check()
    let block = start + TZifHeader.size
    let end = block + header.blockSize(timeSize: TZif.timeSize)
    guard end <= bytes.count else { throw .cutShort }
    let offsets = try TZif.offsets(bytes, header, at: block)
    firstOffset = offsets[0]
    changes = try TZif.changes(bytes, header, at: block, offsets: offsets)
    rule = try TZif.rule(bytes[end...])
  }

  /// The offset of each type of local time; a type is an offset, a mark and the place of a name.
  private static func offsets(
    _ bytes: [UInt8], _ header: TZifHeader, at block: Int
  ) throws(ZoneFault) -> [Int64] {
    let first = block + header.times * (timeSize + 1)
    var offsets: [Int64] = []
    for place in stride(from: first, to: first + header.types * 6, by: 6) {
      let offset = BigEndian.signed32(bytes, at: place)
      guard offset.magnitude <= offsetLimit else { throw .wrongOffset }
      guard bytes[place + 4] <= 1, bytes[place + 5] < header.letters else { throw .wrongCount }
      offsets.append(Int64(offset))
    }
    return offsets
  }

  private static func changes(
    _ bytes: [UInt8], _ header: TZifHeader, at block: Int, offsets: [Int64]
  ) throws(ZoneFault) -> [OffsetChange] {
    let types = block + header.times * timeSize
    var changes: [OffsetChange] = []
    changes.reserveCapacity(header.times)
    for number in 0..<header.times {
      let start = BigEndian.signed64(bytes, at: block + number * timeSize)
      let type = Int(bytes[types + number])
      guard type < offsets.count else { throw .wrongCount }
      if let last = changes.last, last.start >= start { throw .wrongOrder }
      changes.append(OffsetChange(start: start, offset: offsets[type]))
    }
    return changes
  }

  /// The line behind the second block, with which the file ends.
  private static func rule(_ foot: ArraySlice<UInt8>) throws(ZoneFault) -> [UInt8] {
    let end = UInt8(ascii: "\n")
    let line = foot.dropFirst().dropLast()
    guard foot.count >= 2, foot.first == end, foot.last == end, !line.contains(end) else {
      throw .cutShort
    }
    return Array(line)
  }
}
