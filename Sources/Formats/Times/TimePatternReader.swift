// hot: times of CSV lines.

/// Reads the parts of one time, in the order of a ``TimePattern``.
struct TimePatternReader: ~Escapable {
  private let line: Span<UInt8>
  private let end: Int
  private var place: Int
  private var year: Int64 = 0
  private var month: Int64 = 0
  private var day: Int64 = 0
  private var hour: Int64 = 0
  private var minute: Int64 = 0
  private var second: Int64 = 0
  private var milliseconds: Int64 = 0
  private var isTwelve = false
  private var isAfternoon = false

  @_lifetime(copy line)
  init(line: Span<UInt8>, places: Range<Int>) {
    self.line = line
    place = places.lowerBound
    end = places.upperBound
  }

  /// The time that was read; `nil` when there is no such time, or more stands behind it.
  var reading: ClockReading? {
    guard place == end, !isTwelve || (1...12).contains(hour) else { return nil }
    let hour = isTwelve ? hour % 12 + (isAfternoon ? 12 : 0) : hour
    return ClockReading(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      milliseconds: milliseconds)
  }

  /// Reads one part; false when something else stands there.
  @_lifetime(self: copy self)
  mutating func read(_ part: TimePattern.Part) -> Bool {
    switch part {
    case .literal(let byte): return step(over: byte)
    case .weekday: return takeLetters() != nil
    case .halfOfDay: return takeHalfOfDay()
    case .monthName: return takeMonthName()
    case .year, .shortYear, .month, .day, .hour, .hourOfTwelve, .minute, .second:
      let length = part == .year ? 4...4 : part == .shortYear ? 2...2 : 1...2
      guard let number = takeNumber(length) else { return false }
      set(part, to: number)
      return true
    case .fraction:
      var behind = place
      milliseconds = line.milliseconds(at: &behind, to: end)
      defer { place = behind }
      return behind > place
    }
  }

  @_lifetime(self: copy self)
  private mutating func step(over byte: UInt8) -> Bool {
    guard place < end, line[place] == byte else { return false }
    place += 1
    return true
  }

  @_lifetime(self: copy self)
  private mutating func set(_ part: TimePattern.Part, to number: Int64) {
    switch part {
    case .year: year = number
    case .shortYear: year = 2000 + number
    case .month: month = number
    case .day: day = number
    case .hour: hour = number
    case .hourOfTwelve:
      hour = number
      isTwelve = true
    case .minute: minute = number
    case .second: second = number
    case .monthName, .fraction, .halfOfDay, .weekday, .literal: break
    }
  }

  @_lifetime(self: copy self)
  private mutating func takeNumber(_ length: ClosedRange<Int>) -> Int64? {
    let start = place
    while place < end, place - start < length.upperBound, line[place] &- UInt8(ascii: "0") < 10 {
      place += 1
    }
    return place - start < length.lowerBound ? nil : line.number(from: start, to: place)
  }

  @_lifetime(self: copy self)
  private mutating func takeLetters() -> Range<Int>? {
    let start = place
    while place < end, line[place].asciiLowercased &- UInt8(ascii: "a") < 26 { place += 1 }
    return place > start ? start..<place : nil
  }

  /// Reads a half of the day: `am`, `PM`, `a.m.` and the like.
  @_lifetime(self: copy self)
  private mutating func takeHalfOfDay() -> Bool {
    guard let letters = takeLetters() else { return false }
    let first = line[letters.lowerBound].asciiLowercased
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p") else { return false }
    isAfternoon = first == UInt8(ascii: "p")
    if letters.count == 1 {
      guard line.has(".m.", at: place) || line.has(".M.", at: place), place + 3 <= end else {
        return false
      }
      place += 3
      return true
    }
    return letters.count == 2
      && line[letters.lowerBound + 1].asciiLowercased == UInt8(ascii: "m")
  }

  @_lifetime(self: copy self)
  private mutating func takeMonthName() -> Bool {
    guard let letters = takeLetters(), letters.count >= 3,
      let number = line.month(at: letters.lowerBound)
    else { return false }
    month = number
    return true
  }
}
