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
  }
}
