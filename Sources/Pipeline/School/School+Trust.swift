internal import Policy
public import Settings
public import Sites
internal import Vocabulary

extension School {
  /// How far the lists of settings are trusted.
  static func trust(of settings: SchoolSettings) -> ListTrust {
    ListTrust(
      weakLists: Set(settings.lists.filter(\.isWeak).map(\.name)),
      origins: Dictionary(
        settings.lists.compactMap { list in list.origin.map { (list.name, $0) } }
      ) { first, _ in first })
  }

  /// The categories for which the device's own word counts beside lists: those that ask for several
  /// voices, and those of weak lists.
  func doubtful(in index: SiteIndex?) -> CategorySet {
    var doubtful = CategorySet()
    for (number, category) in settings.taxonomy.categories.enumerated()
    where category.agreement > 1 {
      doubtful.insert(UInt8(number))
    }
    let weak = policy.trust.weakLists
    for list in index?.summary.lists ?? [] where weak.contains(School.settingsName(of: list)) {
      if let number = settings.taxonomy.number(ofListName: list.category) {
        doubtful.insert(number)
      }
    }
    return doubtful
  }

  /// The name of a list of the index in the settings: one of a folder has its category behind it.
  static func settingsName(of list: RecordedList) -> String {
    String(list.name.prefix { $0 != "/" })
  }

  /// Categories of rules that ask for more lists than there are, so that lists alone raise no event.
  public static func unreachedAgreements(
    of settings: SchoolSettings, index: SiteIndex
  ) -> [Notice] {
    let origins = trust(of: settings).origins
    let ruled = Set(settings.rules.filter { $0.match != .searches }.flatMap(\.categories))
    return settings.taxonomy.categories.enumerated().compactMap { number, category in
      guard category.agreement > 1, !ruled.isDisjoint(with: [category.id, Rule.every]) else {
        return nil
      }
      let names = index.summary.lists.filter {
        $0.power == .block && settings.taxonomy.number(ofListName: $0.category) == UInt8(number)
      }.map(settingsName)
      let voices = Set(names.map { origins[$0] ?? $0 }).count
      guard (1..<category.agreement).contains(voices) else { return nil }
      return Notice(
        file: settings.file, line: 0,
        what:
          "the category \"\(category.id)\" asks for \(category.agreement) lists that agree, and "
          + "there are lists of \(voices) origin\(voices == 1 ? "" : "s") only, so that no event "
          + "comes of them alone",
        mend: "add a list of another origin, or lower agree in the categories")
    }
  }
}
