public import Vocabulary

/// A day of the week, numbered as in ISO 8601: 1 for Monday to 7 for Sunday.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday of a date.
  public init(of day: Day) { self = Weekday.allCases[day.weekday - 1] }

  /// The name in settings and files, such as `monday`.
  public var name: String { "\(self)" }

  /// The name in plain English, such as `Monday`.
  public var title: String { name.prefix(1).uppercased() + name.dropFirst() }

  /// Finds a weekday by its name or the first three letters of it, case left out; `nil` for none.
  public init?(name: String) {
    let lower = name.lowercased()
    guard
      let found = Weekday.allCases.first(where: { $0.name == lower || $0.name.prefix(3) == lower })
    else { return nil }
    self = found
  }
}
