internal import CivilTime
internal import Markup
internal import Store
internal import Vocabulary

/// Events as a table and as JSON.
struct EventsText {
  /// Who and what may be seen.
  let names: EventNames
  /// The school's zone.
  let zone: SchoolZone

  /// For people: one line an event, in order of time.
  ///
  /// - Parameter isPart: True when there may be more events on these days.
  func table(of events: [StoredEvent], days: ClosedRange<Day>, isPart: Bool) -> String {
    let head =
      "\(PlainNumber.counted(events.count, "event")) \(isPart ? "of those " : "")"
      + "from \(days.lowerBound) to \(days.upperBound)\n"
    if events.isEmpty { return head }
    return head
      + TerminalTable(
        header: [
          "EVENT", "FIRST", "LAST", "SEVERITY", "RULE", "PERSON", "TARGET", "CATEGORIES",
          "ALLOWED", "BLOCKED", "UNKNOWN", "AUDIENCE", "DECISION", "KNOWN",
        ],
        rows: events.map(row), numberColumns: [8, 9, 10]
      ).text
  }

  private func row(_ stored: StoredEvent) -> [String] {
    let event = stored.event
    return [
      event.id, clock(event.first), clock(event.last), event.severity.name, event.rule,
      names.who(event), names.target(event), event.categories.joined(separator: ", "),
      "\(event.allowedCount)", "\(event.blockedCount)", "\(event.unknownCount)",
      event.audience.map(\.name).joined(separator: ", "),
      stored.decision?.outcome.rawValue ?? "", event.identification.words,
    ]
  }

  private func clock(_ moment: Instant) -> String {
    let local = zone.localTime(of: moment)
    return "\(local.day) \(local.clock)"
  }

  /// For machines; the keys are documented and stay.
  func json(of stored: StoredEvent, foldedFor roles: [Role]) -> JSONText {
    let event = stored.event
    var members: [(key: String, value: JSONText)] = [
      ("event", .text(event.id)),
      ("first", .text(RFC3339.text(of: event.first))),
      ("last", .text(RFC3339.text(of: event.last))),
      ("severity", .text(event.severity.name)),
      ("rule", .text(event.rule)),
      ("person", .text(names.pseudonym(of: event))),
    ]
    if case .site(let site) = event.target { members.append(("site", .text(site))) }
    if let pattern = event.pattern {
      members += [("pattern", .text(pattern.kind.rawValue)), ("parts", .texts(event.parts))]
    }
    if case .use(let categories) = event.target { members.append(("use", .text(categories))) }
    if event.minutes > 0 { members.append(("minutes", .number(event.minutes))) }
    members += [
      ("categories", .texts(event.categories)),
      ("allowed", .number(event.allowedCount)),
      ("blocked", .number(event.blockedCount)),
      ("unknown", .number(event.unknownCount)),
      ("audience", .texts(event.audience.map(\.name))),
      ("confidence", .text(event.identification.confidence.name)),
      ("knownBy", .texts(event.identification.sources.map(\.rawValue))),
      ("doubts", .texts(event.identification.doubts.map(\.rawValue))),
    ]
    if !roles.isEmpty { members.append(("foldedFor", .texts(roles.map(\.name)))) }
    if let decision = stored.decision {
      members.append(("decision", .text(decision.outcome.rawValue)))
    }
    return .object(members + (names.areShown ? revealed(event) : []))
  }

  private func revealed(_ event: Event) -> [(key: String, value: JSONText)] {
    var members: [(key: String, value: JSONText)] = []
    switch event.identity {
    case .person(let person):
      members = [("name", .text(names.who(event))), ("user", .text(person.user))]
    case .device(let address, _):
      members = [("name", .text(names.who(event))), ("address", .text(address))]
      let holder = event.identification.holder
      if !holder.isEmpty { members.append(("deviceHolder", .text(holder))) }
    case .relay(let address, _):
      members = [("name", .text(names.who(event))), ("relay", .text(address))]
    }
    if case .search(let query) = event.target { members.append(("query", .text(query))) }
    return members
  }
}
