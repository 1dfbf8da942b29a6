/// What the clocks of a zone do each year, as the POSIX string `TZ` says it.
///
/// Such as `GMT0BST,M3.5.0/1,M10.5.0`: Greenwich time, and in summer an hour more, from one o'clock
/// of March's last Sunday to two o'clock (which is understood) of October's last.
struct ZoneRule: Equatable {
  /// The other offset of a year, from when and until when.
  struct Summer: Equatable {
    var offset: Int64
    var begin: YearlyMoment
    var end: YearlyMoment
  }

  /// Seconds to add to UTC outside ``summer``.
  let offset: Int64
  /// What is summer time nearly everywhere; in Ireland's rule it is the winter, an hour less.
  let summer: Summer?

  /// Reads the string.
  init(_ text: [UInt8]) throws(ZoneFault) {
    var cursor = ZoneRuleCursor(text)
    try cursor.takeName()
    // POSIX counts to the west.
    let offset = -(try cursor.takeTime(hourLimit: 24))
    self.offset = offset
    if cursor.isAtEnd {
      summer = nil
      return
    }
    try cursor.takeName()
    let other = cursor.isAt(",") ? offset + 3600 : -(try cursor.takeTime(hourLimit: 24))
    guard abs(offset) <= 86_400, abs(other) <= 86_400 else { throw .wrongOffset }
    summer = Summer(offset: other, begin: try cursor.takeMoment(), end: try cursor.takeMoment())
    guard cursor.isAtEnd else { throw .wrongRule }
  }

  /// The changes of some years, ascending.
  func changes(years: ClosedRange<Int>) -> [OffsetChange] {
    guard let summer else { return [] }
    let all = years.flatMap { year in
      [
        OffsetChange(
          start: summer.begin.localSeconds(year: year) - offset, offset: summer.offset),
        OffsetChange(start: summer.end.localSeconds(year: year) - summer.offset, offset: offset),
      ]
    }
    // The order of the years stays where two moments are one: where summer is all the year, each
    // ends as the next begins.
    let ascending = all.sorted { $0.start < $1.start }
    return zip(ascending, ascending.dropFirst()).filter { $0.start < $1.start }.map(\.0)
      + ascending.suffix(1)
  }
}
