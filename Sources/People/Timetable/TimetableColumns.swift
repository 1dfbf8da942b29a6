/// The headings of the timetable's columns; case does not matter.
public struct TimetableColumns: Hashable, Sendable {
  /// The column of the user name.
  public var user: String
  /// The column of the weekday.
  public var weekday: String
  /// The column of the time at which the lesson begins.
  public var from: String
  /// The column of the time at which it ends.
  public var to: String
  /// The column of the week, A or B; empty when the file has none.
  public var week: String

  /// Makes a mapping; the default is the headings of the model file, without weeks.
  public init(
    user: String = "User", weekday: String = "Weekday", from: String = "From", to: String = "To",
    week: String = ""
  ) {
    self.user = user
    self.weekday = weekday
    self.from = from
    self.to = to
    self.week = week
  }
}
