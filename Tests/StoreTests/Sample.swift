import Store
import TestSupport
import Vocabulary

/// Rows of an invented school.
enum Sample {
  static let day = Day(year: 2026, month: 3, day: 16)
  static let night = Instant(seconds: Int64(day.number) * 86_400 + 7200)

  static func person(_ user: String = "apatel") -> Identity {
    .person(
      Person(user: user, name: "Asha Patel", standing: .pupil, yearGroup: "8", source: .directory))
  }

  static func fact(
    user: String = "apatel", client: String = "10.0.0.7", host: String = "bet.example.org",
    query: String = "", on day: Day = day, minute: Int32 = 600, count: Int = 1,
    place: Place = Place(log: "aaaa", offset: 0)
  ) -> Fact {
    let reason = Evidence(
      category: "gambling", origin: .list, name: "starter", entry: "bet.example.org")
    let key = Fact.Key(
      source: "proxy", kind: .proxy, subject: Subject(user: user, client: client), host: host,
      query: query, action: .blocked, minute: day.number * 1440 + minute, evidence: [reason])
    return Fact(key: key, count: count, bytes: 100, place: place)
  }

  static func usage(
    user: String = "apatel", category: String = Usage.everything, on day: Day = day,
    quarter: Int32 = 40, count: Int = 1, bytes: Int64 = 100
  ) -> Usage {
    Usage(
      source: "proxy", subject: Subject(user: user, client: "10.0.0.7"), category: category,
      action: .allowed, quarterHour: day.number * 96 + quarter, count: count, bytes: bytes)
  }

  static func log(name: String = "aaaa", source: String = "proxy", seen: Day = day) -> LogState {
    LogState(
      name: name, source: source, headLength: 4096, headDigest: "head-\(name)",
      tailDigest: "tail", offset: 10_000, lines: 100, path: "/var/log/squid/access.log",
      device: .max, inode: 7, size: 10_000, modified: 1_773_600_000_000_000_000,
      pending: [0, 1, 255], settled: 3, seen: seen)
  }

  static func event(
    _ target: Event.Target = .site("bet.example.org"), by identity: Identity = person(),
    on day: Day = day, audience: [Role] = [.headteacher], minutes: Int = 0
  ) -> Event {
    let first = Instant(seconds: Int64(day.number) * 86_400 + 36_000)
    return Event(
      rule: "pupil-gambling", identity: identity, target: target, hosts: ["www.bet.example.org"],
      categories: ["gambling"], severity: .medium, audience: audience, first: first,
      last: first.advanced(milliseconds: 60_000), allowedCount: 1, blockedCount: 2,
      unknownCount: 3, isLookupOnly: false,
      evidence: [
        Evidence(category: "gambling", origin: .list, name: "starter", entry: "bet.example.org")
      ],
      clients: ["10.0.0.7"], sources: ["dns", "proxy"], place: Place(log: "aaaa", offset: 42),
      minutes: minutes)
  }

  static func visit(host: String = "news.example.org", query: String = "") -> ContextVisit {
    ContextVisit(
      time: night, source: "proxy", host: host, query: query, action: .allowed,
      categories: ["news"])
  }
}

extension Store {
  /// The lines of the canonical dump.
  func dump() throws -> [String] {
    var lines: [String] = []
    try canonicalDump { lines.append($0) }
    return lines
  }

  /// Keeps an event and gives its id.
  func add(_ event: Event, on day: Day = Sample.day, context: [ContextVisit]? = nil) throws
    -> String
  {
    let change = EventChange.insert(event, context: context)
    return try replaceEvents(of: day, changes: [change], at: Sample.night)[0]
  }
}
