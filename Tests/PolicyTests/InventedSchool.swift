import CivilTime
import Policy
import Vocabulary

/// The invented school of these tests: Monday 16 March 2026, London.
struct InventedSchool {
  static let day = Day(year: 2026, month: 3, day: 16)

  let zone: SchoolZone
  var policy: Policy

  init(_ rules: [Rule] = [InventedSchool.rule("r")]) throws {
    zone = try SchoolZone(identifier: "Europe/London")
    policy = Policy(
      rules: rules, staffMonitoring: .routine,
      routing: Routing(holders: [
        .headteacher: ["hscott"], .dsl: ["mwest"], .deputyDSL: ["rpatel"],
        .networkManager: ["tlowe"], .chairOfGovernors: ["cgov"],
      ]),
      taxonomy: Taxonomy([
        Category(id: "gambling", title: "Gambling"), Category(id: "games", title: "Games"),
        Category(id: "self-harm", title: "Self-harm", mustBlock: true, isSafeguarding: true),
        Category(id: "terrorism", title: "Terrorism"),
        Category(
          id: "religion", title: "Religion", isSpecial: true, listNames: ["global-religion"]),
        Category(id: "helpline", title: "Helplines", isProtected: true),
      ]), zone: zone)
  }

  /// A rule for everybody and every category, but for what is given.
  static func rule(
    _ id: String, who: [Who] = Group.allCases.map { .group($0) }, match: Rule.Match = .any,
    categories: Set<String> = ["*"], device: Set<String> = [],
    actions: Set<Action> = Rule.usualActions, minimumVisits: Int = 1,
    severity: Severity = .medium, audience: [Role] = [.dsl]
  ) -> Rule {
    Rule(
      id: id, title: "Rule \(id)", who: who, match: match, categories: categories,
      deviceCategories: device, actions: actions, minimumVisits: minimumVisits,
      severity: severity, audience: audience)
  }

  static func list(_ category: String) -> Evidence {
    Evidence(category: category, origin: .list, name: "starter", entry: "\(category).example")
  }

  static func phrase(_ category: String) -> Evidence {
    Evidence(category: category, origin: .phrase, name: category, entry: "a phrase")
  }

  static func device(_ word: String) -> Evidence {
    Evidence(category: word, origin: .device, name: "proxy", entry: word)
  }

  static func person(_ user: String, _ standing: Standing?, year: String = "") -> Identity {
    .person(
      Person(
        user: user, name: user.uppercased(), standing: standing, yearGroup: year,
        source: standing == nil ? .log : .directory))
  }

  static let pupil = person("apupil", .pupil, year: "7")

  /// A fact at a minute of the day, 10:00 UTC being minute 600.
  func fact(
    _ minute: Int, _ identity: Identity? = InventedSchool.pupil, client: String = "10.0.0.7",
    host: String = "www.casino.example", query: String = "",
    evidence: [Evidence] = [InventedSchool.list("gambling")], action: Action = .allowed,
    count: Int = 1, source: String = "proxy", kind: RecordKind = .proxy, offset: Int64 = 0
  ) -> JudgedFact {
    let start = zone.start(of: InventedSchool.day).minute
    let minute = start + Int32(minute)
    let day = zone.day(of: Instant(seconds: Int64(minute) * 60))
    let identity = identity ?? .device(address: client, day: day)
    return JudgedFact(
      fact: Fact(
        key: Fact.Key(
          source: source, kind: kind,
          subject: Subject(user: identity.person?.user ?? "", client: client), host: host,
          query: query, action: action, minute: minute, evidence: evidence.sorted()),
        count: count, bytes: Int64.max, place: Place(log: source, offset: offset)),
      identity: identity,
      site: host.split(separator: ".").suffix(2).joined(separator: "."))
  }

  func events(_ facts: [JudgedFact]) -> [Event] { Judge.events(of: facts, policy: policy).events }
}
