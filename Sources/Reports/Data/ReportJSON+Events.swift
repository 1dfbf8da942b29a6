internal import Markup
internal import Vocabulary

extension ReportJSON {
  /// The events in the order of the page.
  static func events(_ material: ReportMaterial, withContext: Bool) -> JSONText {
    .array(EventOrder.sorted(material.events).map { event($0, withContext: withContext) })
  }

  private static func event(_ reported: ReportedEvent, withContext: Bool) -> JSONText {
    let event = reported.event
    var members: [(key: String, value: JSONText)] = [
      ("id", .text(event.id)),
      ("severity", .text(event.severity.name)),
      ("identity", identity(event.identity)),
      ("target", target(event.target)),
      ("rule", .text(event.rule)),
      ("ruleTitle", .text(reported.ruleTitle)),
      ("categories", .texts(event.categories)),
      ("categoryTitles", .texts(reported.categoryTitles)),
      ("audience", .texts(event.audience.map(\.name))),
      ("first", .text(event.first.rfc3339)),
      ("last", .text(event.last.rfc3339)),
      ("allowed", .number(event.allowedCount)),
      ("blocked", .number(event.blockedCount)),
      ("unknown", .number(event.unknownCount)),
      ("lookupOnly", .truth(event.isLookupOnly)), ("nature", .text(event.nature.rawValue)),
      ("hosts", .texts(event.hosts)),
      ("evidence", .array(event.evidence.map(evidence))),
      ("clients", .texts(event.clients)),
      ("sources", .texts(event.sources)),
      ("foundAt", .text(reported.foundAt.rfc3339)),
      ("noLongerFound", .truth(reported.isNoLongerFound)),
      ("decision", reported.decision.map(decision) ?? .null),
      ("networks", .array(reported.networks.map(network))),
      ("identification", identification(event.identification)),
    ]
    if event.minutes > 0 { members.append(("minutes", .number(event.minutes))) }
    members += [
      ("priority", .number(reported.priority)), ("priorityWhy", .text(reported.priorityReason)),
      ("folded", .truth(reported.isFolded)), ("parts", .texts(event.parts)),
    ]
    if withContext {
      members.append(("context", .array(reported.contextInOrder.map(visit))))
    }
    return .object(members)
  }

  private static func network(_ network: Network) -> JSONText {
    [
      "name": .text(network.name), "site": .text(network.site),
      "kind": .text(network.kind.rawValue),
    ]
  }

  private static func identity(_ identity: Identity) -> JSONText {
    switch identity {
    case .person(let person):
      [
        "kind": .text("person"), "name": .text(person.name), "user": .text(person.user),
        "standing": person.standing.map { .text($0.name) } ?? .null,
        "yearGroup": .text(person.yearGroup), "tutorGroup": .text(person.tutorGroup),
        "nameFrom": .text(person.source.rawValue),
      ]
    case .device(let address, let day):
      ["kind": .text("device"), "address": .text(address), "day": .text(day.description)]
    case .relay(let address, let day):
      ["kind": .text("relay"), "address": .text(address), "day": .text(day.description)]
    }
  }

  /// How it is known whose event it is.
  private static func identification(_ known: Identification) -> JSONText {
    [
      "confidence": .text(known.confidence.name), "sources": .texts(known.sources.map(\.rawValue)),
      "doubts": .texts(known.doubts.map(\.rawValue)), "holder": .text(known.holder),
      "words": .text(known.words),
    ]
  }

  private static func target(_ target: Event.Target) -> JSONText {
    switch target {
    case .site(let site): ["kind": .text("site"), "text": .text(site)]
    case .search(let query): ["kind": .text("search"), "text": .text(query)]
    case .use(let categories): ["kind": .text("use"), "text": .text(categories)]
    case .pattern(let pattern):
      ["kind": .text("pattern"), "text": .text(pattern.kind.rawValue)]
    }
  }

  private static func evidence(_ evidence: Evidence) -> JSONText {
    [
      "category": .text(evidence.category), "origin": .text(evidence.origin.rawValue),
      "name": .text(evidence.name), "entry": .text(evidence.entry),
    ]
  }

  private static func decision(_ decision: Decision) -> JSONText {
    [
      "outcome": .text(decision.outcome.rawValue), "reason": .text(decision.reason),
      "by": .text(decision.by), "at": .text(decision.at.rfc3339),
    ]
  }

  private static func visit(_ visit: ReportedVisit) -> JSONText {
    [
      "time": .text(visit.time.rfc3339), "source": .text(visit.source),
      "host": .text(visit.host), "query": .text(visit.query),
      "action": .text(visit.action.name), "categoryTitles": .texts(visit.categoryTitles),
    ]
  }
}
