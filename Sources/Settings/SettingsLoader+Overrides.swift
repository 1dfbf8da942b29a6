internal import Vocabulary

extension SettingsLoader {
  /// The school's overrides; none when the settings name no file of them.
  static func readOverrides(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [OverrideSettings] {
    guard cursor.has("overrides") else {
      _ = cursor.take("overrides")
      return []
    }
    let path = cursor.path("overrides")
    let line = cursor.line(of: "overrides")
    let read = SettingsFile.read(path, namedIn: cursor, at: line) { file in
      _ = file.takeRequired("overrides")
      let overrides = file.objects("overrides") { OverrideSettings.read(&$0, context) }
        .compactMap { $0 }
      checkContradictions(overrides, in: file)
      return overrides
    }
    return read ?? []
  }

  /// Complains of two overrides of one site and category: one of them would be a dead letter.
  private static func checkContradictions(
    _ overrides: [OverrideSettings], in cursor: SettingsCursor
  ) {
    var first: [[String?]: OverrideSettings] = [:]
    for override in overrides {
      let key = ["\(override.site)", override.category]
      guard let other = first[key] else {
        first[key] = override
        continue
      }
      let about = override.category.map { "the category \(Wording.quoted($0))" } ?? "all categories"
      cursor.complain(
        other.decision == override.decision
          ? "the override of this site and \(about) stands in line \(other.line) already"
          : "the override in line \(other.line) says \"\(other.decision.rawValue)\" of this site "
            + "and \(about)",
        "keep one of the two", at: override.line)
    }
  }
}
