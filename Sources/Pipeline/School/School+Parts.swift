internal import Formats
internal import People
internal import Reports
public import Searches
public import Settings
public import Sites
public import Vocabulary

extension School {
  /// Reads the settings alone, with nothing of what they name.
  public static func settings(path: String) throws(Complaints) -> SchoolSettings {
    let known = KnownNames(
      formats: FormatTable.formats.map(\.name), listSyntaxes: listTable.map(\.name),
      readers: ReportTable.readers,
      directoryLayouts: DirectoryLayoutTable.rows.map(\.name))
    return try SchoolSettings.load(path: path, known: known)
  }

  /// What a search may be about, as settings say.
  public static func phrases(of settings: SchoolSettings) -> PhraseTable {
    PhraseTable(
      settings.phrases.map {
        PhraseSet(
          name: $0.name, category: $0.category, severity: $0.severity, phrases: $0.phrases,
          except: $0.except)
      })
  }

  /// The lists of settings, as the index is built from them.
  public static func lists(of settings: SchoolSettings) -> [ListSource] {
    settings.lists.map(source)
  }

  /// One list of settings: of one that is downloaded, the version in use.
  static func source(of list: ListSettings) -> ListSource {
    ListSource(
      name: list.name, path: ListShelf.path(of: list), syntax: list.syntax,
      category: list.category, power: ListPower(name: list.power.rawValue) ?? .block,
      expressions: list.expressions)
  }
}
