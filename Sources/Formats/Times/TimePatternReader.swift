// hot: times of CSV lines.

/// Reads the parts of one time, in the order of a ``TimePattern``.
struct TimePatternReader: ~Escapable {
  private let line: Span<UInt8>
  private let end: Int
  private var place: Int
  /// By ``Field``.
  private var numbers = InlineArray<6, Int64>(repeating: 0)
  private var milliseconds: Int64 = 0
  private var isTwelve = false
  private var isAfternoon = false

  /// What a number says.
  private enum Field: Int {
    case year, month, day, hour, minute, second
  }

  @_lifetime(copy line)
  init(line: Span<UInt8>, places: Range<Int>) {
    self.line = line
    place = places.lowerBound
    end = places.upperBound
  }

  /// The time that was read; `nil` when there is no such time, or more stands behind it.
  var reading: ClockReading? {
    var hour = number(.hour)
    guard place == end, !isTwelve || (1...12).contains(hour) else { return nil }
    if isTwelve { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    return ClockReading(
      year: number(.year), month: number(.month), day: number(.day), hour: hour,
      minute: number(.minute), second: number(.second), milliseconds: milliseconds)
  }

  /// Reads one part; false when something else stands there.
  @_lifetime(self: copy self)
  mutating func read(_ part: TimePattern.Part) -> Bool {
    switch part {
    case .literal(let byte): return step(over: byte)
    case .weekday: return takeLetters() != nil
    case .halfOfDay: return takeHalfOfDay()
    case .monthName: return takeMonthName()
    case .year: return take(.year, of: 4, to: 4)
    case .shortYear:
      guard take(.year, of: 2, to: 2) else { return false }
      numbers[Field.year.rawValue] += 2000
      return true
    case .month: return take(.month, of: 1, to: 2)
    case .day: return take(.day, of: 1, to: 2)
    case .hour: return take(.hour, of: 1, to: 2)
    case .hourOfTwelve:
      isTwelve = true
      return take(.hour, of: 1, to: 2)
    case .minute: return take(.minute, of: 1, to: 2)
    case .second: return take(.second, of: 1, to: 2)
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

  private func number(_ field: Field) -> Int64 { numbers[field.rawValue] }

  /// Takes a number of at least and at most so many digits.
  @_lifetime(self: copy self)
  private mutating func take(_ field: Field, of least: Int, to most: Int) -> Bool {
    let start = place
    let limit = min(end, start &+ most)
    var number: Int64 = 0
    while place < limit {
      let digit = line[place] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      number = number &* 10 &+ Int64(digit)
      place &+= 1
    }
    numbers[field.rawValue] = number
    return place &- start >= least
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
    numbers[Field.month.rawValue] = number
    return true
  }
}
