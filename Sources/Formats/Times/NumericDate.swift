internal import Vocabulary

// hot: every line whose computer writes dates in its own way.

/// A date of numbers and a time of day, as the settings of a Windows computer have them written.
///
///     18/06/2026 10:11:12        day or month first
///     6/18/2026 11:00:17 PM      the same
///     18-06-2026 10:11:12        the same
///     18.06.2026 10:11:12        day first
///     2026-06-18 10:11:12        year first, also with slashes or dots
///     20060618 10:11:12          year first
///
/// Years may have two digits, and the time may have dots.
struct NumericDate {
  /// What the numbers of the date are.
  enum Shape: UInt8 {
    /// The year, the month and the day.
    case yearFirst
    /// The day, the month and the year.
    case dayFirst
    /// Day and month, or month and day, and the year.
    case eitherFirst
  }

  /// What the numbers are.
  private(set) var shape = Shape.eitherFirst
  /// True when the time has twelve hours, with AM or PM behind it.
  private(set) var hasHalf = false
  private var first: Int64 = 0
  private var second: Int64 = 0
  private var year: Int64 = 0
  private var secondsOfDay: Int64 = 0

  /// Where date and time stand that a line begins with; empty when it begins with no digit, or ends
  /// before them.
  @inline(always)
  static func places(in line: Span<UInt8>) -> Range<Int> {
    guard line.count > 0, line[0] &- UInt8(ascii: "0") < 10 else { return 0..<0 }
    let space = line.firstSpace(from: 0)
    guard space < line.count else { return 0..<0 }
    let end = line.firstSpace(from: space + 1)
    guard end + 2 < line.count else { return 0..<end }
    let letter = line[end + 1] | 0x20
    let isHalf =
      (letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"))
      && (line[end + 2] | 0x20 == UInt8(ascii: "m") || line[end + 2] == UInt8(ascii: "."))
    return 0..<(isHalf ? line.firstSpace(from: end + 1) : end)
  }

  /// Reads date and time that fill some places of a line; `nil` when they are none.
  init?(in line: Span<UInt8>, at places: Range<Int>) {
    guard places.count >= 12, places.upperBound <= line.count else { return nil }
    let space = line.firstSpace(from: places.lowerBound)
    guard space < places.upperBound, takeDate(in: line, at: places.lowerBound..<space),
      takeTime(in: line, at: space + 1..<places.upperBound)
    else { return nil }
  }

  /// What the line means; `nil` when there is no such date.
  ///
  /// - Parameter order: What comes first, which a date with the year or a dot is not asked for.
  func reading(_ order: DateOrder) -> ClockReading? {
    let isMonthFirst = shape == .yearFirst || shape == .eitherFirst && order == .monthFirst
    return ClockReading(
      year: year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first,
      hour: secondsOfDay / 3600, minute: secondsOfDay / 60 % 60, second: secondsOfDay % 60)
  }

  /// The order that the date itself shows, or that does not matter for it; `nil` when it is the
  /// log that must tell.
  var ownOrder: DateOrder? {
    if shape != .eitherFirst || first == second { return .dayFirst }
    let day = reading(.dayFirst)
    let month = reading(.monthFirst)
    if day == nil || month == nil { return day == nil ? .monthFirst : .dayFirst }
    return hasHalf ? .monthFirst : nil
  }

  private mutating func takeDate(in line: Span<UInt8>, at places: Range<Int>) -> Bool {
    if places.count == 8, let whole = line.digits(8, at: places.lowerBound) {
      shape = .yearFirst
      (year, first, second) = (whole / 10_000, whole / 100 % 100, whole % 100)
      return true
    }
    guard let one = NumericDate.number(in: line, from: places.lowerBound, to: places.upperBound),
      one.end < places.upperBound,
      let two = NumericDate.number(in: line, from: one.end + 1, to: places.upperBound),
      two.end < places.upperBound, line[two.end] == line[one.end],
      let three = NumericDate.number(in: line, from: two.end + 1, to: places.upperBound),
      three.end == places.upperBound, two.length <= 2
    else { return false }
    let mark = line[one.end]
    let isDot = mark == UInt8(ascii: ".")
    guard isDot || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") else { return false }
    if one.length == 4, three.length <= 2 {
      shape = .yearFirst
      (year, first, second) = (one.value, two.value, three.value)
      return true
    }
    guard one.length <= 2, three.length == 4 || three.length == 2 else { return false }
    shape = isDot ? .dayFirst : .eitherFirst
    year = three.length == 2 ? 2000 + three.value : three.value
    (first, second) = (one.value, two.value)
    return true
  }

  private mutating func takeTime(in line: Span<UInt8>, at places: Range<Int>) -> Bool {
    guard let hour = NumericDate.number(in: line, from: places.lowerBound, to: places.upperBound),
      hour.length <= 2, hour.end + 6 <= places.upperBound
    else { return false }
    let mark = line[hour.end]
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "."), line[hour.end + 3] == mark,
      let minute = line.digits(2, at: hour.end + 1), let second = line.digits(2, at: hour.end + 4),
      minute < 60, second < 60, hour.value < 24
    else { return false }
    var hours = hour.value
    let end = hour.end + 6
    if end < places.upperBound {
      guard line[end] == UInt8(ascii: " "), (1...12).contains(hours) else { return false }
      let letter = line[end + 1] | 0x20
      hasHalf = true
      hours = hours % 12 + (letter == UInt8(ascii: "p") ? 12 : 0)
      guard NumericDate.isHalf(in: line, at: end + 1..<places.upperBound) else { return false }
    }
    secondsOfDay = hours * 3600 + minute * 60 + second
    return true
  }

  /// True for `AM`, `pm`, `a.m.` and their like.
  private static func isHalf(in line: Span<UInt8>, at places: Range<Int>) -> Bool {
    line.isWord("am", at: places) || line.isWord("pm", at: places)
      || line.isWord("a.m.", at: places) || line.isWord("p.m.", at: places)
  }

  /// At most four digits from a place on.
  private static func number(
    in line: Span<UInt8>, from start: Int, to end: Int
  ) -> (value: Int64, length: Int, end: Int)? {
    var place = start
    var value: Int64 = 0
    while place < end, place - start < 5, line[place] &- UInt8(ascii: "0") < 10 {
      value = value * 10 + Int64(line[place] - UInt8(ascii: "0"))
      place += 1
    }
    return place == start || place - start > 4 ? nil : (value, place - start, place)
  }
}
