internal import Markup
internal import Vocabulary

/// A fact as one JSON object.
enum FactText {
  /// The object; absent keys are what the log does not say.
  ///
  /// - Parameters:
  ///   - fact: The fact; its place names a log by its number.
  ///   - paths: The logs' paths, by number.
  static func json(of fact: Fact, paths: [String]) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("kind", .text(fact.key.kind.name)),
      ("minute", .text(RFC3339.text(of: Instant(seconds: Int64(fact.key.minute) * 60)))),
    ]
    let texts = [
      ("user", fact.key.subject.user), ("client", fact.key.subject.client),
      ("host", fact.key.host), ("query", fact.key.query),
    ]
    for (key, text) in texts where !text.isEmpty { members.append((key, .text(text))) }
    members += [
      ("action", .text(fact.key.action.name)),
      ("categories", .texts(fact.categories)),
      ("evidence", .array(fact.key.evidence.map(evidence))),
      ("count", .number(fact.count)),
      ("bytes", .number(Int(fact.bytes))),
      ("log", .text(Int(fact.place.log).map { paths[$0] } ?? fact.place.log)),
      ("offset", .number(Int(fact.place.offset))),
    ]
    return .object(members)
  }

  private static func evidence(_ reason: Evidence) -> JSONText {
    [
      "category": .text(reason.category), "origin": .text(reason.origin.rawValue),
      "name": .text(reason.name), "entry": .text(reason.entry),
    ]
  }
}
