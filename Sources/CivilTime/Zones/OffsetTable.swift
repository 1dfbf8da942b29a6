/// The offsets of a zone from 1970 to 2100: what its file lists, then what its rule says.
struct OffsetTable {
  /// 2100-01-01.
  static let end: Int64 = 4_102_444_800
  /// No two changes are nearer: see ``SchoolZone/instant(day:millisecondsOfDay:)``.
  private static let leastGap: Int64 = 86_400

  /// The changes, ascending, each to another offset than before; the first holds for all time
  /// before the second.
  private(set) var changes: [OffsetChange]

  /// Makes the table.
  init(_ file: TZif) throws(ZoneFault) {
    let all =
      [OffsetChange(start: .min, offset: file.firstOffset)] + file.changes
      + (try OffsetTable.later(than: file))
    let offsetOf1970 = all.last { $0.start <= 0 }?.offset ?? file.firstOffset
    changes = [OffsetChange(start: .min, offset: offsetOf1970)]
    for change in all where change.start > 0 && change.start < OffsetTable.end {
      try add(change)
    }
  }

  private mutating func add(_ change: OffsetChange) throws(ZoneFault) {
    guard let last = changes.last, change.offset != last.offset else { return }
    guard changes.count == 1 || change.start - last.start >= OffsetTable.leastGap else {
      throw .wrongOrder
    }
    changes.append(change)
  }

  /// What comes after the last change of a file; nothing when the file has no rule.
  private static func later(than file: TZif) throws(ZoneFault) -> [OffsetChange] {
    if file.rule.isEmpty { return [] }
    let rule = try ZoneRule(file.rule)
    // A year more on either side: a rule's change may lie a week from its day.
    let changes = rule.changes(years: 1968...2100)
    let last = file.changes.last ?? OffsetChange(start: .min, offset: file.firstOffset)
    let offset = changes.last { $0.start <= last.start }?.offset ?? rule.offset
    // Outside the table's years nothing comes of it.
    if (0..<end).contains(last.start), offset != last.offset { throw .ruleDoesNotFit }
    return [OffsetChange(start: last.start, offset: offset)]
      + changes.filter { $0.start > last.start }
  }
}
