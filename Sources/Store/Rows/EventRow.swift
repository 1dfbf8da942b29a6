internal import Vocabulary

/// How an event stands in a row of `events`.
enum EventRow {
  /// The columns that say what the event is, in the order of ``values(_:)``.
  static let columns = [
    "rule", "user", "name", "standing", "year_group", "name_source", "address", "address_day",
    "is_search", "target", "hosts", "categories", "severity", "audience", "first", "last",
    "allowed", "blocked", "unknown", "lookup_only", "evidence", "clients", "sources", "log",
    "offset", "is_use", "minutes", "tutor_group", "nature", "confidence", "known_by", "doubts",
    "device_holder", "pattern", "parts",
  ]

  /// The columns of ``read(_:)``.
  static let selected =
    "e.id, " + columns.map { "e." + $0 }.joined(separator: ", ")
    + ", e.day, e.found, e.no_longer_found"

  /// Inserts an event: its id, its day, when it was found, and ``columns``.
  static let insertion = """
    INSERT INTO events (id, day, found, \(columns.joined(separator: ", ")))
    VALUES (?, ?, ?\(String(repeating: ", ?", count: columns.count)))
    """

  /// Sets ``columns`` of the event with an id.
  static let update = """
    UPDATE events SET \(columns.map { $0 + " = ?" }.joined(separator: ", ")), no_longer_found = 0
    WHERE id = ?
    """

  /// What stands in ``columns``.
  static func values(_ event: Event) -> [Value] {
    [.text(event.rule)] + identity(event.identity) + target(event.target) + [
      .text(JSONText.of(event.hosts)), .text(JSONText.of(event.categories)),
      .text(event.severity.name), .text(JSONText.of(event.audience.map(\.name))),
      .instant(event.first), .instant(event.last), .amount(event.allowedCount),
      .amount(event.blockedCount), .amount(event.unknownCount), .flag(event.isLookupOnly),
      .text(JSONText.of(event.evidence)), .text(JSONText.of(event.clients)),
      .text(JSONText.of(event.sources)), .text(event.place.log), .integer(event.place.offset),
      .flag(isUse(event.target)), .amount(event.minutes),
      .text(event.identity.person?.tutorGroup ?? ""),
      .text(event.nature.rawValue),
    ] + identification(event.identification) + [
      .text(event.pattern?.kind.rawValue ?? ""), .text(JSONText.of(event.parts)),
    ]
  }

  /// Reads an event and its life from the columns ``selected``; its decisions stand elsewhere.
  static func read(_ row: Statement) -> StoredEvent {
    let event = Event(
      id: row.text(0), rule: row.text(1), identity: identity(row),
      target: target(row),
      hosts: JSONText.list(row.text(11)), categories: JSONText.list(row.text(12)),
      severity: Severity(name: row.text(13)) ?? .urgent,
      audience: JSONText.list(row.text(14)).compactMap(Role.init(name:)),
      first: row.instant(15), last: row.instant(16), allowedCount: row.int(17),
      blockedCount: row.int(18), unknownCount: row.int(19), isLookupOnly: row.flag(20),
      evidence: JSONText.evidence(row.text(21)), clients: JSONText.list(row.text(22)),
      sources: JSONText.list(row.text(23)),
      place: Place(log: row.text(24), offset: row.integer(25)), minutes: row.int(27),
      nature: Nature(rawValue: row.text(29)) ?? .unknown,
      identification: Identification(
        confidence: Identification.Confidence(name: row.text(30)) ?? .none,
        sources: JSONText.list(row.text(31)).compactMap(Identification.Source.init(rawValue:)),
        doubts: JSONText.list(row.text(32)).compactMap(Identification.Doubt.init(rawValue:)),
        holder: row.text(33)),
      parts: JSONText.list(row.text(35)))
    return StoredEvent(
      event: event, day: row.day(36), foundAt: row.instant(37), isNoLongerFound: row.flag(38))
  }

  private static func identity(_ identity: Identity) -> [Value] {
    switch identity {
    case .person(let person):
      [
        .text(person.user), .text(person.name), .text(person.standing?.name ?? ""),
        .text(person.yearGroup), .text(person.source.rawValue), .text(""), .integer(0),
      ]
    case .device(let address, let day):
      [.text(""), .text(""), .text(""), .text(""), .text(""), .text(address), .day(day)]
    case .relay(let address, let day):
      [.text(""), .text(""), .text(""), .text(""), .text(relay), .text(address), .day(day)]
    }
  }

  /// Stands in `name_source` of an event behind a relay.
  private static let relay = "relay"

  private static func identification(_ known: Identification) -> [Value] {
    [
      .text(known.confidence.name), .text(JSONText.of(known.sources.map(\.rawValue))),
      .text(JSONText.of(known.doubts.map(\.rawValue))), .text(known.holder),
    ]
  }

  private static func identity(_ row: Statement) -> Identity {
    if row.text(6) == relay { return .relay(address: row.text(7), day: row.day(8)) }
    guard let source = Person.Source(rawValue: row.text(6)) else {
      return .device(address: row.text(7), day: row.day(8))
    }
    return .person(
      Person(
        user: row.text(2), name: row.text(3), standing: Standing(name: row.text(4)),
        yearGroup: row.text(5), source: source, tutorGroup: row.text(28)))
  }

  private static func target(_ target: Event.Target) -> [Value] {
    switch target {
    case .site(let site): [.flag(false), .text(site)]
    case .search(let query): [.flag(true), .text(query)]
    case .use(let categories): [.flag(false), .text(categories)]
    case .pattern(let pattern): [.flag(false), .text(pattern.category)]
    }
  }

  private static func isUse(_ target: Event.Target) -> Bool {
    if case .use = target { return true }
    return false
  }

  private static func target(_ row: Statement) -> Event.Target {
    let text = row.text(10)
    if let kind = Pattern.Kind(rawValue: row.text(34)) {
      return .pattern(Pattern(kind: kind, category: text))
    }
    if row.flag(26) { return .use(text) }
    return row.flag(9) ? .search(text) : .site(text)
  }
}
