// hot: called for each parent domain of each host that a worker does not know yet.
internal import WebAddress

/// The names of a mapped index, found by their bytes.
///
/// The body may be damaged: no number in it leads out of the file or round in circles.
struct NameTable: Sendable {
  private let file: MappedFile
  private let bloomStart: Int
  private let blockCount: UInt64
  private let slotsStart: Int
  private let slotCount: Int
  private let names: Range<Int>
  private let longestProbe: Int

  init(_ file: MappedFile, head: IndexHead) {
    let bloom = head.ranges[.bloom] ?? 0..<0
    let slots = head.ranges[.slots] ?? 0..<0
    self.file = file
    bloomStart = bloom.lowerBound
    blockCount = UInt64(bloom.count / BloomFilter.bytesPerBlock)
    slotsStart = slots.lowerBound
    slotCount = slots.count / 8
    names = head.ranges[.names] ?? 0..<0
    longestProbe = min(Int(head.longestProbe), slotCount)
  }

  /// The number of the set of the name that is made of the end of a host and the front of a path;
  /// 0 when the name is not in the table.
  func set(
    hash: UInt64, host: Span<UInt8>, from start: Int, path: Span<UInt8>, to end: Int
  ) -> UInt16 {
    guard mayHold(hash) else { return 0 }
    var slot = IndexTable.firstSlot(of: hash, count: slotCount)
    for _ in 0..<longestProbe {
      let found = file.number(at: slotsStart + slot * 8)
      if found == 0 { return 0 }
      if found & 0xFFFF == hash & 0xFFFF,
        isName(at: Int(found >> 32), host: host, from: start, path: path, to: end)
      {
        return UInt16(truncatingIfNeeded: found >> 16)
      }
      slot = slot + 1 == slotCount ? 0 : slot + 1
    }
    return 0
  }

  /// The number of the set of a whole name, as ``eachName(_:)`` gives it; 0 when there is none.
  func set(of name: [UInt8]) -> UInt16 {
    let entry = SplitEntry(name)
    let host = Array(entry.host)
    let tail = Array(entry.tail)
    var hash = ByteHash()
    for byte in host.reversed() { hash.add(byte) }
    for byte in tail { hash.add(byte) }
    return set(hash: hash.value, host: host.span, from: 0, path: tail.span, to: tail.count)
  }

  /// Calls `each` with every name, as bytes, and the number of its set; in no order.
  func eachName(_ each: (_ name: [UInt8], _ set: UInt16) -> Void) {
    for slot in 0..<slotCount {
      let found = file.number(at: slotsStart + slot * 8)
      let offset = Int(found >> 32)
      guard found != 0, offset < names.count else { continue }
      let place = names.lowerBound + offset
      let length = NameLength(first: file.byte(at: place), second: file.byte(at: place + 1))
      let start = place + length.byteCount
      let range = start..<min(start + length.value, names.upperBound)
      each(file.bytes(in: range), UInt16(truncatingIfNeeded: found >> 16))
    }
  }

  /// Asks for the memory that tells whether a name with this hash may be in the table.
  @inline(always)
  func prefetch(hash: UInt64) {
    let block = BloomFilter.block(of: hash, count: blockCount)
    file.prefetch(bloomStart + block * BloomFilter.bytesPerBlock)
  }

  @inline(always)
  private func mayHold(_ hash: UInt64) -> Bool {
    let block = BloomFilter.block(of: hash, count: blockCount)
    let place = bloomStart + block * BloomFilter.bytesPerBlock
    for word in 0..<4 {
      let mask = BloomFilter.mask(word, of: hash)
      if file.number(at: place + word * 8) & mask != mask { return false }
    }
    return true
  }

  private func isName(
    at offset: Int, host: Span<UInt8>, from start: Int, path: Span<UInt8>, to end: Int
  ) -> Bool {
    guard offset < names.count else { return false }
    let place = names.lowerBound + offset
    let length = NameLength(first: file.byte(at: place), second: file.byte(at: place + 1))
    let hostCount = host.count - start
    guard length.value == hostCount + end,
      offset + length.byteCount + length.value <= names.count
    else { return false }
    let hostPlace = place + length.byteCount
    guard file.holds(host.extracting(start..<host.count), at: hostPlace) else { return false }
    let pathPlace = hostPlace + hostCount
    for index in 0..<end
    where file.byte(at: pathPlace + index) != HostName.lowerCase(path[index]) {
      return false
    }
    return true
  }
}
