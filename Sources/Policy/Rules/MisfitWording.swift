internal import Vocabulary

/// Why a rule does not fit a visit, in words, for `explain`.
enum MisfitWording {
  /// Why the rule does not fit.
  static func words(_ misfit: RuleFit.Misfit, _ rule: Rule, _ visit: JoinedFact) -> String {
    switch misfit {
    case .who:
      let groups = rule.who.map(\.name).joined(separator: ", ")
      return "it is for \(groups); this is \(whose(visit, for: rule))"
    case .noSearch: return "it is for searches; this is none"
    case .action:
      let actions = Action.allCases.filter(rule.actions.contains).map(\.name)
      return "it is for \(actions.joined(separator: ", ")); this was \(visit.action.name)"
    case .noCategory: return "none of its categories is among the reasons"
    case .onlyDeviceWordNotBlocked:
      return "the device's own category counts only where the device blocked or warned"
    case .place:
      let places = rule.bounds.places.map(\.name).sorted().joined(separator: ", ")
      return "it holds on \(places); this is \(place(visit.network))"
    case .seenBefore: return seenBefore(rule, visit)
    case .time: return "it holds in \(times(rule)); this is \(time(visit.time))"
    case .workUnknown:
      return "it holds in \(times(rule)); no timetable tells whether this is working time, so it "
        + "is only counted"
    }
  }

  /// From which amount on a rule fires; empty for the first visit.
  static func amount(of rule: Rule) -> String {
    var amounts: [String] = []
    if let minutes = rule.bounds.minutesADay {
      amounts.append("it is in use in more than \(minutes) minutes of the day")
    }
    if let visits = rule.bounds.visitsADay {
      amounts.append("there are more than \(visits) visits that day")
    }
    if let minutes = rule.bounds.sessionMinutes {
      amounts.append("it is in use for at least \(minutes) minutes without a break")
    }
    if rule.minimumVisits > 1 {
      let span = rule.bounds.isDaily ? "day" : "episode"
      amounts.append("the \(span) has at least \(rule.minimumVisits) visits")
    }
    return amounts.isEmpty ? "" : " if " + amounts.joined(separator: " and ")
  }

  private static func whose(_ visit: JoinedFact, for rule: Rule) -> String {
    let isGroup = { (who: Who) in
      if case .group = who { return true }
      return false
    }
    guard let person = visit.identity.person, let standing = person.standing,
      !rule.who.allSatisfy(isGroup)
    else { return visit.group.name }
    let year = person.yearGroup.isEmpty ? "" : ", year \(person.yearGroup)"
    return "\(visit.group.name) (\(standing.name)\(year))"
  }

  private static func place(_ network: Network?) -> String {
    guard let network else { return "an address of no network that the settings name" }
    let site = network.site.isEmpty ? "" : ", \(network.site)"
    return "\(network.name) (\(network.kind.rawValue)\(site))"
  }

  private static func seenBefore(_ rule: Rule, _ visit: JoinedFact) -> String {
    let needed = rule.bounds.firstSeenDays ?? 0
    guard let days = visit.unseenDays else {
      return "it is for sites not seen for \(needed) days; how long this was not seen is not known"
    }
    return "it is for sites not seen for \(needed) days; this was not seen for \(days)"
  }

  private static func times(_ rule: Rule) -> String {
    RuleTime.allCases.filter(rule.bounds.when.contains).map(\.name).joined(separator: ", ")
  }

  private static func time(_ time: SchoolTime) -> String {
    if time.day == .unknown { return "a day that the calendar does not tell of" }
    let name = time.name.isEmpty ? "" : " “\(time.name)”"
    let part = time.day == .school ? ", \(time.part.rawValue)" : ""
    return "\(time.day.rawValue)\(part)\(name), work: \(time.work.rawValue)"
  }
}
