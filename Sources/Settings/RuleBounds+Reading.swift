internal import Vocabulary

extension RuleBounds {
  /// Reads when, where and from how much on a rule holds.
  static func read(_ cursor: inout SettingsCursor) -> RuleBounds {
    let bounds = RuleBounds(
      when: Set(chosen("when", &cursor) { $0.choices("when", of: RuleTime.self) }),
      places: Set(
        chosen("where", &cursor) { cursor in cursor.texts("where").map(RulePlace.init(name:)) }),
      minutesADay: amount("minutesADay", in: 1...1439, &cursor),
      visitsADay: amount("visitsADay", in: 1...100_000, &cursor),
      sessionMinutes: amount("sessionMinutes", in: 2...1440, &cursor),
      firstSeenDays: amount("firstSeenDays", in: 1...180, &cursor))
    if bounds.sessionMinutes != nil, bounds.isDaily {
      cursor.complain(
        "the rule asks for a session and for the sum of a day", "make two rules of it",
        at: cursor.line(of: "sessionMinutes"))
    }
    return bounds
  }

  /// The choices of a key; a complaint when there are none, which would look like a rule that never
  /// holds and would be one that always does.
  private static func chosen<Choice>(
    _ key: String, _ cursor: inout SettingsCursor,
    _ read: (inout SettingsCursor) -> [Choice]
  ) -> [Choice] {
    if case .array(let elements)? = cursor.take(key)?.content, elements.isEmpty {
      cursor.complain(
        "\"\(key)\" is an empty list", "name at least one, or leave it out",
        at: cursor.line(of: key))
    }
    return read(&cursor)
  }

  private static func amount(
    _ key: String, in range: ClosedRange<Int>, _ cursor: inout SettingsCursor
  ) -> Int? {
    guard cursor.has(key) else {
      _ = cursor.take(key)
      return nil
    }
    return cursor.number(key, in: range, or: range.lowerBound)
  }
}
