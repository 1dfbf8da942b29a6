// hot: the time of every line of DansGuardian's forms.
internal import Vocabulary

/// A time as DansGuardian and e2guardian write it.
///
/// `2026.3.14 9:26:53` is local, with zeros in front or without them. With `logtimestamp on` the
/// seconds and milliseconds since 1970 follow.
struct GuardianTime {
  /// The time on the filter's clock.
  var reading: ClockReading
  /// Where it stands, the seconds since 1970 with it.
  var places: Range<Int>

  /// Reads the time at a place; `nil` when there is none.
  init?(_ line: Span<UInt8>, from start: Int) {
    var place = start
    guard line.count - start >= 16, let year = line.digits(4, at: start) else { return nil }
    place += 4
    guard let month = GuardianTime.number(in: line, at: &place, behind: UInt8(ascii: ".")),
      let day = GuardianTime.number(in: line, at: &place, behind: UInt8(ascii: ".")),
      let hour = GuardianTime.number(in: line, at: &place, behind: UInt8(ascii: " ")),
      let minute = GuardianTime.number(in: line, at: &place, behind: UInt8(ascii: ":")),
      let second = GuardianTime.number(in: line, at: &place, behind: UInt8(ascii: ":")),
      place < line.count
    else { return nil }
    let written = ClockReading(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    guard let written else { return nil }
    reading = written
    places = start..<place
    readSecondsSince1970(in: line)
  }

  /// Reads ` 1773480413.250`, if it is there: it needs no zone.
  private mutating func readSecondsSince1970(in line: Span<UInt8>) {
    let start = places.upperBound + 1
    let point = start + 10
    guard line[start - 1] == UInt8(ascii: " "), point + 4 <= line.count,
      line[point] == UInt8(ascii: "."), let seconds = line.digits(10, at: start),
      let milliseconds = line.digits(3, at: point + 1)
    else { return }
    reading = ClockReading(milliseconds: seconds * 1000 + milliseconds)
    places = places.lowerBound..<point + 4
  }

  /// Takes one digit or two behind a mark.
  private static func number(
    in line: Span<UInt8>, at place: inout Int, behind mark: UInt8
  ) -> Int64? {
    guard place + 2 < line.count, line[place] == mark else { return nil }
    let first = line[place + 1] &- UInt8(ascii: "0")
    let second = line[place + 2] &- UInt8(ascii: "0")
    guard first < 10 else { return nil }
    place += second < 10 ? 3 : 2
    return second < 10 ? Int64(first) * 10 + Int64(second) : Int64(first)
  }
}
