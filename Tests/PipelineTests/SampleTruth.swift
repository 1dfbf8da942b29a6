import Foundation
import Store
import TestSupport
import Vocabulary

/// A `truth.json5`: what must come out of a sample, and what must not.
struct SampleTruth: Decodable {
  /// An event that must come out.
  struct ExpectedEvent: Decodable {
    var rule: String
    var user: String?
    var device: String?
    var day: String
    var site: String?
    var search: String?
    var first: String
    var last: String
    var allowed: Int
    var blocked: Int
    var unknown: Int
    var severity: String
    var audience: [String]
    var sources: [String]
    var lookupOnly: Bool
  }

  /// What looks like an event and is none.
  struct Decoy: Decodable {
    var name: String
    var user: String?
    var device: String?
    var day: String
    var host: String?
    var query: String?
  }

  /// A file of the sample, with its ended lines and the numbers of the damaged ones.
  struct File: Decodable {
    var path: String
    var lines: Int
    var damaged: [Int]
  }

  var events: [ExpectedEvent]
  var decoys: [Decoy]
  var files: [File]

  /// Reads the file; without a path, that of the sample's week.
  static func read(
    _ path: String = Checkout.path("SampleLogs/truth.json5")
  ) throws -> SampleTruth {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(SampleTruth.self, from: Data(contentsOf: URL(filePath: path)))
  }
}

extension SampleTruth.ExpectedEvent {
  /// Everything that the truth says of the event, as one line.
  var line: String {
    EventLine.text(
      rule: rule, who: user ?? device ?? "", day: day,
      target: site.map { "site \($0)" } ?? "search \(search ?? "")",
      first: first, last: last, counts: [allowed, blocked, unknown], severity: severity,
      audience: audience, sources: sources, isLookupOnly: lookupOnly)
  }
}

extension StoredEvent {
  /// The user or the address that the event is about.
  var who: String {
    switch event.identity {
    case .person(let person): person.user
    case .device(let address, _), .relay(let address, _): address
    }
  }

  /// The site or the query.
  var targetText: String {
    switch event.target {
    case .site(let text), .search(let text), .use(let text): text
    case .pattern(let pattern): pattern.kind.rawValue
    }
  }

  /// What the truth says of an event, of one that was found.
  var line: String {
    let target =
      switch event.target {
      case .site(let site): "site \(site)"
      case .search(let query): "search \(query)"
      case .use(let categories): "use \(categories)"
      case .pattern(let pattern): "pattern \(pattern.kind.rawValue)"
      }
    return EventLine.text(
      rule: event.rule, who: who, day: day.description, target: target,
      first: EventLine.minute(event.first), last: EventLine.minute(event.last),
      counts: [event.allowedCount, event.blockedCount, event.unknownCount],
      severity: event.severity.name, audience: event.audience.map(\.name),
      sources: event.sources, isLookupOnly: event.isLookupOnly)
  }
}

/// One way to write an event, so that lists of them can be compared and read.
private enum EventLine {
  static func text(
    rule: String, who: String, day: String, target: String, first: String, last: String,
    counts: [Int], severity: String, audience: [String], sources: [String], isLookupOnly: Bool
  ) -> String {
    let visits = counts.map(String.init).joined(separator: "/")
    return [
      first, last, rule, who, day, target, visits, severity,
      audience.sorted().joined(separator: ","), sources.sorted().joined(separator: ","),
      isLookupOnly ? "only looked up" : "visited",
    ].joined(separator: " | ")
  }

  static func minute(_ moment: Instant) -> String {
    let text = RFC3339.text(of: moment)
    return String(text.prefix(16)) + "Z"
  }
}
