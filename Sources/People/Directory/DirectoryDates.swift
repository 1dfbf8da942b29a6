internal import Vocabulary

/// The dates of one file, all written in the same way.
struct DirectoryDates {
  /// What is wrong with a file's dates.
  enum Fault: Error {
    /// They can be read both ways.
    case open
    /// Some have the day first and some the month.
    case mixed
  }

  private let order: DateOrder

  /// Settles which way the dates are written: as the settings say, else as a date that can be read
  /// in one way only proves, else as the program always writes them.
  init(_ texts: [String], said: DateOrder?, usual: DateOrder?) throws(Fault) {
    let pairs = texts.compactMap(DirectoryDates.pair)
    let isDayFirst = pairs.contains { $0.0 > 12 }
    let isMonthFirst = pairs.contains { $0.1 > 12 }
    if isDayFirst, isMonthFirst { throw Fault.mixed }
    if let said {
      order = said
    } else if isDayFirst {
      order = .dayFirst
    } else if isMonthFirst {
      order = .monthFirst
    } else if let usual {
      order = usual
    } else if pairs.contains(where: { $0.0 != $0.1 }) {
      throw Fault.open
    } else {
      order = .dayFirst
    }
  }

  /// The day that a text names, whatever time stands behind it; `nil` when it names none.
  func day(_ text: String) -> Day? {
    guard let written = WrittenDate(text) else { return nil }
    let (first, second, third) = written.parts
    if first.utf8.count == 4 { return DirectoryDates.day(first, second, third) }
    if DirectoryDates.month(second) != nil || order == .dayFirst {
      return DirectoryDates.day(third, second, first)
    }
    return DirectoryDates.day(third, first, second)
  }

  /// True when a text names midnight, or no time at all.
  static func isMidnight(_ text: String) -> Bool {
    let time = WrittenDate(text)?.time ?? ""
    let digits = time.filter(\.isWholeNumber)
    let isTwelve = digits.hasPrefix("12") && time.lowercased().contains("am")
    return (isTwelve ? digits.dropFirst(2) : digits[...]).allSatisfy { $0 == "0" }
  }

  /// The two numbers in front of the year; `nil` where the order is plain.
  private static func pair(_ text: String) -> (Int, Int)? {
    guard let written = WrittenDate(text), written.parts.0.utf8.count < 4,
      let first = Int(written.parts.0), let second = Int(written.parts.1)
    else { return nil }
    return (first, second)
  }

  private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    guard let year = DirectoryDates.year(year), (1900...9999).contains(year),
      let month = DirectoryDates.month(month) ?? Int(month), (1...12).contains(month),
      let day = Int(day), (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func year(_ text: Substring) -> Int? {
    guard let year = Int(text) else { return nil }
    switch text.utf8.count {
    case 4: return year
    case 2: return 2000 + year
    default: return nil
    }
  }

  private static func month(_ text: Substring) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard text.utf8.count >= 3 else { return nil }
    return names.firstIndex { text.lowercased().hasPrefix($0) }.map { $0 + 1 }
  }
}
