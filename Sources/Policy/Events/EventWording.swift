public import Vocabulary

/// Events in plain English, in neutral words: what happened, and nothing about blame (P14).
///
/// The text holds names, hosts and queries as they are; whoever shows it escapes it.
public enum EventWording {
  /// Who and what in one sentence, without a time.
  ///
  ///     Alex Example (Year 9) asked for casino.example; blocked by the filter twice.
  public static func sentence(of event: Event) -> String {
    "\(who(event.identity)) \(what(event))."
  }

  /// Who stands behind an event.
  public static func who(_ identity: Identity) -> String {
    switch identity {
    case .device(let address, _):
      return address.isEmpty ? "An unknown device" : "The device at \(address) (person unknown)"
    case .relay(let address, _):
      return "Somebody behind \(address) (person unknown; log there instead)"
    case .person(let person):
      if UnnamedStaff.isUnnamed(person) {
        return "A member of staff, not named (an investigation would show whose event it is),"
      }
      return person.name + note(on: person)
    }
  }

  /// What happened, without who and when.
  public static func what(_ event: Event) -> String {
    let (allowed, blocked) = (event.allowedCount, event.blockedCount)
    let total = allowed + blocked + event.unknownCount
    let stopped = blocked > 0 ? "; blocked by the filter \(times(blocked))" : ""
    switch event.target {
    case .search(let query):
      return "searched for “\(query)” \(times(total))\(stopped)"
    case .pattern(let pattern):
      let title = pattern.kind.title.prefix(1).lowercased() + pattern.kind.title.dropFirst()
      return "has \(event.parts.count) events that belong together: \(title)"
    case .site(let site) where event.isLookupOnly:
      return "looked up \(site) \(times(total)) (DNS only; this does not prove a visit)"
        + (blocked > 0 ? "; blocked by the DNS server \(times(blocked))" : "")
    case .use(let categories):
      let kind = categories == Rule.every ? "every category of the rule" : categories
      return "used sites of \(kind) in about \(minutes(event.minutes)) of the day "
        + "(\(total == 1 ? "1 visit" : "\(total) visits"))\(stopped)"
    case .site(let site) where event.minutes > 0:
      return "had \(site) in use without a break for about \(minutes(event.minutes))" + stopped
    case .site(let site):
      let head = allowed > 0 ? "visited \(site) \(times(allowed))" : "asked for \(site)"
      return head + stopped + unclear(event.unknownCount)
    }
  }

  private static func minutes(_ count: Int) -> String {
    count == 1 ? "1 minute" : "\(count) minutes"
  }

  /// Whether somebody opened a page, in words.
  public static func words(_ nature: Nature) -> String {
    switch nature {
    case .page: "opened a page"
    case .background: "ran in the background"
    case .unknown: "cannot be told"
    }
  }

  /// The same of one visit, with the reason.
  static func nature(of visit: JoinedFact) -> String {
    "\(words(visit.nature)): \(visit.natureReason.words)"
  }

  private static func unclear(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: "; the log does not say what came of one request"
    default: "; the log does not say what came of \(count) requests"
    }
  }

  private static func note(on person: Person) -> String {
    switch (person.source, person.standing) {
    case (.log, _): " (user name from the log; not in the directory)"
    case (_, .shared): " (a shared login; person unknown)"
    case (_, .pupil) where Int(person.yearGroup) != nil: " (Year \(person.yearGroup))"
    case (_, .pupil) where !person.yearGroup.isEmpty: " (\(person.yearGroup))"
    case (_, .some(let standing)) where standing != .pupil: " (\(standing.name))"
    default: ""
    }
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}
