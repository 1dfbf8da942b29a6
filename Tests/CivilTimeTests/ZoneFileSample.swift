/// Writes time zone files, whole ones and such as no compiler of zones writes.
struct ZoneFileSample {
  var magic = "TZif"
  var version: UInt8 = 0x32
  /// Seconds since 1970, and the type that begins then.
  var changes: [(start: Int64, type: UInt8)] = []
  /// The offset of each type.
  var offsets: [Int32] = [0]
  var rule = ""
  /// How many of the marks there are that say what the changes were written down in.
  var universalMarks = 0
  var leapSeconds = 0
  /// The changes of the first block, whose times have 32 bits; a slim file has none.
  var oldChanges: [Int32] = []

  /// Winter and summer time with one change in 2000 and the rule of London.
  static let slim = ZoneFileSample(
    changes: [(954_032_400, 1)], offsets: [0, 3600], rule: "GMT0BST,M3.5.0/1,M10.5.0")

  /// The file.
  var bytes: [UInt8] {
    let old =
      head(changes: oldChanges.count) + oldChanges.flatMap { big($0) }
      + oldChanges.map { _ in 0 } + foot(timeSize: 4)
    let new =
      head(changes: changes.count) + changes.flatMap { big($0.start) } + changes.map(\.type)
      + foot(timeSize: 8)
    return old + new + Array("\n\(rule)\n".utf8)
  }

  private func head(changes: Int) -> [UInt8] {
    let counts = [universalMarks, 0, leapSeconds, changes, offsets.count, 4]
    return Array(magic.utf8) + [version] + [UInt8](repeating: 0, count: 15)
      + counts.flatMap { big(Int32($0)) }
  }

  /// What stands in a block behind its times: types, names, leap seconds, marks.
  private func foot(timeSize: Int) -> [UInt8] {
    offsets.flatMap { big($0) + [0, 0] } + Array("XYZ\0".utf8)
      + [UInt8](repeating: 0, count: (timeSize + 4) * leapSeconds + universalMarks)
  }

  private func big<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (1...Number.bitWidth / 8).map { place in
      UInt8(truncatingIfNeeded: number >> (Number.bitWidth - 8 * place))
    }
  }
}
