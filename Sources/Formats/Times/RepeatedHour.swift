internal import CivilTime
internal import Vocabulary

/// A stretch of local time that a zone's clocks show twice, as the hour after 01:00 in October.
struct RepeatedHour {
  /// The stretch, in seconds since 1970-01-01T00:00 on the clocks.
  var localSeconds: Range<Int64>

  /// The repeated hours of a zone between two moments, at most one a day.
  static func all(
    in zone: SchoolZone, from first: Instant, to last: Instant
  ) -> [RepeatedHour] {
    let day: Int64 = 86_400_000
    guard first <= last, last.milliseconds - first.milliseconds < 20_000 * day else { return [] }
    var found: [RepeatedHour] = []
    var moment = first.milliseconds
    while moment < last.milliseconds {
      let next = min(moment + day, last.milliseconds)
      if let hour = RepeatedHour(in: zone, after: moment, upTo: next) { found.append(hour) }
      moment = next
    }
    return found
  }

  /// The hour that is repeated because the offset falls between two moments; `nil` when it does
  /// not.
  private init?(in zone: SchoolZone, after first: Int64, upTo last: Int64) {
    let before = zone.offsetMilliseconds(at: Instant(milliseconds: first))
    let after = zone.offsetMilliseconds(at: Instant(milliseconds: last))
    guard after < before else { return nil }
    var (low, high) = (first, last)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if zone.offsetMilliseconds(at: Instant(milliseconds: middle)) == before {
        low = middle
      } else {
        high = middle
      }
    }
    localSeconds = (high + after) / 1000..<(high + before) / 1000
  }
}
