internal import Vocabulary

/// What each source says of a visit.
extension Resolver {
  /// A claim, or why there cannot be one; both are `nil` where the source says nothing.
  typealias Saying = (claim: Claim?, doubt: Identification.Doubt?)

  /// Whom the line itself names.
  func named(_ visitor: Visitor, isRelay: Bool) -> Claim {
    let user = visitor.subject.user
    var claim = Claim(user: user, confidence: .likely, sources: [.log])
    let users = Set(signIns(at: visitor).map(\.user))
    if users.contains(user) { claim.support(.signIn) }
    if holder(for: visitor) == user {
      claim.support(.register)
    }
    // A class uses its login at once on many devices, and a relay has many users.
    if isShared(user, on: visitor.day) { return claim }
    if isElsewhere(user, visitor) { claim.doubts.insert(.severalDevices) }
    if isRelay { return claim }
    if !users.isEmpty, !users.contains(user) { claim.doubts.insert(.disagreement) }
    let quarter = visitor.moment.quarterHour
    if !evidence.sightings.others(than: user, at: visitor.subject.client, quarter).isEmpty {
      claim.doubts.insert(.severalAccounts)
    }
    return claim
  }

  /// False for a refused line of which nothing else shows that its user was there.
  ///
  /// Anybody can write a name into a request that is then refused. Another blocked visit shows it; what an
  /// authentication round claims, only what was let through, a sign-in or the register.
  func isSupported(_ visitor: Visitor) -> Bool {
    guard visitor.isDenied else { return true }
    let user = visitor.subject.user
    let isRepeated =
      visitor.action == .blocked && evidence.sightings.blockedVisits(of: visitor.subject) > 1
    return isRepeated || evidence.sightings.isPresent(visitor.subject)
      || signIns(at: visitor).contains { $0.user == user }
      || holder(for: visitor) == user
  }

  /// Whom a sign-in at the device names.
  func signIn(at visitor: Visitor) -> Saying {
    let spans = signIns(at: visitor)
    let users = Set(spans.map(\.user))
    guard let user = users.first else { return (nil, nil) }
    if users.count > 1 { return (nil, .severalAccounts) }
    var claim = Claim(user: user, confidence: .likely, sources: [.signIn])
    if spans.allSatisfy({ $0.isEdge(visitor.moment) }) { claim.doubts.insert(.nearEdge) }
    if visitor.isNearChange { claim.doubts.insert(.nearEdge) }
    // A lease of one device from the sign-in until now shows that nobody took its address.
    let isHeld = spans.contains { span in
      span.isProven(at: visitor.moment) || visitor.lease.map { $0.first <= span.first } == true
    }
    if !isHeld { claim.doubts.insert(.longAgo) }
    return (claim, nil)
  }

  /// The sign-ins that hold at the device, those left out that are of an earlier device with the
  /// same address.
  func signIns(at visitor: Visitor) -> [SignInSpan] {
    let address = visitor.subject.client
    let atAddress = evidence.signIns.spans(at: address, visitor.moment).filter { span in
      !evidence.leases.changed(
        address, from: span.proofs.last { $0 <= visitor.moment } ?? span.first,
        to: visitor.moment)
    }
    let names = Set([visitor.lease?.device ?? "", visitor.lease?.host ?? ""]).subtracting([
      "", address,
    ])
    return atAddress + names.sorted().flatMap { evidence.signIns.spans(at: $0, visitor.moment) }
  }

  /// Whom other lines of the same address name, in the same quarter hour or in both beside it.
  func nearby(_ visitor: Visitor) -> Saying {
    let (address, quarter) = (visitor.subject.client, visitor.moment.quarterHour)
    let now = evidence.sightings.users(at: address, quarter)
    let before = evidence.sightings.users(at: address, quarter &- 1)
    let after = evidence.sightings.users(at: address, quarter &+ 1)
    let users = now.union(before).union(after)
    guard let user = users.first else { return (nil, nil) }
    if users.count > 1 { return (nil, .severalAccounts) }
    var claim = Claim(user: user, confidence: .likely, sources: [.nearby])
    if now.isEmpty, before.isEmpty || after.isEmpty { claim.doubts.insert(.nearEdge) }
    let start = Instant(seconds: Int64(quarter) * 900)
    if evidence.leases.changed(
      address, from: start.advanced(milliseconds: -900_000),
      to: start.advanced(milliseconds: 1_800_000))
    {
      claim.doubts.insert(.addressChanged)
    }
    return (claim, nil)
  }

  /// True when the user is at another device at the same time (P19).
  func isElsewhere(_ user: String, _ visitor: Visitor) -> Bool {
    if isShared(user, on: visitor.day) { return false }
    let (address, moment) = (visitor.subject.client, visitor.moment)
    let seen = evidence.sightings.others(thanAddress: address, of: user, moment.quarterHour)
    return evidence.signIns.places(of: user, at: moment).union(seen).contains { place in
      isOther(place, than: visitor)
    }
  }

  /// True when a place is an address of another device.
  ///
  /// A computer's name may be that of the same device, and so may an address of the other family
  /// unless leases tell them apart: most devices have one of each.
  private func isOther(_ place: String, than visitor: Visitor) -> Bool {
    let address = visitor.subject.client
    if place == address || isRelay(place) || IdentityPlace.address(place) == nil { return false }
    let other = evidence.leases.span(of: place, at: visitor.moment)
    if let lease = visitor.lease, let other { return lease.device != other.device }
    return place.contains(":") == address.contains(":")
  }

  func isShared(_ user: String, on day: Day) -> Bool {
    directory.person(user: user, on: day)?.standing == .shared
  }

  /// The relays that the settings name, and those that show by how many stand behind them.
  static func relays(_ rules: ResolverRules, _ evidence: DayEvidence) -> [String: RelayFinding] {
    var found: [String: RelayFinding] = [:]
    if rules.relayHosts > 0 {
      for (address, hosts) in evidence.hosts where hosts >= rules.relayHosts {
        found[address] = RelayFinding(address: address, reason: .hosts(hosts))
      }
    }
    if rules.relayUsers > 0 {
      for (address, users) in evidence.sightings.mostUsers where users >= rules.relayUsers {
        found[address] = RelayFinding(address: address, reason: .users(users))
      }
    }
    for (address, name) in rules.relays {
      found[address] = RelayFinding(address: address, reason: .declared(name))
    }
    return found
  }
}
