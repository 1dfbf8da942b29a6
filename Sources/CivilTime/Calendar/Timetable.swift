public import Vocabulary

/// Who teaches when (P10).
public struct Timetable: Hashable, Sendable {
  /// The lessons of each user name, normalised as in `Subject`.
  public var lessons: [String: [TimetableLesson]]
  /// Days in weeks A, ascending, from each of which weeks alternate until the next; empty where
  /// every week is alike.
  public var weekA: [Day]

  /// Makes a timetable; an empty one knows nobody.
  public init(lessons: [String: [TimetableLesson]] = [:], weekA: [Day] = []) {
    self.lessons = lessons
    self.weekA = weekA
  }

  /// The week that a day falls in; ``TimetableLesson/Week/every`` where weeks are alike.
  public func week(of day: Day) -> TimetableLesson.Week {
    let own = Timetable.monday(of: day)
    guard let anchor = weekA.last(where: { Timetable.monday(of: $0) <= own }) ?? weekA.first else {
      return .every
    }
    let weeks = (own.number - Timetable.monday(of: anchor).number) / 7
    return weeks % 2 == 0 ? .a : .b
  }

  /// True when a user teaches at a minute of a day; `nil` when the timetable does not name the user.
  ///
  /// - Parameter weekday: the weekday whose lessons are held, which an extra day may borrow.
  func teaches(_ user: String, on day: Day, like weekday: Weekday, at minute: Int) -> Bool? {
    guard let own = lessons[user] else { return nil }
    let week = week(of: day)
    return own.contains { lesson in
      lesson.weekday == weekday && lesson.minutes.contains(minute)
        && (lesson.week == .every || lesson.week == week)
    }
  }

  private static func monday(of day: Day) -> Day { day.advanced(days: 1 - day.weekday) }
}
