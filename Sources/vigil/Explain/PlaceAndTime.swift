internal import CivilTime
internal import People
internal import Pipeline
internal import Settings
internal import Vocabulary

/// Where and when a visit was, by the settings' networks and calendar.
struct PlaceAndTime {
  /// The school.
  let school: School
  /// The moment.
  let moment: Instant
  /// The client's address as logged.
  let client: String
  /// Who it was.
  let identity: Identity

  /// The steps to print: none of what the settings do not name.
  var steps: [(name: String, words: String)] {
    (school.networks.isEmpty ? [] : [("place", place)])
      + (school.calendar.plan == nil ? [] : [("time", time)])
  }

  private var network: Network? { school.networks.network(of: client) }

  /// The group whose rules hold.
  private var group: Group {
    identity.group == .unidentified ? network?.group ?? .unidentified : identity.group
  }

  private var place: String {
    guard let network else { return "in none of the school's networks" }
    let site = network.site.isEmpty ? "" : ", \(network.site)"
    let counts =
      identity.group == .unidentified && network.group != nil
      ? "; whoever is not known there counts among \(group.name)" : ""
    return "\(network.name) (\(network.kind.words)\(site))\(counts)"
  }

  private var time: String {
    let user = identity.person?.user ?? ""
    let year = Who.year(identity.person?.yearGroup ?? "")
    let time = school.calendar.time(at: moment, group: group, user: user, year: year)
    let local = school.settings.zone.localTime(of: moment)
    let weekday = Weekday(of: local.day).title
    let name = time.name.isEmpty ? "" : " “\(time.name)”"
    let part = time.day == .school ? ", \(time.part.words)" : ""
    let boarding = time.isBoarding ? "; within boarding hours" : ""
    return "\(weekday) \(local.day) \(local.clock), \(time.day.words)\(part)\(name)\(boarding); "
      + work(time, user: user)
  }

  private func work(_ time: SchoolTime, user: String) -> String {
    let rule = school.calendar.plan?.workingTime[group] ?? .never
    let isTaught = school.calendar.timetable.lessons[user] != nil
    let why =
      switch (rule, time.day) {
      case (.never, _): "\(group.name) never have to"
      case (_, .unknown): "the calendar does not reach so far"
      case (.allButBreaks, _): "\(group.name) work in the whole school day but for its breaks"
      case (.contactTime, _) where isTaught: "the timetable says when this user teaches"
      case (.contactTime, _):
        "\(group.name) work while they teach, and the timetable does not "
          + "name this user"
      }
    return "\(time.work.words) (\(why))"
  }
}
