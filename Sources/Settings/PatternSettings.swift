/// When events of several days, or of several kinds, are an event of their own.
public struct PatternSettings: Hashable, Sendable {
  /// On how many days the same category must be seen.
  public var repeatedDays = 4
  /// Within how many weeks.
  public var repeatedWeeks = 2
  /// Sets of categories of which two weigh more together than each alone.
  public var addingUp: [[String]] = [["self-harm", "abuse-grooming", "bullying-hate"]]
  /// Within how many days.
  public var addingUpDays = 14
  /// The categories that are a way round the filter.
  public var bypass = ["proxy-bypass"]
  /// Through how many severities events of safeguarding must grow.
  public var escalatingSteps = 3
  /// Within how many weeks.
  public var escalatingWeeks = 4

  /// Makes the usual thresholds.
  public init() {}
}

extension PatternSettings {
  /// Reads the object `patterns`.
  static func read(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> PatternSettings {
    var settings = PatternSettings()
    settings.repeatedDays = cursor.number("repeatedDays", in: 2...60, or: settings.repeatedDays)
    settings.repeatedWeeks = cursor.number("repeatedWeeks", in: 1...8, or: settings.repeatedWeeks)
    settings.addingUpDays = cursor.number("addingUpDays", in: 1...56, or: settings.addingUpDays)
    settings.escalatingSteps = cursor.number(
      "escalatingSteps", in: 2...4, or: settings.escalatingSteps)
    settings.escalatingWeeks = cursor.number(
      "escalatingWeeks", in: 1...8, or: settings.escalatingWeeks)
    if let ids = cursor.placedTexts("bypass") {
      for id in ids { context.checkCategory(id, in: cursor) }
      settings.bypass = ids.map(\.text)
    }
    if cursor.has("addingUp") {
      settings.addingUp = cursor.objects("addingUp") { readSet(&$0, context) }
    }
    return settings
  }

  private static func readSet(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [String] {
    let ids = cursor.requiredTexts("categories")
    for id in ids { context.checkCategory(id, in: cursor) }
    if ids.count == 1 {
      cursor.complain(
        "one category alone adds up to nothing", "name two or more",
        at: cursor.line(of: "categories"))
    }
    return ids.map(\.text)
  }
}
