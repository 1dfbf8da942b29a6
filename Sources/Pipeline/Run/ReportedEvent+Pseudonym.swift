internal import Reports
internal import Vocabulary

extension ReportedEvent {
  /// The event for somebody who looks after the network and needs to know no names (P16): a
  /// pseudonym for the person, the device's address as it is, and neither what was searched for nor
  /// why somebody decided as they did.
  func pseudonymous(_ pseudonyms: Pseudonyms) -> ReportedEvent {
    var copy = self
    if let person = event.identity.person {
      let pseudonym = pseudonyms.pseudonym(of: event.identity)
      copy.event.identity = .person(
        Person(
          user: pseudonym, name: "Person \(pseudonym)", standing: person.standing, yearGroup: "",
          source: .pseudonym))
    }
    copy.event.identification.holder = ""
    if case .search = event.target { copy.event.target = .search("") }
    copy.event.evidence = Set(event.evidence.map(ReportedEvent.withoutPhrase)).sorted()
    copy.decision?.reason = ""
    copy.decision?.by = ""
    copy.context = []
    return copy
  }

  private static func withoutPhrase(_ reason: Evidence) -> Evidence {
    var copy = reason
    if reason.origin == .phrase { copy.entry = "" }
    return copy
  }
}
