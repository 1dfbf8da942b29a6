public import Vocabulary

/// The school's time zone, as a table of the moments at which its offset from UTC changes.
///
/// The table is made once from the zone's file in the IANA database (Debian's package `tzdata`), for
/// 1970 to 2100; a look-up is a binary search, since each line of a log needs one.
public struct SchoolZone: Sendable {
  /// The zone's name in the IANA database, such as `Europe/London`.
  public let identifier: String
  /// The moments at which an offset begins, ascending; the first is long before 1970.
  private let starts: [Int64]
  /// The offset in milliseconds that begins at the same place of `starts`.
  private let offsets: [Int64]

  /// Reads the zone with this name.
  ///
  /// - Throws: a ``Complaint`` when there is no such zone, or its file is damaged.
  public init(identifier: String) throws(Complaint) {
    self.init(identifier: identifier, changes: try ZoneFile.changes(of: identifier))
  }

  /// Makes a zone from its changes, of which the first holds for all time before the second.
  init(identifier: String, changes: [OffsetChange]) {
    self.identifier = identifier
    starts = [Int64.min] + changes.dropFirst().map { $0.start * 1000 }
    offsets = changes.map { $0.offset * 1000 }
  }

  /// The offset from UTC at a moment, in milliseconds; positive east of Greenwich.
  public func offsetMilliseconds(at moment: Instant) -> Int64 {
    offsets[index(of: moment.milliseconds)]
  }

  /// The day on which a moment falls.
  public func day(of moment: Instant) -> Day {
    let local = moment.milliseconds + offsetMilliseconds(at: moment)
    return Day(number: Int32(clamping: local.flooredQuotient(86_400_000)))
  }

  /// The first moment of a day.
  public func start(of day: Day) -> Instant {
    switch instant(day: day, millisecondsOfDay: 0) {
    case .once(let moment), .twice(let moment, _): moment
    case .never(let next): next
    }
  }

  /// The date and time of day at a moment.
  public func localTime(of moment: Instant) -> LocalTime {
    let local = moment.milliseconds + offsetMilliseconds(at: moment)
    let dayNumber = local.flooredQuotient(86_400_000)
    return LocalTime(
      day: Day(number: Int32(clamping: dayNumber)),
      millisecondsOfDay: Int(local - dayNumber * 86_400_000))
  }

  /// The moment or moments at which the school's clocks show a date and time of day.
  public func instant(day: Day, millisecondsOfDay: Int) -> LocalResolution {
    let local = Int64(day.number) * 86_400_000 + Int64(millisecondsOfDay)
    // No zone is more than a day away from UTC, and no two changes are nearer than a day, so three
    // neighbours of the middle hold the answer.
    let middle = index(of: local)
    let nearby = max(0, middle - 1)...min(starts.count - 1, middle + 1)
    var first: Instant?
    for place in nearby {
      let moment = local - offsets[place]
      guard index(of: moment) == place else { continue }
      let found = Instant(milliseconds: moment)
      if let first { return .twice(first: first, second: found) }
      first = found
    }
    if let first { return .once(first) }
    // The clocks jumped over it: at a start whose old offset has it behind and whose new one has it
    // ahead.
    for place in nearby.dropFirst()
    where starts[place] + offsets[place - 1] <= local && local < starts[place] + offsets[place] {
      return .never(next: Instant(milliseconds: starts[place]))
    }
    return .never(next: Instant(milliseconds: starts[middle]))
  }

  /// The times on the clocks around one of them, in milliseconds since 1970-01-01T00:00 there, that
  /// each mean one moment by the same offset; `nil` in an hour that the clocks skip or repeat.
  public func steadyTimes(around local: Int64) -> (times: Range<Int64>, offset: Int64)? {
    let middle = index(of: local)
    for place in max(0, middle - 1)...min(starts.count - 1, middle + 1) {
      let offset = offsets[place]
      let lower = place == 0 ? Int64.min : starts[place] + max(offset, offsets[place - 1])
      let next = place + 1
      let upper = next == starts.count ? Int64.max : starts[next] + min(offset, offsets[next])
      if lower <= local, local < upper { return (lower..<upper, offset) }
    }
    return nil
  }

  /// The place of the last start that is not after `milliseconds`.
  private func index(of milliseconds: Int64) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= milliseconds { low = middle } else { high = middle }
    }
    return low
  }
}
