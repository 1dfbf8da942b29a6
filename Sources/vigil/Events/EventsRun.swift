internal import Markup
internal import Pipeline
internal import Policy
internal import Settings
internal import Store
internal import Vocabulary

/// What `vigil events` does.
struct EventsRun {
  private let arguments: Arguments
  private let terminal: Terminal
  private let school: SchoolStore
  private let days: ClosedRange<Day>
  /// How many events are wanted, counted from the latest; `nil` for all.
  private let limit: Int?
  /// Why names must be seen; `nil` when they are not.
  private let reason: String?

  /// Reads the options and opens the store.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.arguments = arguments
    self.terminal = terminal
    reason = try EventsRun.reason(arguments)
    limit = try arguments.number("--limit", in: 1...1_000_000)
    let from = try arguments.day("--from")
    let to = try arguments.day("--to")
    school = try SchoolStore(arguments)
    let last = to ?? school.today
    let first = from ?? school.today.advanced(months: -school.settings.retention.months)
    guard first <= last else {
      throw Complaint(what: "the period \(first) to \(last) is none", mend: "swap its days")
    }
    days = first...last
  }

  private static func reason(_ arguments: Arguments) throws(Complaint) -> String? {
    let reason = arguments.value("--reason")
    guard arguments.has("--reveal") else {
      if reason == nil { return nil }
      throw Complaint(what: "--reason is for --reveal", mend: "leave it out, or add --reveal")
    }
    guard let reason, reason.count(where: { !$0.isWhitespace }) >= 3 else {
      throw Complaint(
        what: "--reveal needs a reason", mend: "write --reason \"why names must be seen\"")
    }
    return reason
  }

  /// Prints the events.
  func run() throws -> ExitCode {
    if let reason { try record(reason) }
    let names = try EventNames(salt: Pseudonyms(folder: school.settings.dataFolder), reason != nil)
    let text = EventsText(names: names, zone: school.settings.zone)
    let before = arguments.value("--before")
    let events = try school.with { (store) throws(StoreFault) in
      try store.events(
        from: days.lowerBound, to: days.upperBound, latest: limit, before: before)
    }
    if arguments.has("--json") {
      var lines = LineBuffer(terminal: terminal)
      let folded = try foldedRoles(of: events)
      for event in events {
        let roles = folded[event.event.id] ?? []
        lines.add(text.json(of: event, foldedFor: roles).compact)
      }
      lines.flush()
    } else {
      let isFull = events.count == limit
      terminal.print(
        text.table(of: events, days: days, isPart: isFull || before != nil), terminator: "")
      if isFull, let first = events.first {
        terminal.print("those before them: add --before \(first.event.id)")
      }
    }
    return .done
  }

  /// For which roles each event is behind what they are asked to read of its day.
  private func foldedRoles(of events: [StoredEvent]) throws -> [String: [Role]] {
    guard let first = events.map(\.day).min(), let last = events.map(\.day).max() else {
      return [:]
    }
    var roles: [String: [Role]] = [:]
    for role in Role.allCases {
      guard let perDay = school.settings.budgets.perDay[role] else { continue }
      let received = try school.with { (store) throws(StoreFault) in
        try store.events(for: role, from: first, to: last)
      }
      let dated = received.map { DatedEvent(day: $0.day, event: $0.event) }
      for id in ReadingBudget.folded(dated, perDay: perDay) { roles[id, default: []].append(role) }
    }
    return roles
  }

  /// Writes the audit's row before anything is shown.
  private func record(_ reason: String) throws(Complaint) {
    let user = SystemUser.current
    let role = Role.allCases.first { school.settings.roles[$0]?.contains(user) == true }
    let detail: JSONText = ["user": .text(user), "reason": .text(reason)]
    let entry = AuditEntry(
      time: school.now, who: role?.name ?? "person", action: "reveal",
      object: "events \(days.lowerBound) to \(days.upperBound)", detail: detail.compact,
      expires: school.today)
    try school.with { (store) throws(StoreFault) in try store.audit(entry) }
  }
}
