internal import Markup
internal import Vocabulary

/// An event that a scan found, as one JSON object.
enum EventText {
  /// The object; absent keys are what nobody knows.
  ///
  /// - Parameters:
  ///   - event: The event; its place names a log by its number.
  ///   - paths: The logs' paths, by number.
  static func json(of event: Event, paths: [String]) -> JSONText {
    var members: [(key: String, value: JSONText)] = [("rule", .text(event.rule))]
    switch event.identity {
    case .person(let person): members.append(("user", .text(person.user)))
    case .device(let address, let day):
      members += [("device", .text(address)), ("day", .text(day.description))]
    case .relay(let address, let day):
      members += [("relay", .text(address)), ("day", .text(day.description))]
    }
    switch event.target {
    case .site(let site): members.append(("site", .text(site)))
    case .search(let query): members.append(("search", .text(query)))
    case .use(let categories): members.append(("use", .text(categories)))
    case .pattern(let pattern): members.append(("pattern", .text(pattern.kind.rawValue)))
    }
    if event.minutes > 0 { members.append(("minutes", .number(event.minutes))) }
    members += [
      ("severity", .text(event.severity.name)),
      ("audience", .texts(event.audience.map(\.name))),
      ("categories", .texts(event.categories)),
      ("first", .text(RFC3339.text(of: event.first))),
      ("last", .text(RFC3339.text(of: event.last))),
      ("allowed", .number(event.allowedCount)),
      ("blocked", .number(event.blockedCount)),
      ("unknown", .number(event.unknownCount)),
      ("lookupOnly", .truth(event.isLookupOnly)), ("nature", .text(event.nature.rawValue)),
      ("log", .text(Int(event.place.log).map { paths[$0] } ?? event.place.log)),
      ("offset", .number(Int(event.place.offset))),
      ("confidence", .text(event.identification.confidence.name)),
      ("knownBy", .texts(event.identification.sources.map(\.rawValue))),
      ("doubts", .texts(event.identification.doubts.map(\.rawValue))),
    ]
    return .object(members)
  }
}
