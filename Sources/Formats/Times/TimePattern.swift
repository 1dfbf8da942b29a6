// hot: times of CSV lines.
public import Vocabulary

/// A pattern for dates and times, in the letters of Unicode's date patterns.
///
///     dd/MM/yyyy HH:mm:ss      14/03/2026 09:26:53
///     d MMM yyyy h:mm a        14 Mar 2026 9:26 am
///
/// `d` and `dd`, `M` and `MM`, and so on read one digit or two; `MMM` reads the English name of a
/// month, short or whole; `EEE` steps over the name of a weekday; `S` reads a fraction of a second;
/// letters between `'` stand for themselves, and so does everything else. Month and day are never
/// guessed: they stand as the pattern says.
public struct TimePattern: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case year, shortYear, month, monthName, day, hour, hourOfTwelve, minute, second, fraction
    case halfOfDay, weekday
    case literal(UInt8)
  }

  private let parts: [Part]

  /// Reads a pattern.
  ///
  /// - Throws: a ``Complaint`` when a letter is unknown, or a day, month, year, hour or minute is
  ///   missing.
  public init(_ text: String) throws(Complaint) {
    var parts: [Part] = []
    var isQuoted = false
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "'") {
        isQuoted.toggle()
        rest = rest.dropFirst()
        continue
      }
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      let run = isLetter && !isQuoted ? rest.prefix { $0 == byte } : rest.prefix(1)
      rest = rest.dropFirst(run.count)
      guard isLetter, !isQuoted else {
        parts.append(.literal(byte))
        continue
      }
      guard let part = TimePattern.part(letter: byte, count: run.count) else {
        throw TimePattern.complaint("\"\(String(decoding: run, as: UTF8.self))\" is unknown", text)
      }
      parts.append(part)
    }
    self.parts = parts
    if let missing { throw TimePattern.complaint("the \(missing) is missing", text) }
  }

  /// What a pattern must have and this one does not.
  private var missing: String? {
    if !parts.contains(.day) { return "day (d)" }
    if !parts.contains(.month), !parts.contains(.monthName) { return "month (M)" }
    if !parts.contains(.year), !parts.contains(.shortYear) { return "year (y)" }
    if !parts.contains(.minute) { return "minute (m)" }
    let hasHalf = parts.contains(.hourOfTwelve) && parts.contains(.halfOfDay)
    return parts.contains(.hour) || hasHalf ? nil : "hour (H, or h with a)"
  }

  private static func complaint(_ what: String, _ text: String) -> Complaint {
    Complaint(
      what: "the time format \"\(text)\" cannot be used: \(what)",
      mend: "use iso8601, epoch, or a pattern such as dd/MM/yyyy HH:mm:ss")
  }

  private static func part(letter: UInt8, count: Int) -> Part? {
    switch (letter, count) {
    case (UInt8(ascii: "y"), 4): .year
    case (UInt8(ascii: "y"), 2): .shortYear
    case (UInt8(ascii: "M"), 1...2): .month
    case (UInt8(ascii: "M"), 3...4): .monthName
    case (UInt8(ascii: "d"), 1...2): .day
    case (UInt8(ascii: "H"), 1...2): .hour
    case (UInt8(ascii: "h"), 1...2): .hourOfTwelve
    case (UInt8(ascii: "m"), 1...2): .minute
    case (UInt8(ascii: "s"), 1...2): .second
    case (UInt8(ascii: "S"), 1...9): .fraction
    case (UInt8(ascii: "E"), 1...4): .weekday
    case (UInt8(ascii: "a"), 1): .halfOfDay
    default: nil
    }
  }

  /// Reads a time that fills some places of a line; `nil` when it does not follow the pattern.
  func reading(of line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    var reader = TimePatternReader(line: line, places: places)
    for index in parts.indices {
      guard reader.read(parts[index]) else { return nil }
    }
    return reader.reading
  }
}
