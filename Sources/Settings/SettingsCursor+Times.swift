internal import CivilTime
internal import Vocabulary

extension SettingsCursor {
  /// The date of a key that must be there; `nil` after a complaint.
  mutating func requiredDay(_ key: String) -> Day? {
    takeRequired(key) == nil ? nil : day(key)
  }

  /// The time of day of a key, in minutes since midnight; `nil` after a complaint.
  mutating func minute(_ key: String) -> Int? {
    let text = text(key)
    guard has(key), !text.isEmpty else { return nil }
    if let minute = ClockTime.minute(text) { return minute }
    complain(
      "\(Wording.quoted(text)) in \"\(key)\" is no time of day", "write it as 08:45",
      at: line(of: key))
    return nil
  }

  /// The days from `from` to `to`, which may be left out for one day; `nil` after a complaint.
  mutating func span(defaultName: String = "") -> CalendarSpan? {
    let name = text("name", or: defaultName)
    guard let first = requiredDay("from") else {
      _ = day("to")
      return nil
    }
    guard has("to") else {
      _ = take("to")
      return CalendarSpan(name: name, first: first, last: first)
    }
    guard let last = day("to") else { return nil }
    if first <= last { return CalendarSpan(name: name, first: first, last: last) }
    complain("\"to\" is before \"from\"", "write the earlier day in \"from\"", at: line(of: "to"))
    return nil
  }
}
