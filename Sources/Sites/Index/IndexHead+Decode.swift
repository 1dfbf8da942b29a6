internal import Vocabulary

extension IndexHead {
  /// Reads the head of a file, and believes nothing in it.
  init(of file: MappedFile) throws(Complaint) {
    func complaint(_ what: String) -> Complaint {
      Complaint(file: file.path, what: what, mend: "build it again with vigil lists build")
    }
    let front = file.bytes(in: 0..<min(Self.fixedSize, file.count))
    guard front.starts(with: Self.magic) else { throw complaint("this is no index of lists") }
    let version = Self.version(of: front)
    if version != Self.version {
      throw complaint("the index is of version \(version), this program reads \(Self.version)")
    }
    do throws(ByteReader.Damage) {
      try self.init(checked: file)
    } catch {
      throw complaint("the index is damaged or cut short")
    }
  }

  /// The version that the first bytes say; 0 when they end before it.
  private static func version(of front: [UInt8]) -> UInt32 {
    let bytes = front.dropFirst(magic.count).prefix(4)
    return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private init(checked file: MappedFile) throws(ByteReader.Damage) {
    var reader = ByteReader(file.bytes(in: 12..<Self.fixedSize)[...])
    let headSize = Int(try reader.number(UInt32.self))
    fileSize = try reader.number(UInt64.self)
    let checksum = try reader.number(UInt32.self)
    bodyChecksum = try reader.number(UInt32.self)
    built = Instant(milliseconds: try reader.number(Int64.self))
    nameCount = try reader.number(UInt64.self)
    addressCount = try reader.number(UInt64.self)
    longestProbe = try reader.number(UInt32.self)
    let sectionCount = Int(try reader.number(UInt32.self))
    guard fileSize == UInt64(file.count), headSize <= file.count,
      sectionCount <= 1_000, headSize >= Self.fixedSize + sectionCount * 24
    else { throw ByteReader.Damage() }
    var head = file.bytes(in: 0..<headSize)
    for index in 0..<4 { head[Self.checksumPlace + index] = 0 }
    guard FileBytes.checksum(head) == checksum else { throw ByteReader.Damage() }
    try readSectionTable(of: head, count: sectionCount, fileSize: file.count)
    try readSections(of: head)
  }

  private mutating func readSectionTable(
    of head: [UInt8], count: Int, fileSize: Int
  ) throws(ByteReader.Damage) {
    var reader = ByteReader(head[Self.fixedSize...])
    for _ in 0..<count {
      let number = try reader.number(UInt32.self)
      _ = try reader.number(UInt32.self)
      let start = try reader.number(UInt64.self)
      let size = try reader.number(UInt64.self)
      guard start <= UInt64(fileSize), size <= UInt64(fileSize) - start else {
        throw ByteReader.Damage()
      }
      if let section = Section(rawValue: number) {
        ranges[section] = Int(start)..<Int(start + size)
      }
    }
    guard ranges.count == Section.allCases.count, longestProbe > 0,
      let bloom = ranges[.bloom], bloom.count % BloomFilter.bytesPerBlock == 0, !bloom.isEmpty,
      let slots = ranges[.slots], slots.count % 8 == 0, !slots.isEmpty,
      let addresses = ranges[.ranges], addresses.count % RangeRecord.byteCount == 0
    else { throw ByteReader.Damage() }
  }

  private mutating func readSections(of head: [UInt8]) throws(ByteReader.Damage) {
    func reader(of section: Section) throws(ByteReader.Damage) -> ByteReader {
      guard let range = ranges[section], range.upperBound <= head.count else {
        throw ByteReader.Damage()
      }
      return ByteReader(head[range])
    }
    var sourceReader = try reader(of: .sources)
    for _ in 0..<(try sourceReader.count(ofSize: 16)) {
      sources.append(try RecordedSource(from: &sourceReader))
    }
    var listReader = try reader(of: .lists)
    for _ in 0..<(try listReader.count(ofSize: 17)) {
      lists.append(try RecordedList(from: &listReader))
    }
    var setReader = try reader(of: .sets)
    for _ in 0..<(try setReader.count(ofSize: 4)) {
      var set: [UInt16] = []
      for _ in 0..<(try setReader.count(ofSize: 2)) {
        let list = try setReader.number(UInt16.self)
        guard list >= EntryMark.first || Int(list) < lists.count else {
          throw ByteReader.Damage()
        }
        set.append(list)
      }
      sets.append(set)
    }
    var expressionReader = try reader(of: .expressions)
    for _ in 0..<(try expressionReader.count(ofSize: 6)) {
      let expression = try StoredExpression(from: &expressionReader)
      guard Int(expression.set) < sets.count else { throw ByteReader.Damage() }
      expressions.append(expression)
    }
  }
}
