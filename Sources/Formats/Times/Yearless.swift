// hot: every line whose date has no year.
internal import CivilTime
internal import Vocabulary

/// A date and time of day without a year: `May  8 01:57:00`, as syslog writes it (RFC 3164).
///
/// The year is the latest that puts the line no later than the context's latest moment. That needs
/// no other line, so chunks and runs agree. 29 February is of the latest leap year that fits.
struct Yearless: Hashable {
  /// The month, 1 to 12.
  var month: Int
  /// The day of the month.
  var day: Int
  /// The time of day in milliseconds.
  var millisecondsOfDay: Int
  /// The place behind the time in the line.
  var end: Int

  /// Reads `Mmm d hh:mm:ss`, whose day may have one digit and no space before it; otherwise as
  /// ``init(in:at:)``.
  init?(in line: Span<UInt8>, atUnpadded start: Int) {
    guard start + 14 <= line.count, line[start + 5] == UInt8(ascii: " "),
      let day = line.digits(1, at: start + 4)
    else {
      self.init(in: line, at: start)
      return
    }
    guard let month = Yearless.month(in: line, at: start), line[start + 3] == UInt8(ascii: " "),
      let hour = line.digits(2, at: start + 6), line[start + 8] == UInt8(ascii: ":"),
      let minute = line.digits(2, at: start + 9), line[start + 11] == UInt8(ascii: ":"),
      let second = line.digits(2, at: start + 12), hour < 24, minute < 60, second <= 60, day > 0
    else { return nil }
    self.init(
      month: month, day: Int(day),
      millisecondsOfDay: Int((hour * 3600 + minute * 60 + second) * 1000), end: start + 14)
  }

  private init(month: Int, day: Int, millisecondsOfDay: Int, end: Int) {
    self.month = month
    self.day = day
    self.millisecondsOfDay = millisecondsOfDay
    self.end = end
  }

  /// Reads `Mmm dd hh:mm:ss`, with a fraction if there is one; `nil` when it is anything else.
  init?(in line: Span<UInt8>, at start: Int) {
    guard start + 15 <= line.count else { return nil }
    let isPadded = line[start + 4] == UInt8(ascii: " ")
    guard let month = Yearless.month(in: line, at: start),
      line[start + 3] == UInt8(ascii: " "), line[start + 6] == UInt8(ascii: " "),
      let day = line.digits(isPadded ? 1 : 2, at: isPadded ? start + 5 : start + 4),
      let hour = line.digits(2, at: start + 7), line[start + 9] == UInt8(ascii: ":"),
      let minute = line.digits(2, at: start + 10), line[start + 12] == UInt8(ascii: ":"),
      let second = line.digits(2, at: start + 13), hour < 24, minute < 60, second <= 60,
      (1...31).contains(day)
    else { return nil }
    var end = start + 15
    let milliseconds = line.fraction(at: &end, to: line.count)
    self.month = month
    self.day = Int(day)
    millisecondsOfDay = Int((hour * 3600 + minute * 60 + second) * 1000 + milliseconds)
    self.end = end
  }

  /// The date with its year; `nil` when no year has such a date.
  func reading(context: SourceContext) -> ClockReading? {
    let latest = context.latestDay.date
    var year = latest.year
    if (month, day) > (latest.month, latest.day) {
      year -= 1
    } else if (month, day) == (latest.month, latest.day), isLater(than: context) {
      year -= 1
    }
    // Between 1896 and 1904, or 2096 and 2104, eight years have no 29 February.
    let first = year - 8
    while year > first, day > Day.length(ofMonth: month, year: year) { year -= 1 }
    return ClockReading(
      year: Int64(year), month: Int64(month), day: Int64(day), hour: 0, minute: 0, second: 0,
      milliseconds: Int64(millisecondsOfDay))
  }

  /// True when the time of day, on the latest day, is later than the latest moment.
  private func isLater(than context: SourceContext) -> Bool {
    switch context.zone.instant(day: context.latestDay, millisecondsOfDay: millisecondsOfDay) {
    case .once(let moment), .twice(let moment, _), .never(let moment): moment > context.latest
    }
  }

  /// The month that three letters name.
  private static func month(in line: Span<UInt8>, at start: Int) -> Int? {
    let letters = (line[start], line[start + 1], line[start + 2])
    return switch letters {
    case (UInt8(ascii: "J"), UInt8(ascii: "a"), UInt8(ascii: "n")): 1
    case (UInt8(ascii: "F"), UInt8(ascii: "e"), UInt8(ascii: "b")): 2
    case (UInt8(ascii: "M"), UInt8(ascii: "a"), UInt8(ascii: "r")): 3
    case (UInt8(ascii: "A"), UInt8(ascii: "p"), UInt8(ascii: "r")): 4
    case (UInt8(ascii: "M"), UInt8(ascii: "a"), UInt8(ascii: "y")): 5
    case (UInt8(ascii: "J"), UInt8(ascii: "u"), UInt8(ascii: "n")): 6
    case (UInt8(ascii: "J"), UInt8(ascii: "u"), UInt8(ascii: "l")): 7
    case (UInt8(ascii: "A"), UInt8(ascii: "u"), UInt8(ascii: "g")): 8
    case (UInt8(ascii: "S"), UInt8(ascii: "e"), UInt8(ascii: "p")): 9
    case (UInt8(ascii: "O"), UInt8(ascii: "c"), UInt8(ascii: "t")): 10
    case (UInt8(ascii: "N"), UInt8(ascii: "o"), UInt8(ascii: "v")): 11
    case (UInt8(ascii: "D"), UInt8(ascii: "e"), UInt8(ascii: "c")): 12
    default: nil
    }
  }
}
