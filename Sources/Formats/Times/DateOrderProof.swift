internal import CivilTime
public import Intake
public import Vocabulary

/// Finds whether day or month comes first in the dates of a log, which ``SourceContext/dateOrder``
/// wants; nothing is guessed.
///
/// 1. A date that exists in one order only (a part is more than 12) decides.
/// 2. Else dates that go forward from line to line, by less than 28 days each, in one order only. A
///    log that was switched on now and then could show that by chance (1 June and 1 July are 6 and
///    7 January), so two new days are needed, or one within an hour of the line before it.
/// 3. Else AM or PM, which computers that put the day first rarely write: the month.
/// 4. Else the last line's day is that on which the log was last written, in one order only.
///
/// Where the last contradicts the second or the third, the order stays unknown.
///
///     var proof = DateOrderProof()
///     proof.take(head, of: format)     // lines from the log's beginning
///     proof.take(tail, of: format)     // its last lines; the same lines may be given twice
///     if proof.isNeeded { context.with(dateOrder: proof.order(writtenOn: zone.day(of: written))) }
public struct DateOrderProof: Sendable {
  /// What the dates are when one order is taken for theirs.
  private struct Reading {
    let order: DateOrder
    /// True while every date exists.
    var isPossible = true
    /// True while the dates go forward.
    var isOrdered = true
    /// How many dates were of another day than the one before.
    var newDays = 0
    /// True when a new day began within an hour of the line before it.
    var passesMidnight = false
    /// The last date and time of day, in seconds since 1970-01-01T00:00 on the clocks.
    var last: Int64?
  }

  /// The order of local times is wrong by an hour in October, and by seconds between threads.
  private static let backwards: Int64 = 7200
  private static let longestStep: Int64 = 28 * 86_400
  private static let day: Int64 = 86_400

  /// True when there are dates whose order the log must tell.
  public private(set) var isNeeded = false
  private var hasHalf = false
  private var dayFirst = Reading(order: .dayFirst)
  private var monthFirst = Reading(order: .monthFirst)

  /// Begins without a line.
  public init() {}

  /// Takes lines of the log that follow each other, behind those that were taken before.
  public mutating func take(_ buffer: ChunkBuffer, of format: Format) {
    take(buffer.lines, of: format)
  }

  /// Takes lines that follow each other.
  mutating func take(_ lines: Span<UInt8>, of format: Format) {
    var isFirst = true
    format.readDates?(lines) { date in
      add(date, isFirst: isFirst)
      isFirst = false
    }
  }

  private mutating func add(_ date: NumericDate, isFirst: Bool) {
    guard date.shape == .eitherFirst else { return }
    let (byDay, byMonth) = (date.reading(.dayFirst), date.reading(.monthFirst))
    // A damaged line proves nothing.
    guard byDay != nil || byMonth != nil else { return }
    isNeeded = true
    if date.hasHalf { hasHalf = true }
    DateOrderProof.add(byDay, to: &dayFirst, isFirst: isFirst)
    DateOrderProof.add(byMonth, to: &monthFirst, isFirst: isFirst)
  }

  private static func add(_ date: ClockReading?, to reading: inout Reading, isFirst: Bool) {
    guard let date else {
      reading.isPossible = false
      return
    }
    let seconds = date.localMilliseconds.flooredQuotient(1000)
    if let last = reading.last {
      let step = seconds - last
      if step < -backwards || step >= longestStep && !isFirst { reading.isOrdered = false }
      if seconds.flooredQuotient(day) != last.flooredQuotient(day), !isFirst {
        reading.newDays += 1
        if step < 3600 { reading.passesMidnight = true }
      }
    }
    reading.last = seconds
  }

  /// What comes first; `nil` when the lines do not prove it.
  ///
  /// - Parameter day: The day, in the source's zone, on which the log was last written; `nil` when
  ///   the log's last lines were not taken.
  public func order(writtenOn day: Day?) -> DateOrder? {
    guard dayFirst.isPossible, monthFirst.isPossible else {
      return dayFirst.isPossible ? .dayFirst : monthFirst.isPossible ? .monthFirst : nil
    }
    let byFile = order(whereLastIs: day)
    guard let byLines = orderOfDays ?? (hasHalf ? .monthFirst : nil) else { return byFile }
    return byFile == nil || byFile == byLines ? byLines : nil
  }

  private var orderOfDays: DateOrder? {
    guard dayFirst.isOrdered != monthFirst.isOrdered else { return nil }
    let reading = dayFirst.isOrdered ? dayFirst : monthFirst
    return reading.newDays >= 2 || reading.passesMidnight ? reading.order : nil
  }

  private func order(whereLastIs day: Day?) -> DateOrder? {
    guard let day, let byDay = dayFirst.last, let byMonth = monthFirst.last else { return nil }
    let isDayFirst = byDay.flooredQuotient(DateOrderProof.day) == Int64(day.number)
    let isMonthFirst = byMonth.flooredQuotient(DateOrderProof.day) == Int64(day.number)
    guard isDayFirst != isMonthFirst else { return nil }
    return isDayFirst ? .dayFirst : .monthFirst
  }
}
