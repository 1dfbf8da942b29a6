internal import CivilTime
internal import Formats
internal import Intake
internal import Policy
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

/// Finds in the archive what went on around the safeguarding events of one day.
///
/// Protected destinations never become a line of it. Across midnight an address is taken for the
/// same device, for these 30 minutes only.
struct ContextGatherer {
  private struct Around {
    let event: Event
    let window: ContextWindow
  }

  /// How many visits around one event are kept.
  private static let limit = 400

  private let school: School
  private let store: Store
  private let index: SiteIndex
  private let day: Day
  private let now: Instant
  /// Archive files that could not be read.
  private(set) var complaints: [Complaint] = []

  /// Prepares to look at a day's archive.
  init(school: School, store: Store, index: SiteIndex, day: Day, now: Instant) {
    self.school = school
    self.store = store
    self.index = index
    self.day = day
    self.now = now
  }

  /// True when what went on around an event is kept: the DSL hears of it.
  static func shows(_ event: Event) -> Bool {
    event.audience.contains(.dsl) || event.audience.contains(.deputyDSL)
  }

  /// The changes for the store, with what went on around each event that the DSL hears of.
  ///
  /// An event of `stored` that stayed as it was is changed too when more is known around it.
  mutating func changes(
    for plans: [EventChangePlan], stored: [StoredEvent]
  ) throws -> [EventChange] {
    let touched = Set(plans.flatMap(\.ids))
    let same = stored.filter { !touched.contains($0.event.id) && !$0.isNoLongerFound }
      .map(\.event)
    let found = try context(of: (plans.compactMap(\.event) + same).filter(ContextGatherer.shows))
    var changes: [EventChange] = []
    for event in same where ContextGatherer.shows(event) {
      let now = found[event] ?? []
      if try store.context(of: event.id) != now {
        changes.append(.update(id: event.id, event, context: now))
      }
    }
    return changes
      + plans.map { plan in
        switch plan {
        case .insert(let event): .insert(event, context: found[event])
        case .update(let id, let event): .update(id: id, event, context: found[event])
        case .merge(let survivor, let absorbed, let event):
          .merge(survivor: survivor, into: event, absorbed: absorbed, context: found[event])
        case .withdraw(let id): .withdraw(id: id)
        case .keepAsNoLongerFound(let id): .keepAsNoLongerFound(id: id)
        }
      }
  }

  /// What the archive holds around each event, on the event's own day and, where that is less than
  /// 30 minutes away, on the day before or after.
  private mutating func context(of events: [Event]) throws -> [Event: [ContextVisit]] {
    guard !events.isEmpty else { return [:] }
    let around = events.map { Around(event: $0, window: ContextWindow(of: $0)) }
    let days = Set([day] + around.flatMap { $0.window.days(in: school.settings.zone) })
    var found: [Event: Set<ContextVisit>] = [:]
    for source in school.settings.sources where source.archive {
      for day in days.sorted() {
        let lines = ArchivedDay(school: school, store: store, source: source, day: day, now: now)
        let faults = try lines.eachChunk { buffer, format, context in
          collect(around, from: buffer, by: (format, context), source: source.name, into: &found)
        }
        complaints += faults
      }
    }
    return Dictionary(
      uniqueKeysWithValues: found.map { ($0, ContextGatherer.nearest($1, to: $0)) })
  }

  /// The visits in the order of time; of very many, those nearest to the event.
  private static func nearest(_ visits: Set<ContextVisit>, to event: Event) -> [ContextVisit] {
    func distance(_ visit: ContextVisit) -> Int64 {
      max(
        0, event.first.milliseconds - visit.time.milliseconds,
        visit.time.milliseconds - event.last.milliseconds)
    }
    let inOrder = visits.sorted(by: isBefore)
    guard inOrder.count > limit else { return inOrder }
    let near = inOrder.enumerated()
      .sorted { (distance($0.element), $0.offset) < (distance($1.element), $1.offset) }
      .prefix(limit)
    return near.sorted { $0.offset < $1.offset }.map(\.element)
  }

  /// Takes the visits of the events' people from a chunk of lines.
  private func collect(
    _ events: [Around], from buffer: ChunkBuffer, by format: (Format, SourceContext),
    source: String, into found: inout [Event: Set<ContextVisit>]
  ) {
    var scratch = LineScratch(buffer: buffer)
    var batch = RecordBatch()
    var ledger = ChunkLedger()
    var position = 0
    while position < buffer.count {
      batch.removeAll()
      format.0.read(buffer.lines, &position, format.1, &scratch, &batch, &ledger)
      for (record, outcome) in zip(batch.records, batch.outcomes)
      where outcome != .answer || record.effect.canStandAlone {
        let near = events.filter { $0.window.contains(record.time) }
        guard !near.isEmpty else { continue }
        let user = UserName.normalised(buffer.bytes.text(record.user))
        let client = buffer.bytes.text(record.client).lowercased()
        let about = near.map(\.event).filter { $0.isOf(user: user, client: client) }
        guard !about.isEmpty,
          let visit = ContextVisit(record, in: buffer.bytes, source: source, index: index)
        else { continue }
        for event in about { found[event, default: []].insert(visit) }
      }
    }
  }

  private static func isBefore(_ first: ContextVisit, _ second: ContextVisit) -> Bool {
    let categories = { (visit: ContextVisit) in visit.categories.joined(separator: " ") }
    return (first.time, first.source, first.host, first.query, first.action.name, categories(first))
      < (
        second.time, second.source, second.host, second.query, second.action.name,
        categories(second)
      )
  }
}

extension EventChangePlan {
  /// The stored events that the change is about.
  fileprivate var ids: [String] {
    switch self {
    case .insert: []
    case .update(let id, _), .withdraw(let id), .keepAsNoLongerFound(let id): [id]
    case .merge(let survivor, let absorbed, _): [survivor] + absorbed
    }
  }

  /// The event that there is after the change.
  fileprivate var event: Event? {
    switch self {
    case .insert(let event), .update(_, let event), .merge(_, _, let event): event
    case .withdraw, .keepAsNoLongerFound: nil
    }
  }
}

extension Event {
  /// True when a visit of this subject is of the person or the device that the event is about.
  fileprivate func isOf(user: String, client: String) -> Bool {
    switch identity {
    case .person(let person):
      user.isEmpty ? clients.contains(client) : user == person.user
    case .device(let address, _):
      // A device that a lease tells of has its hardware address in the place of its address.
      user.isEmpty && (client == address || clients.contains(client))
    // What others behind the address did is nobody's business.
    case .relay: false
    }
  }
}
