internal import People
internal import Store
internal import Vocabulary

/// What a report says of the relays of a day, behind which nobody has a name.
enum RelayObservations {
  /// The relays from which noteworthy visits without a user came, and why each counts as one.
  static func of(
    _ relays: [RelayFinding], among facts: [Fact], on day: Day
  ) -> [Observation] {
    var visits: [String: Int] = [:]
    for fact in facts where fact.key.subject.user.isEmpty {
      visits[fact.key.subject.client, default: 0] += fact.count
    }
    return relays.flatMap { relay in
      let behind = Observation(
        day: day, source: name(of: relay), kind: .behindRelay, count: visits[relay.address] ?? 0)
      return behind.count > 0 ? [behind] + reason(of: relay, on: day) : reason(of: relay, on: day)
    }
  }

  private static func name(of relay: RelayFinding) -> String {
    guard case .declared(let name) = relay.reason else { return relay.address }
    return "\(name) (\(relay.address))"
  }

  private static func reason(of relay: RelayFinding, on day: Day) -> [Observation] {
    switch relay.reason {
    case .declared: []
    case .users(let count):
      [Observation(day: day, source: relay.address, kind: .relayByUsers, count: count)]
    case .hosts(let count):
      [Observation(day: day, source: relay.address, kind: .relayByHosts, count: count)]
    }
  }
}
