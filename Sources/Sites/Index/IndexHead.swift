internal import Vocabulary

/// The front of an index file: what it is, where its sections are, and where it came from.
///
/// Little-endian throughout. 80 bytes, then the section table, then the sections `sources`,
/// `lists`, `sets` and `expressions`; all this is the head, under one CRC-32. The body holds
/// `bloom`, `slots`, `names` and `ranges`, each on a border of 4 KiB, under another. A reader finds sections by their number and
/// passes over those that it does not know.
struct IndexHead {
  static let magic = Array("VIGILIDX".utf8)
  static let version: UInt32 = 3
  static let fixedSize = 80
  /// Where the head's checksum stands; it is taken with zeros in this place.
  static let checksumPlace = 24
  static let pageSize = 4096

  /// A part of the file.
  enum Section: UInt32, CaseIterable {
    case sources = 1
    case lists, sets, bloom, slots, names, ranges, expressions
  }

  var fileSize: UInt64 = 0
  var bodyChecksum: UInt32 = 0
  var built = Instant(milliseconds: 0)
  var nameCount: UInt64 = 0
  /// How many of the names have a port or a path.
  var addressCount: UInt64 = 0
  var longestProbe: UInt32 = 1
  var ranges: [Section: Range<Int>] = [:]
  var sources: [RecordedSource] = []
  var lists: [RecordedList] = []
  var sets: [[UInt16]] = []
  var expressions: [StoredExpression] = []

  /// How many ranges of addresses the body holds.
  var rangeCount: Int { (ranges[.ranges]?.count ?? 0) / RangeRecord.byteCount }

  /// The head's bytes, whole pages, for a body whose sections have these sizes.
  mutating func encode(body: [(Section, Int)]) -> [UInt8] {
    let parts = encodedSections()
    var start = Self.fixedSize + Section.allCases.count * 24
    for (section, bytes) in parts {
      ranges[section] = start..<start + bytes.count
      start += bytes.count
    }
    let headSize = Self.roundedUp(start)
    start = headSize
    for (section, size) in body {
      ranges[section] = start..<start + size
      start = Self.roundedUp(start + size)
    }
    fileSize = UInt64(start)
    var writer = ByteWriter()
    putFixedPart(to: &writer, headSize: headSize)
    for (_, bytes) in parts { for byte in bytes { writer.put(byte) } }
    writer.pad(to: headSize)
    writer.replace(at: Self.checksumPlace, with: FileBytes.checksum(writer.bytes))
    return writer.bytes
  }

  private func encodedSections() -> [(Section, [UInt8])] {
    var (first, second, third, fourth) = (ByteWriter(), ByteWriter(), ByteWriter(), ByteWriter())
    first.put(UInt32(sources.count))
    for source in sources { source.write(to: &first) }
    second.put(UInt32(lists.count))
    for list in lists { list.write(to: &second) }
    third.put(UInt32(sets.count))
    for set in sets {
      third.put(UInt32(set.count))
      for list in set { third.put(list) }
    }
    fourth.put(UInt32(expressions.count))
    for expression in expressions { expression.write(to: &fourth) }
    return [
      (.sources, first.bytes), (.lists, second.bytes), (.sets, third.bytes),
      (.expressions, fourth.bytes),
    ]
  }

  private func putFixedPart(to writer: inout ByteWriter, headSize: Int) {
    for byte in Self.magic { writer.put(byte) }
    writer.put(Self.version)
    writer.put(UInt32(headSize))
    writer.put(fileSize)
    writer.put(UInt32(0))
    writer.put(bodyChecksum)
    writer.put(built.milliseconds)
    writer.put(nameCount)
    writer.put(addressCount)
    writer.put(longestProbe)
    writer.put(UInt32(Section.allCases.count))
    writer.pad(to: Self.fixedSize)
    for section in Section.allCases {
      let range = ranges[section] ?? 0..<0
      writer.put(section.rawValue)
      writer.put(UInt32(0))
      writer.put(UInt64(range.lowerBound))
      writer.put(UInt64(range.count))
    }
  }

  static func roundedUp(_ size: Int) -> Int { (size + pageSize - 1) / pageSize * pageSize }

  init() {}
}
