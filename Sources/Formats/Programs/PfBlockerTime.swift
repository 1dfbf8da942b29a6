// hot: the time of every line of pfBlockerNG.
internal import Vocabulary

/// The time of a row of pfBlockerNG; local.
///
///     Jun 8 10:11:12          without a year, the day not padded
///     06/18/26 10:11:12       month first, always
///     2026-06-18 10:11:12     newer
enum PfBlockerTime {
  /// Reads a time that fills some places of a line; `nil` when it is none.
  static func reading(
    of line: Span<UInt8>, at places: Range<Int>, context: SourceContext
  ) -> ClockReading? {
    guard places.count >= 14, places.upperBound <= line.count else { return nil }
    let start = places.lowerBound
    if line[start] &- UInt8(ascii: "A") < 26 {
      // The comma and a digit behind it are no fraction of a second.
      let time = line.extracting(first: places.upperBound)
      guard let written = Yearless(in: time, atUnpadded: start), written.end == places.upperBound
      else { return nil }
      return written.reading(context: context)
    }
    if places.count == 19 {
      let reading = line.isoTime(from: start, to: places.upperBound)
      return reading?.offset == nil ? reading : nil
    }
    guard places.count == 17, let month = line.digits(2, at: start),
      line[start + 2] == UInt8(ascii: "/"), let day = line.digits(2, at: start + 3),
      line[start + 5] == UInt8(ascii: "/"), let year = line.digits(2, at: start + 6),
      line[start + 8] == UInt8(ascii: " "), let hour = line.digits(2, at: start + 9),
      line[start + 11] == UInt8(ascii: ":"), let minute = line.digits(2, at: start + 12),
      line[start + 14] == UInt8(ascii: ":"), let second = line.digits(2, at: start + 15)
    else { return nil }
    return ClockReading(
      year: 2000 + year, month: month, day: day, hour: hour, minute: minute, second: second)
  }
}
