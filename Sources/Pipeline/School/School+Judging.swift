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
  /// - Parameter sightings: Which users the same lines name where: a refused line alone names nobody.
  public func events(of facts: [Fact], sightings: [Sighting]) -> [Event] {
    let days = Dictionary(grouping: facts) { day(of: $0) }
    let judged = days.flatMap { day, facts in
      let resolver = Resolver(
        directory: directory, rules: resolverRules,
        evidence: DayEvidence(sightings: sightings, hosts: School.unnamedHosts(in: facts)))
      return facts.map { judgedFact($0, on: day, by: resolver) }
    }
    return Judge.events(of: judged, policy: policy).events
  }

  /// A fact with who stands behind it and the site that it is of.
  public func judgedFact(_ fact: Fact, on day: Day, by resolver: Resolver) -> JudgedFact {
    let key = fact.key
    let found = resolver.resolve(key.subject, minute: key.minute, day: day, action: key.action)
    return JudgedFact(
      fact: fact, identity: found.identity, site: suffixes.registrableDomain(of: key.host),
      identification: found.identification, possibleUser: found.possibleUser)
  }

  /// The day of a fact's minute.
  private func day(of fact: Fact) -> Day {
    settings.zone.day(of: Instant(seconds: Int64(fact.key.minute) * 60))
  }
}
