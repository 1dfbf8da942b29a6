// hot: the time of every line of the W3C's extended form.
internal import Vocabulary

/// When a line of the W3C's extended form was written.
enum W3CTime {
  /// The moment in milliseconds since 1970, by date and time (UTC, as the W3C says), by a time in
  /// brackets, or by the seconds since 1970.
  static func milliseconds(
    of row: W3CRow, in line: Span<UInt8>, scratch: inout LineScratch
  ) throws(LineFault) -> Int64 {
    let (date, time) = (row[.date].places, row[.time].places)
    if !date.isEmpty, !time.isEmpty {
      guard let moment = moment(date, time, in: line, memo: &scratch.lastStamp) else {
        throw LineFault(.notATime, at: date.lowerBound)
      }
      return moment
    }
    let bracketed = row[.gmtTime].isEmpty ? row[.localTime].places : row[.gmtTime].places
    if !bracketed.isEmpty {
      let isUsual = bracketed.count == CommonTimeMemo.length
      let usual =
        isUsual
        ? scratch.lastCommonTime.milliseconds(at: bracketed.lowerBound, in: line) : nil
      guard let moment = usual ?? self.bracketed(bracketed, in: line) else {
        throw LineFault(.notATime, at: bracketed.lowerBound)
      }
      return moment
    }
    let stamp = row[.timestamp].places
    guard !stamp.isEmpty else { throw LineFault(.fieldMissing, at: line.count) }
    if let moment = line.sinceEpoch(stamp) { return moment }
    var place = stamp.lowerBound + 10
    guard place <= stamp.upperBound, let seconds = line.digits(10, at: stamp.lowerBound) else {
      throw LineFault(.notATime, at: stamp.lowerBound)
    }
    let rest = line.fraction(at: &place, to: stamp.upperBound)
    guard place == stamp.upperBound else { throw LineFault(.notATime, at: stamp.lowerBound) }
    return seconds * 1000 + rest
  }

  /// `2026-03-14` and `09:26:53`, which mostly stand side by side.
  @inline(always)
  private static func moment(
    _ date: Range<Int>, _ time: Range<Int>, in line: Span<UInt8>, memo: inout StampMemo
  ) -> Int64? {
    let isSideBySide = time.lowerBound == date.upperBound + 1 && date.count == 10
    let whole = isSideBySide ? date.lowerBound..<time.upperBound : time
    if isSideBySide, let known = memo.reading(in: line, at: whole) {
      return known.localMilliseconds
    }
    guard date.count == 10, time.count >= 8, let year = line.digits(4, at: date.lowerBound),
      line.has("-", at: date.lowerBound + 4), let month = line.digits(2, at: date.lowerBound + 5),
      line.has("-", at: date.lowerBound + 7), let day = line.digits(2, at: date.lowerBound + 8),
      let clock = clock(at: time.lowerBound, in: line)
    else { return nil }
    var place = time.lowerBound + 8
    let rest = line.fraction(at: &place, to: time.upperBound)
    guard place == time.upperBound,
      let reading = ClockReading(
        year: year, month: month, day: day, hour: clock.hour, minute: clock.minute,
        second: clock.second, milliseconds: rest)
    else { return nil }
    if isSideBySide { memo.take(reading, in: line, at: whole) }
    return reading.localMilliseconds
  }

  /// `14/03/2026:09:26:53 GMT` or `14/Mar/2026:09:26:53 +0000`: the day stands first.
  private static func bracketed(_ places: Range<Int>, in line: Span<UInt8>) -> Int64? {
    let start = places.lowerBound
    let isNamed = line.month(at: start + 3) != nil
    let yearPlace = start + (isNamed ? 7 : 6)
    let month = isNamed ? line.month(at: start + 3) : line.digits(2, at: start + 3)
    guard yearPlace + 15 < places.upperBound, let day = line.digits(2, at: start),
      line.has("/", at: start + 2), let month, line.has("/", at: yearPlace - 1),
      let year = line.digits(4, at: yearPlace), line.has(":", at: yearPlace + 4),
      let clock = clock(at: yearPlace + 5, in: line), line.has(" ", at: yearPlace + 13),
      let offset = line.zoneOffset(from: yearPlace + 14, to: places.upperBound),
      let reading = ClockReading(
        year: year, month: month, day: day, hour: clock.hour, minute: clock.minute,
        second: clock.second)
    else { return nil }
    return reading.localMilliseconds - offset
  }

  /// `09:26:53` at a place.
  private static func clock(
    at place: Int, in line: Span<UInt8>
  ) -> (hour: Int64, minute: Int64, second: Int64)? {
    guard let hour = line.digits(2, at: place), line.has(":", at: place + 2),
      let minute = line.digits(2, at: place + 3), line.has(":", at: place + 5),
      let second = line.digits(2, at: place + 6)
    else { return nil }
    return (hour, minute, second)
  }
}
