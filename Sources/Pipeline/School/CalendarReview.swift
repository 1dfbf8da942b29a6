internal import CivilTime
public import Settings
public import Vocabulary

/// How far a school's calendar reaches from a day on.
public struct CalendarReview: Sendable {
  /// From how many days before its end on a calendar is told of.
  static let noticeDays = 30

  private let settings: CalendarSettings
  private let calendar: SchoolCalendar
  private let today: Day

  /// Looks at the calendar of settings on a day; `nil` when they name none.
  public init?(of settings: SchoolSettings, on today: Day) {
    guard let calendar = settings.calendar else { return nil }
    self.settings = calendar
    self.calendar = SchoolCalendar(plan: calendar.plan, zone: settings.zone)
    self.today = today
  }

  /// How many terms there are, how far they reach, and what today is.
  public var summary: String {
    let terms = calendar.plan?.terms ?? []
    guard let reach = calendar.reach else { return "calendar: it tells of no day" }
    let (kind, name) = calendar.kind(of: today)
    return "calendar: \(terms.count) term\(terms.count == 1 ? "" : "s"), "
      + "\(reach.lowerBound) to \(reach.upperBound); \(today) is \(kind.words)"
      + (name.isEmpty ? "" : " (\(name))")
  }

  /// What is wrong with its end once it is near; `nil` while it is not.
  public var ending: Complaint? {
    guard let last = calendar.reach?.upperBound,
      last < today.advanced(days: CalendarReview.noticeDays)
    else { return nil }
    return Complaint(
      file: settings.file, line: settings.lastTermLine,
      what: hasEnded
        ? "the calendar ended on \(last), so no rule about lessons or working time holds"
        : "the calendar ends on \(last)",
      mend: "add the terms and holidays of the next school year")
  }

  /// True when it tells of no day from today on.
  public var hasEnded: Bool { calendar.reach.map { $0.upperBound < today } ?? true }
}
