internal import Vocabulary

extension SettingsLoader {
  /// The categories; no taxonomy after a complaint.
  static func readTaxonomy(
    _ cursor: inout SettingsCursor
  ) -> (edition: String, taxonomy: Taxonomy?) {
    let path = cursor.path("categories", or: "categories.json5")
    let line = cursor.line(of: "categories")
    let read = SettingsFile.read(path, namedIn: cursor, at: line) { TaxonomyReader.read(&$0) }
    return read ?? ("", nil)
  }

  static func readPhrases(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [PhraseSettings] {
    var names = UniqueNames("phrase file")
    return (cursor.placedTexts("phrases") ?? []).compactMap { placed in
      let path = cursor.resolved(placed)
      names.check(SettingsPath.baseName(of: path), in: cursor, at: placed.line)
      let read = SettingsFile.read(path, namedIn: cursor, at: placed.line) {
        PhraseSettings.read(&$0, context)
      }
      return read ?? nil
    }
  }
}
