internal import Vocabulary

/// One row of the truth: what must come of one step that somebody took.
struct TruthRow {
  let day: Day
  let activity: Activity
  let part: Activity.Part

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
          { rule: "\(id)", \(subject(of: first)), day: "\(day)",
            \(target),
            first: "\(minute(first.time))", last: "\(minute(last.time))",
            allowed: \(isBlocked ? 0 : count), blocked: \(isBlocked ? count : 0), unknown: 0,
            severity: "\(rule.severity.name)", audience: [\(quoted(audience(of: rule)))],
            sources: [\(quoted(sources(formats: formats)))], lookupOnly: \(isLookupOnly),
            note: "\(activity.intent.name)" },

      """
  }

  /// What must not come out; `nil` for an event.
  func decoy() -> String? {
    guard case .decoy(let why) = part.step.outcome, let first = part.visits.first else {
      return nil
    }
    return """
          { name: "\(activity.intent.name)", \(subject(of: first)), day: "\(day)",
            \(trace(of: first)),
            why: "\(why)" },

      """
  }

  /// Who is known: the person who signed in, or else the device.
  private func subject(of visit: Visit) -> String {
    visit.user.isEmpty || visit.answer == .challenged
      ? "device: \"\(visit.client)\"" : "user: \"\(visit.user)\""
  }

  /// True when only a DNS log tells of it.
  private var isLookupOnly: Bool { activity.route.isUnknownDevice }

  private var target: String {
    switch part.target {
    case .site(let site): "site: \"\(site)\""
    case .search(let query): "search: \"\(query)\""
    }
  }

  /// The host or the query by which a decoy is known again.
  private func trace(of visit: Visit) -> String {
    if case .search(let query) = part.target { return "query: \"\(query)\"" }
    return "host: \"\(visit.alias.isEmpty ? visit.host : visit.alias)\""
  }

  /// What is about staff goes to the headteacher alone, and what is about the headteacher to the
  /// chair of governors.
  private func audience(of rule: RuleTable.Row) -> [String] {
    let isPerson = !activity.route.isUnknownDevice && activity.intent.who != .stranger
    guard isPerson, activity.member.position.countsAsStaff else {
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

  private func minute(_ time: Int64) -> String {
    RFC3339.text(of: Instant(milliseconds: time)).prefix(16) + "Z"
  }

  private func quoted(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
