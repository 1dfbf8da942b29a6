import Reports
import Vocabulary

/// Invented events of invented people.
enum SampleEvents {
  /// The events of a full week.
  static func events(for role: Role) -> [ReportedEvent] {
    switch role {
    case .dsl: [decidedSearch, unknownPupil, search]
    case .networkManager: [searchForProxy, lookUp, malware]
    default: [decided, lookUp, gambling, staff, proxySite, behindRelay]
    }
  }

  /// The one event of a typical week.
  static func typical(for role: Role) -> ReportedEvent {
    switch role {
    case .dsl: search
    case .networkManager: malware
    default: gambling
    }
  }

  static let amir = Identity.person(
    Person(
      user: "aexample", name: "Amir Example", standing: .pupil, yearGroup: "9",
      source: .directory))
  static let ffion = Identity.person(
    Person(
      user: "fsample", name: "Ffïon Sample", standing: .pupil, yearGroup: "11",
      source: .directory))
  static let colleague = Identity.person(
    Person(user: "jmodel", name: "Jo Model", standing: .staff, yearGroup: "", source: .directory))
  static let stranger = Identity.person(
    Person(user: "ipad-07", name: "ipad-07", standing: nil, yearGroup: "", source: .log))
  static let device = Identity.device(
    address: "192.0.2.77", day: Day(year: 2026, month: 3, day: 12))

  static let gambling = ReportedEvent(
    event: event(
      "E-4F7QK2MX", "pupil-gambling", amir, .site("bet365.com"), hosts: ["www.bet365.com"],
      categories: ["gambling"], .medium, [.headteacher], at: (11, "10:12", "10:31"),
      counts: (2, 5, 0),
      evidence: [
        Evidence(category: "gambling", origin: .list, name: "starter", entry: "bet365.com"),
        Evidence(category: "Online Gambling", origin: .device, name: "firewall", entry: "11"),
      ], sources: ["firewall", "proxy"]),
    ruleTitle: "Gambling by pupils", categoryTitles: ["Gambling"], foundAt: moment(12, "02:00"))

  static let staff = ReportedEvent(
    event: event(
      "E-7B2TTW9P", "staff-pornography", colleague, .site("adult.example.org"),
      hosts: ["adult.example.org", "cdn.adult.example.org"], categories: ["pornography"], .high,
      [.headteacher], at: (13, "12:40", "12:40"), counts: (0, 1, 0),
      evidence: [
        Evidence(
          category: "pornography", origin: .list, name: "starter", entry: "adult.example.org")
      ], sources: ["proxy"]),
    ruleTitle: "Pornography", categoryTitles: ["Pornography"], foundAt: moment(14, "02:00"))

  static let proxySite = ReportedEvent(
    event: event(
      "E-9QHH3RAC", "way-round", amir, .site("unblock.example.org"), hosts: ["unblock.example.org"],
      categories: ["proxy-bypass"], .low, [.headteacher], at: (10, "09:02", "09:02"),
      counts: (0, 1, 0),
      evidence: [
        Evidence(
          category: "proxy-bypass", origin: .override, name: "overrides",
          entry: "unblock.example.org/start")
      ], sources: ["proxy"]),
    ruleTitle: "Ways round the filter", categoryTitles: ["Ways round the filter"],
    foundAt: moment(11, "02:00"))

  static let lookUp = ReportedEvent(
    event: event(
      "E-C3MM8DZK", "device-vpn", device, .site("vpn.example.org"), hosts: ["gb.vpn.example.org"],
      categories: ["proxy-bypass"], .medium, [.headteacher], at: (12, "11:20", "11:44"),
      counts: (3, 0, 1), isLookupOnly: true,
      evidence: [
        Evidence(
          category: "proxy-bypass", origin: .list, name: "starter", entry: "vpn.example.org")
      ], sources: ["dns"]),
    ruleTitle: "Ways round the filter", categoryTitles: ["Ways round the filter"],
    foundAt: moment(13, "02:00")
  ).known(
    Identification(
      confidence: .possible, sources: [.register], doubts: [.holderOnly], holder: "Amir Example"))

  /// What nobody can be named for, since many stand behind the address.
  static let behindRelay = ReportedEvent(
    event: event(
      "E-R3LAY0QK", "device-vpn",
      .relay(address: "192.0.2.10", day: Day(year: 2026, month: 3, day: 12)),
      .site("tunnel.example.org"), hosts: ["tunnel.example.org"], categories: ["proxy-bypass"],
      .low, [.headteacher], at: (12, "09:20", "09:20"), counts: (1, 0, 0), isLookupOnly: true,
      evidence: [
        Evidence(
          category: "proxy-bypass", origin: .list, name: "starter", entry: "tunnel.example.org")
      ], sources: ["dns"]),
    ruleTitle: "Ways round the filter", categoryTitles: ["Ways round the filter"],
    foundAt: moment(13, "02:00")
  ).known(Identification(doubts: [.relay]))

  static let decided = ReportedEvent(
    event: event(
      "E-K8WWX4TD", "pupil-gambling", ffion, .site("casino.example.org"),
      hosts: ["casino.example.org"], categories: ["gambling"], .medium, [.headteacher],
      at: (9, "13:05", "13:06"), counts: (0, 2, 0),
      evidence: [
        Evidence(category: "gambling", origin: .list, name: "starter", entry: "casino.example.org")
      ], sources: ["proxy"]),
    ruleTitle: "Gambling by pupils", categoryTitles: ["Gambling"], foundAt: moment(10, "02:00"),
    decision: Decision(
      event: "E-K8WWX4TD", outcome: .conversation, reason: "A maths project about odds.",
      by: "hscott", at: moment(11, "08:40")),
    isNoLongerFound: true)

  /// Makes an event of March 2026.
  static func event(
    _ id: String, _ rule: String, _ identity: Identity, _ target: Event.Target, hosts: [String],
    categories: [String], _ severity: Severity, _ audience: [Role],
    at time: (day: Int, first: String, last: String),
    counts: (allowed: Int, blocked: Int, unknown: Int), isLookupOnly: Bool = false,
    evidence: [Evidence], sources: [String], clients: [String] = ["10.20.0.41"]
  ) -> Event {
    Event(
      id: id, rule: rule, identity: identity, target: target, hosts: hosts,
      categories: categories, severity: severity, audience: audience,
      first: moment(time.day, time.first), last: moment(time.day, time.last),
      allowedCount: counts.allowed, blockedCount: counts.blocked, unknownCount: counts.unknown,
      isLookupOnly: isLookupOnly, evidence: evidence, clients: clients, sources: sources,
      place: Place(log: "L-1", offset: 0))
  }

  static func moment(_ day: Int, _ clock: String) -> Instant { SampleMaterial.moment(day, clock) }
}

extension ReportedEvent {
  /// The same event, known so.
  fileprivate func known(_ identification: Identification) -> ReportedEvent {
    var copy = self
    copy.event.identification = identification
    return copy
  }
}
