internal import CivilTime
internal import Vocabulary

/// Alike visits of one minute, each counted once, however many devices saw them.
struct JoinedFact {
  /// Who is shown.
  var identity: Identity
  /// The user about whom it really is or may be, for routing; empty for a device of nobody known.
  var user: String
  /// How it is known.
  var identification: Identification
  /// Who is shown when names contradict each other.
  var device: Identity
  var day: Day
  var site: String
  var host: String
  var client: String
  var query: String
  var action: Action
  var minute: Int32
  var count: Int
  var evidence: [Evidence]
  var sources: Set<String>
  var place: Place
  /// Where the client is; `nil` when no range of the settings holds it.
  var network: Network?
  /// True when only DNS saw it.
  var isLookupOnly: Bool
  /// What the calendar says of its minute for whoever stands behind it.
  var time = SchoolTime()
  /// True when it may be a pupil's, though nobody is named.
  var isPossiblyPupil: Bool
  /// For how many days before the school did not see the site; `nil` when that is not known.
  var unseenDays: Int?
  /// What the lines of the standing fact tell of it.
  var signs: RequestSigns
  /// What the times around its requests tell.
  var lead: Lead?
  /// Whether somebody opened a page; settled by ``Noise``.
  var nature = Nature.unknown
  /// Why it is of that nature.
  var natureReason = NatureReason.nothing
  /// True when it is left out of what is judged.
  var isBackground = false
  /// True for what a page asks for again and again while it is left open: background, but for rules
  /// about pages that are left running (P10).
  var isRunning = false

  /// Makes it from the one fact that stands, before others are joined to it.
  init(_ judged: JudgedFact, day: Day) {
    let key = judged.fact.key
    identity = judged.identity
    user = judged.identity.person?.user ?? judged.possibleUser
    identification = judged.identification
    device =
      judged.identity.person == nil
      ? judged.identity : .device(address: key.subject.client, day: day)
    self.day = day
    site = judged.site.isEmpty ? key.host : judged.site
    host = key.host
    client = key.subject.client
    query = key.query
    action = key.action
    minute = key.minute
    count = judged.fact.count
    evidence = key.evidence
    sources = [key.source]
    place = judged.fact.place
    network = judged.network
    isLookupOnly = key.kind == .dns
    unseenDays = judged.unseenDays
    isPossiblyPupil = judged.isPossiblyPupil
    signs = judged.fact.signs
    lead = judged.lead
  }

  /// The group whose rules hold: of whoever is not known that of the network, if it has one, or
  /// pupils where it may be a pupil.
  ///
  /// Nobody is named by it: a device stays a device, for its school day.
  var group: Group {
    guard identity.group == .unidentified else { return identity.group }
    return network?.group ?? (isPossiblyPupil ? .pupils : .unidentified)
  }

  /// The visit with its time in the calendar, which depends on who stands behind it.
  func timed(by calendar: SchoolCalendar) -> JoinedFact {
    var copy = self
    copy.time = calendar.time(
      at: Instant(seconds: Int64(minute) * 60), group: group, user: user,
      year: Who.year(identity.person?.yearGroup ?? ""))
    return copy
  }
}
