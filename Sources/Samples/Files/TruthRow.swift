internal import Vocabulary

/// One row of the truth: what must come of one step that somebody took.
struct TruthRow {
  let day: Day
  let activity: Activity
  let part: Activity.Part
  /// Leavers' names that newcomers have.
  var newcomers: [Newcomer] = []

  /// The moment of the first visit.
  var begin: Int64 { part.visits.first?.time ?? 0 }

  /// The event that must come out; `nil` for a decoy.
  func event(formats: [SampleFormat]) -> String? {
    guard case .event(let id) = part.step.outcome, let rule = RuleTable.row(id),
      let first = part.visits.first, let last = part.visits.last
    else { return nil }
    let count = part.visits.count
    let isBlocked = part.step.answer == .blocked
    return """
          { rule: "\(id)", \(subject.found), day: "\(day)",
            \(subject.said(name: name)),
            \(target),
            first: "\(TruthRow.minute(first.time))", last: "\(TruthRow.minute(last.time))",
            allowed: \(isBlocked ? 0 : count), blocked: \(isBlocked ? count : 0), unknown: 0,
            severity: "\(rule.severity.name)", audience: [\(quoted(audience(of: rule)))],
            sources: [\(quoted(sources(formats: formats)))], lookupOnly: \(isLookupOnly),
            nature: "\(part.step.nature.rawValue)",
            note: "\(activity.intent.name)" },

      """
  }

  /// What must not come out; `nil` for an event.
  func decoy() -> String? {
    guard case .decoy(let why) = part.step.outcome, let first = part.visits.first else {
      return nil
    }
    return """
          { name: "\(activity.intent.name)", \(subject.found), day: "\(day)",
            \(trace(of: first)),
            first: "\(TruthRow.minute(first.time))", requests: \(part.visits.count),
            nature: "\(part.step.nature.rawValue)",
            why: "\(why)" },

      """
  }

  /// Who is known: the person who signed in, or else the device.
  private var subject: TruthSubject {
    TruthSubject(
      of: part.visits, by: activity.member, route: activity.route, use: activity.use,
      isStranger: activity.intent.who == .stranger)
  }

  /// What the directory calls who did it, on the day.
  private var name: String {
    newcomers.first { $0.member == activity.member.number && day < $0.start }?.leaverName
      ?? activity.member.name
  }

  /// True when only a DNS log tells of it.
  private var isLookupOnly: Bool { activity.route.isLookupOnly }

  private var target: String {
    switch part.target {
    case .site(let site): "site: \"\(site)\""
    case .search(let query): "search: \"\(query)\""
    }
  }

  /// The host or the query by which a decoy is known again.
  private func trace(of visit: Visit) -> String {
    if case .search(let query) = part.target { return "query: \"\(query)\"" }
    let host = "host: \"\(visit.alias.isEmpty ? visit.host : visit.alias)\""
    if case .site(let site) = part.target { return "\(host), site: \"\(site)\"" }
    return host
  }

  /// What is about staff goes to the headteacher alone, and what is about the headteacher to the
  /// chair of governors.
  private func audience(of rule: RuleTable.Row) -> [String] {
    guard subject.isPerson, activity.intent.who != .stranger, activity.member.position.countsAsStaff
    else {
      return rule.audience.map(\.name)
    }
    let isHead = activity.member.position == .headteacher
    return [(isHead ? Role.chairOfGovernors : .headteacher).name]
  }

  /// The devices whose logs tell of it; the DNS server does if the name itself is on a list.
  private func sources(formats: [SampleFormat]) -> [String] {
    var seen = activity.route.needs
    if case .site(let kind) = part.step.target, kind.isListed, activity.route.asksNames,
      formats.contains(.dnsmasq), !seen.contains(.dnsmasq)
    {
      seen.append(.dnsmasq)
    }
    return seen.map(\.source).sorted()
  }

  /// A moment in milliseconds UTC as a minute.
  static func minute(_ time: Int64) -> String {
    RFC3339.text(of: Instant(milliseconds: time)).prefix(16) + "Z"
  }

  private func quoted(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
