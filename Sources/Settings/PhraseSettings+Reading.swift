internal import Vocabulary

extension PhraseSettings {
  /// Reads a file of phrases; `nil` when it names no severity.
  static func read(_ cursor: inout SettingsCursor, _ context: ReadingContext) -> PhraseSettings? {
    let category = cursor.text("category")
    context.checkTellingCategory(
      PlacedText(text: category, line: cursor.line(of: "category")), in: cursor)
    let severity = cursor.requiredChoice("severity", of: Severity.self)
    let phrases = cursor.requiredTexts("phrases")
    let except = cursor.placedTexts("except") ?? []
    var names = UniqueNames("phrase")
    for phrase in phrases + except {
      names.check(phrase.text.lowercased(), in: cursor, at: phrase.line)
    }
    return severity.map {
      PhraseSettings(
        name: SettingsPath.baseName(of: cursor.file), path: cursor.file, category: category,
        severity: $0, phrases: phrases.map(\.text), except: except.map(\.text))
    }
  }
}
