/// Reads the parts of a zone's rule, one behind the other.
struct ZoneRuleCursor {
  /// POSIX has 24; RFC 9636 (3.3.2) lets a change be up to a week from its day.
  private static let changeHourLimit = 167

  private let text: [UInt8]
  private var next = 0

  init(_ text: [UInt8]) { self.text = text }

  /// True when nothing is left.
  var isAtEnd: Bool { next == text.count }

  /// True when a letter comes next.
  func isAt(_ letter: Unicode.Scalar) -> Bool {
    next < text.count && text[next] == UInt8(ascii: letter)
  }

  /// Steps over a name, such as `BST` or `<+0330>`, which tells nothing.
  mutating func takeName() throws(ZoneFault) {
    let isQuoted = takeIf("<")
    let start = next
    while next < text.count, isPartOfName(text[next], isQuoted: isQuoted) { next += 1 }
    guard next - start >= 3 else { throw .wrongRule }
    if isQuoted { try take(">") }
  }

  /// Reads `[+-]hh[:mm[:ss]]` as seconds.
  mutating func takeTime(hourLimit: Int) throws(ZoneFault) -> Int64 {
    let isNegative = takeIf("-")
    if !isNegative { takeIf("+") }
    var seconds = try takeNumber(in: 0...hourLimit) * 3600
    if takeIf(":") {
      seconds += try takeNumber(in: 0...59) * 60
      if takeIf(":") { seconds += try takeNumber(in: 0...59) }
    }
    return Int64(isNegative ? -seconds : seconds)
  }

  /// Reads a comma, a day of the year and, where it does not stand for two o'clock, a time.
  mutating func takeMoment() throws(ZoneFault) -> YearlyMoment {
    try take(",")
    let date = try takeDate()
    let time = takeIf("/") ? try takeTime(hourLimit: Self.changeHourLimit) : 7200
    return YearlyMoment(date: date, secondsOfDay: time)
  }

  private mutating func takeDate() throws(ZoneFault) -> YearlyMoment.Date {
    if takeIf("J") { return .dayWithoutLeapDay(try takeNumber(in: 1...365)) }
    guard takeIf("M") else { return .dayOfYear(try takeNumber(in: 0...365)) }
    let month = try takeNumber(in: 1...12)
    try take(".")
    let week = try takeNumber(in: 1...5)
    try take(".")
    return .weekday(month: month, week: week, weekday: try takeNumber(in: 0...6))
  }

  /// Reads a number of at most three digits.
  private mutating func takeNumber(in range: ClosedRange<Int>) throws(ZoneFault) -> Int {
    let start = next
    var number = 0
    while next < text.count, next - start < 3, (0x30...0x39).contains(text[next]) {
      number = number * 10 + Int(text[next] - 0x30)
      next += 1
    }
    guard next > start, range.contains(number) else { throw .wrongRule }
    return number
  }

  private mutating func take(_ letter: Unicode.Scalar) throws(ZoneFault) {
    guard takeIf(letter) else { throw .wrongRule }
  }

  @discardableResult
  private mutating func takeIf(_ letter: Unicode.Scalar) -> Bool {
    guard isAt(letter) else { return false }
    next += 1
    return true
  }

  private func isPartOfName(_ byte: UInt8, isQuoted: Bool) -> Bool {
    switch Unicode.Scalar(byte) {
    case "A"..."Z", "a"..."z": true
    case "0"..."9", "+", "-": isQuoted
    default: false
    }
  }
}
