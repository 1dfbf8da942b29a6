internal import CivilTime
internal import Digest
internal import People
internal import Reports
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

/// Gathers what a report shows from the store.
struct ReportMaker {
  /// How many days before the run's own a report goes back.
  static let usualDays = 7

  private let school: School
  private let store: Store
  private let index: SiteIndex
  private let now: Instant
  private let version: String
  private let today: Day

  /// Prepares to gather.
  init(school: School, store: Store, index: SiteIndex, now: Instant, version: String) {
    self.school = school
    self.store = store
    self.index = index
    self.now = now
    self.version = version
    today = school.settings.zone.day(of: now)
  }

  /// What a role's report of the last days shows.
  func material(for role: Role, days: Int) throws -> ReportMaterial {
    try material(for: role, from: today.advanced(days: -days), to: today)
  }

  /// What a role's report of some days shows; undecided older events are in it too.
  func material(for role: Role, from first: Day, to last: Day) throws -> ReportMaterial {
    let observations = try store.observations(from: first, to: last)
    let usage = try UsageTable(
      store: store, directory: school.directory, networks: school.networks, from: first, to: last)
    return ReportMaterial(
      school: school.settings.schoolName, zone: school.settings.zone,
      period: ReportPeriod(from: first, to: last, run: now), reader: ReportReader(role: role),
      events: try events(for: role, from: first, to: last),
      usage: usage.rows(taxonomy: school.settings.taxonomy),
      sources: try SourceTable(store: store, school: school, now: now).rows(from: first, to: last),
      lists: lists,
      notes: ObservationWords.notes(of: observations) + standingNotes
        + overrideNotes(for: role),
      identified: IdentifiedShare(identified: usage.identified, visits: usage.visits),
      changes: try changes(from: first, to: last), version: version,
      nextReport: "Vigil writes this report every night, and anew when a run finds something new. "
        + "If there is none from last night, "
        + (role == .networkManager ? "run vigil check." : "ask the network manager."),
      places: role == .networkManager
        ? usage.places.places(school.settings.networks.map(\.network)) : nil)
  }

  private func events(for role: Role, from first: Day, to last: Day) throws -> [ReportedEvent] {
    var stored = try store.events(for: role, from: first, to: last)
    let ids = Set(stored.map(\.event.id))
    stored += try store.undecidedEvents(for: role).filter {
      !ids.contains($0.event.id) && $0.day < first
    }
    let kept = stored.filter { !isHeldBy($0.event, role: role) }
    let ranking = EventRanking(kept, perDay: school.settings.budgets.perDay[role])
    let events = try kept.map { ranking.ranked(try reported($0, for: role)) }
    guard role == .networkManager else { return events }
    let pseudonyms = try Pseudonyms(folder: school.settings.dataFolder)
    return events.map { $0.pseudonymous(pseudonyms) }
  }

  /// True when the event is about somebody who holds the role: nobody is sent their own.
  private func isHeldBy(_ event: Event, role: Role) -> Bool {
    guard let user = event.identity.person?.user else { return false }
    return school.settings.roles[role]?.contains(user) ?? false
  }

  private func reported(_ stored: StoredEvent, for role: Role) throws -> ReportedEvent {
    let taxonomy = school.settings.taxonomy
    let titles = { (ids: [String]) in ids.map { taxonomy.category(id: $0)?.title ?? $0 } }
    // What went on around an event is for those who look after safeguarding.
    let seesContext = role == .dsl || role == .deputyDSL
    let around = seesContext ? try store.context(of: stored.event.id) : []
    let context = around.map { visit in
      ReportedVisit(
        time: visit.time, source: visit.source, host: visit.host, query: visit.query,
        action: visit.action, categoryTitles: titles(visit.categories))
    }
    return ReportedEvent(
      event: stored.event, ruleTitle: title(ofRule: stored.event.rule),
      categoryTitles: titles(stored.event.categories), foundAt: stored.foundAt,
      decision: stored.decision, isNoLongerFound: stored.isNoLongerFound, context: context,
      networks: networks(of: stored.event))
  }

  /// The networks of the devices that were used, each once.
  private func networks(of event: Event) -> [Network] {
    Set(event.clients.compactMap(school.networks.network)).sorted { $0.name < $1.name }
  }

  private func title(ofRule id: String) -> String {
    Pattern.Kind.allCases.first { $0.rule == id }?.title
      ?? school.settings.rules.first { $0.id == id }?.title
      ?? "Always told, whatever the staff mode"
  }

  private var lists: [ListAge] {
    let recorded = index.summary.lists
    return school.settings.lists.map { list in
      let upkeep = ListUpkeep(of: list, in: index)
      let entries = recorded.filter { $0.name == list.name || $0.name.hasPrefix(list.name + "/") }
        .reduce(0) { $0 + $1.entryCount }
      return ListAge(
        name: list.name, entries: entries, changed: upkeep.changed, checked: upkeep.checked,
        daysTooOld: upkeep.daysTooOld(now: now),
        refusal: upkeep.refusal.map {
          ListAge.Refusal(at: $0.at, why: "\($0.complaint.what); \($0.complaint.mend)")
        })
    }
  }

  private var standingNotes: [String] {
    var notes: [String] = []
    if school.settings.people.directories.isEmpty {
      notes.append("No directory is named in the settings, so nobody's name or year is known.")
    }
    if let ending = CalendarReview(of: school.settings, on: today)?.ending {
      notes.append(
        "\(ending.what.prefix(1).uppercased())\(ending.what.dropFirst()): \(ending.mend).")
    }
    if !index.unmappedCategories.isEmpty {
      notes.append(
        "These list categories count for nothing, since no category claims them: "
          + index.unmappedCategories.joined(separator: ", ") + ".")
    }
    return notes
  }

  /// The overrides that are due, for those who look after the settings.
  private func overrideNotes(for role: Role) -> [String] {
    role == .headteacher || role == .networkManager
      ? OverrideReview(of: school.settings, on: today).sentences : []
  }

  private func changes(from first: Day, to last: Day) throws -> [ReportedChange] {
    try store.settingsChanges(from: first, to: last).map { change in
      ReportedChange(
        at: change.time, file: change.item, what: change.description, seesLess: change.seesLess)
    }
  }
}
