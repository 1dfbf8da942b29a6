internal import CivilTime
public import People
public import Policy
internal import Settings
public import Vocabulary
internal import WebAddress

extension School {
  /// The events that facts make, by the school's policy and directory.
  ///
  /// Facts may be of any number of days; each day is judged by itself.
  ///
  /// - Parameters:
  ///   - bursts: The bursts near the facts, in any pieces.
  ///   - sightings: Which users the same lines name where: a refused line alone names nobody.
  public func events(
    of facts: [Fact], bursts: [Burst] = [], sightings: [Sighting]
  ) -> [Event] {
    let bursts = BurstIndex(bursts)
    let days = Dictionary(grouping: facts) { day(of: $0) }
    let judged = days.flatMap { day, facts in
      let resolver = Resolver(
        directory: directory, rules: resolverRules,
        evidence: DayEvidence(
          sightings: sightings, hosts: School.unnamedHosts(in: facts),
          name: { directory.user(of: $0, on: day) }))
      return facts.map { fact in
        var judged = judgedFact(fact, on: day, by: resolver)
        judged.lead = bursts.lead(of: fact)
        return judged
      }
    }
    return Judge.events(of: judged, policy: policy).events
  }

  /// A fact with who stands behind it and the site that it is of.
  public func judgedFact(_ fact: Fact, on day: Day, by resolver: Resolver) -> JudgedFact {
    let key = fact.key
    // Only a device of the register asks whether it is school hours, whoever holds it.
    let time = calendar.time(
      at: Instant(seconds: Int64(key.minute) * 60), group: .staff, user: "")
    let found = resolver.resolve(
      key.subject, minute: key.minute, day: day, action: key.action, time: time)
    return JudgedFact(
      fact: fact, identity: found.identity, site: suffixes.registrableDomain(of: key.host),
      network: networks.network(of: key.subject.client),
      identification: found.identification, possibleUser: found.possibleUser,
      isPossiblyPupil: directory.person(user: found.possibleUser, on: day)?.group == .pupils)
  }

  /// The day of a fact's minute.
  private func day(of fact: Fact) -> Day {
    settings.zone.day(of: Instant(seconds: Int64(fact.key.minute) * 60))
  }
}
