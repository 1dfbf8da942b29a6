internal import CivilTime
internal import Vocabulary

/// Joins facts of different sources that tell of the same visit.
///
/// The proxy's fact stands before the firewall's, and that before the DNS server's: the standing
/// one takes over the others' evidence, the user when it has none and they agree on one, and that
/// somebody blocked it. Clocks that differ are set right first, for joining alone.
enum VisitJoin {
  /// What facts of one visit share.
  private struct Key: Hashable {
    let day: Day
    let client: String
    let host: String
  }

  /// The visits of facts that are in order and added up; visits come in no particular order.
  static func visits(of facts: [JudgedFact], zone: SchoolZone) -> [JoinedFact] {
    let offsets = ClockOffsets(facts, zone: zone)
    var groups: [Key: [JudgedFact]] = [:]
    var alone: [JoinedFact] = []
    for judged in facts {
      let key = judged.fact.key
      let day = zone.day(of: Instant(seconds: Int64(key.minute) * 60))
      if key.subject.client.isEmpty {
        alone.append(JoinedFact(judged, day: day))
      } else {
        groups[Key(day: day, client: key.subject.client, host: key.host), default: []]
          .append(judged)
      }
    }
    return alone + groups.flatMap { key, facts in joined(facts, day: key.day, offsets) }
  }

  /// Joins the facts of one client and host on one day, which are in the order of time.
  private static func joined(
    _ facts: [JudgedFact], day: Day, _ offsets: ClockOffsets
  ) -> [JoinedFact] {
    guard facts.contains(where: { $0.fact.key.source != facts[0].fact.key.source }) else {
      return facts.map { JoinedFact($0, day: day) }
    }
    let clocks = facts.map { judged in
      Int(judged.fact.key.minute) - offsets.minutes(of: judged.fact.key.source, on: day)
    }
    let order = facts.indices.sorted { (clocks[$0], $0) < (clocks[$1], $1) }
    let (facts, minutes) = (order.map { facts[$0] }, order.map { clocks[$0] })
    // The strongest first, so that what a fact joins has its own place already.
    let byStrength = facts.indices.sorted { strength(facts[$0], $0) < strength(facts[$1], $1) }
    let neighbours = VisitNeighbours(facts, minutes: minutes)
    var standing: [Int: Int] = [:]
    var users: [Int: Set<String>] = [:]
    var result: [Int: JoinedFact] = [:]
    for place in byStrength {
      let best = candidates(for: place, in: facts, minutes, neighbours)
        .min { $0.rank.lexicographicallyPrecedes($1.rank) }
      let root = best.flatMap { standing[$0.place] } ?? place
      if root != place, canJoin(facts[place], to: facts[root]) {
        standing[place] = root
        absorb(facts[place], into: &result[root], users: &users[root, default: []])
      } else {
        standing[place] = place
        result[place] = JoinedFact(facts[place], day: day)
      }
    }
    return Array(result.values)
  }

  private static func strength(_ judged: JudgedFact, _ place: Int) -> (UInt8, String, Int) {
    (rank(judged.fact.key.kind), judged.fact.key.source, place)
  }

  /// The place of a kind among those that may stand, the strongest first.
  static func rank(_ kind: RecordKind) -> UInt8 {
    switch kind {
    case .proxy: 0
    case .firewall: 1
    case .dns: 2
    }
  }

  /// The stronger facts near in time that a fact could be one visit with, with how well they fit
  /// (the least fits best).
  private static func candidates(
    for place: Int, in facts: [JudgedFact], _ minutes: [Int], _ neighbours: VisitNeighbours
  ) -> [(place: Int, rank: [Int])] {
    let weak = facts[place].fact.key
    var found: [(place: Int, rank: [Int])] = []
    for other in neighbours.places(near: place) {
      let strong = facts[other].fact.key
      let distance = minutes[place] - minutes[other]
      // A name is looked up before it is visited.
      let earliest = weak.kind == .dns && strong.kind != .dns ? -2 : -1
      guard strong.source != weak.source, distance >= earliest, distance <= 1,
        (rank(strong.kind), strong.source) < (rank(weak.kind), weak.source),
        canJoin(facts[place], to: facts[other])
      else { continue }
      found.append(
        (
          other,
          [
            strong.action == .challenged ? 1 : 0, Int(rank(strong.kind)),
            strong.subject.user == weak.subject.user ? 0 : 1,
            strong.query == weak.query ? 0 : 1, strong.action == weak.action ? 0 : 1,
            abs(distance), other,
          ]
        ))
    }
    return found
  }

  /// True unless the two name different users or queries.
  ///
  /// An authentication round takes only look-ups to itself: a firewall that saw a visit saw more.
  private static func canJoin(_ weak: JudgedFact, to strong: JudgedFact) -> Bool {
    let (weak, strong) = (weak.fact.key, strong.fact.key)
    return
      (weak.subject.user.isEmpty || strong.subject.user.isEmpty
      || weak.subject.user == strong.subject.user)
      && (weak.query.isEmpty || weak.query == strong.query)
      && (strong.action != .challenged || weak.kind == .dns)
  }

  private static func absorb(
    _ weak: JudgedFact, into standing: inout JoinedFact?, users: inout Set<String>
  ) {
    let key = weak.fact.key
    guard var visit = standing else { return }
    visit.evidence = Set(visit.evidence).union(key.evidence).sorted()
    visit.sources.insert(key.source)
    if visit.lead == nil { visit.lead = weak.lead }
    visit.isLookupOnly = visit.isLookupOnly && key.kind == .dns
    if key.action == .blocked, visit.action != .challenged { visit.action = .blocked }
    let isOpen = visit.user.isEmpty && visit.identification.doubts.isEmpty
    if isOpen || !users.isEmpty, let person = weak.identity.person {
      users.insert(person.user)
      // Two names for one visit are none: the device stands again.
      visit.identity = users.count == 1 ? weak.identity : visit.device
      visit.user = users.count == 1 ? person.user : ""
      visit.identification =
        users.count == 1 ? weak.identification : Identification(doubts: [.disagreement])
    }
    standing = visit
  }
}
