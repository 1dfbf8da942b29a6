internal import CivilTime
internal import People
internal import Policy
internal import Settings
public import Vocabulary
internal import WebAddress

extension School {
  /// The events that facts make, by the school's policy and directory.
  ///
  /// Facts may be of any number of days; each day is judged by itself.
  ///
  /// - Parameter bursts: The bursts near the facts, in any pieces.
  public func events(of facts: [Fact], bursts: [Burst] = []) -> [Event] {
    let bursts = BurstIndex(bursts)
    let judged = facts.map { fact in
      var judged = judgedFact(fact)
      judged.lead = bursts.lead(of: fact)
      return judged
    }
    return Judge.events(of: judged, policy: policy).events
  }

  /// A fact with who stands behind it and the site that it is of.
  func judgedFact(_ fact: Fact) -> JudgedFact {
    let day = settings.zone.day(of: Instant(seconds: Int64(fact.key.minute) * 60))
    return JudgedFact(
      fact: fact, identity: Resolver(directory: directory).identity(of: fact.key.subject, on: day),
      site: suffixes.registrableDomain(of: fact.key.host),
      network: networks.network(of: fact.key.subject.client))
  }
}
