public import Vocabulary

/// Says who stands behind the visits of one day, and how that is known.
///
/// A wrong name is the worst that Vigil could print, so each source names somebody only where
/// nothing speaks against it, and what is less sure than the school wants is the device's.
public struct Resolver: Sendable {
  let directory: Directory
  let rules: ResolverRules
  let evidence: DayEvidence
  private let findings: [String: RelayFinding]

  /// Makes a resolver for a day.
  public init(
    directory: Directory, rules: ResolverRules = ResolverRules(),
    evidence: DayEvidence = DayEvidence()
  ) {
    self.directory = directory
    self.rules = rules
    self.evidence = evidence
    findings = Resolver.relays(rules, evidence)
  }

  /// The addresses behind which many stand on that day, by address.
  public var relays: [RelayFinding] { findings.values.sorted { $0.address < $1.address } }

  /// Who stands behind a visit.
  ///
  /// - Parameters:
  ///   - subject: As logged.
  ///   - minute: The minute since 1970-01-01T00:00Z.
  ///   - day: Its day by the school's clocks.
  ///   - action: What the filter did.
  ///   - time: What the school's calendar says of the moment; unknown counts as out of hours.
  public func resolve(
    _ subject: Subject, minute: Int32, day: Day, action: Action, time: SchoolTime = SchoolTime()
  ) -> Resolution {
    var subject = subject
    subject.user = directory.user(of: subject.user, on: day)
    let visitor = Visitor(
      subject, minute: minute, day: day, action: action, leases: evidence.leases)
    let isRelay = isRelay(subject.client)
    if subject.user.isEmpty {
      if isRelay {
        return Resolution(
          identity: .relay(address: subject.client, day: day),
          identification: Identification(doubts: [.relay]))
      }
      return unnamed(visitor, time)
    }
    guard isSupported(visitor) else {
      return nobody(visitor, [.log], [.loneDenial], about: subject.user)
    }
    return settled(named(visitor, isRelay: isRelay), visitor)
  }

  /// True when many stand behind an address on that day.
  func isRelay(_ address: String) -> Bool { findings[address] != nil }

  // MARK: - What settles it

  /// The person of a claim that is sure enough, else the device.
  private func settled(_ claim: Claim, _ visitor: Visitor) -> Resolution {
    if isCompromised(claim.user, on: visitor.day) {
      return nobody(visitor, claim.sources, [.compromised], about: claim.user)
    }
    let identification = claim.weighed
    let isEnough =
      identification.confidence >= rules.nameFrom && identification.confidence > .none
    return Resolution(
      identity: isEnough
        ? .person(person(claim.user, on: visitor.day)) : device(of: visitor),
      identification: identification, possibleUser: claim.user)
  }

  /// The device, where nobody may be named.
  private func nobody(
    _ visitor: Visitor, _ sources: [Identification.Source], _ doubts: [Identification.Doubt],
    about user: String = ""
  ) -> Resolution {
    Resolution(
      identity: device(of: visitor),
      identification: Identification(sources: sources, doubts: doubts), possibleUser: user)
  }

  private func device(of visitor: Visitor) -> Identity {
    isRelay(visitor.subject.client)
      ? .relay(address: visitor.subject.client, day: visitor.day) : visitor.device
  }

  func isCompromised(_ user: String, on day: Day) -> Bool {
    evidence.compromised.contains { $0.user == user && $0.first <= day && day <= $0.last }
  }

  /// Who holds the device by the register; `nil` when nobody does.
  func holder(for visitor: Visitor) -> String? {
    rules.register.holder(of: visitor.names, on: visitor.day).map {
      directory.user(of: $0, on: visitor.day)
    }
  }

  /// The person of the directory; one whom it does not know is known from the log alone.
  private func person(_ user: String, on day: Day) -> Person {
    directory.person(user: user, on: day)
      ?? Person(user: user, name: user, standing: nil, yearGroup: "", source: .log)
  }

  // MARK: - Lines without a user

  private func unnamed(_ visitor: Visitor, _ time: SchoolTime) -> Resolution {
    let signIn = signIn(at: visitor)
    let nearby = nearby(visitor)
    if let doubt = signIn.doubt ?? nearby.doubt {
      return nobody(visitor, [], [doubt])
    }
    guard var claim = signIn.claim ?? nearby.claim else {
      return unclaimed(visitor, time)
    }
    if signIn.claim != nil, let other = nearby.claim {
      if other.user == claim.user {
        claim.support(.nearby)
        // What both tell of shows that the sign-in still held.
        claim.doubts.remove(.longAgo)
      } else {
        claim.doubts.insert(.disagreement)
      }
    }
    if holder(for: visitor) == claim.user {
      claim.support(.register)
    }
    if isElsewhere(claim.user, visitor) { claim.doubts.insert(.severalDevices) }
    return settled(claim, visitor)
  }

  /// Where only the register tells of anybody: in school hours the holder, else the holder's device.
  private func unclaimed(_ visitor: Visitor, _ time: SchoolTime) -> Resolution {
    guard let holder = holder(for: visitor) else {
      return nobody(visitor, [], visitor.isNearChange ? [.nearEdge] : [])
    }
    var claim = Claim(user: holder, confidence: .likely, sources: [.register])
    if isElsewhere(holder, visitor) { claim.doubts.insert(.severalDevices) }
    if time.isInHours || isCompromised(holder, on: visitor.day) {
      return settled(claim, visitor)
    }
    claim.doubts.insert(.holderOnly)
    var identification = claim.weighed
    identification.holder = person(holder, on: visitor.day).name
    return Resolution(
      identity: visitor.device, identification: identification, possibleUser: holder)
  }
}

extension SchoolTime {
  /// True while whoever holds a device is expected to be the one at it.
  fileprivate var isInHours: Bool { part == .lesson || part == .pause || work == .working }
}
