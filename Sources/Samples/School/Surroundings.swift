/// What goes on around what matters, in a complete school: work on the leased laptops, what stands
/// behind relays, and the owners of lent names at their own computers.
struct Surroundings {
  private(set) var visits: [Visit] = []

  private static let usual: [SiteKind] = [.education, .school, .news, .sports]

  init(_ day: SchoolDay, roll: Roll, order: SampleOrder, notable: NotableDay) {
    guard order.depth == .complete else { return }
    var random = day.random(seed: order.seed, for: .surroundings)
    for use in notable.leased.uses
    where Route.leased(use.trace).needs.allSatisfy(order.formats.contains) {
      let member = roll.members[use.member]
      let length = Int(use.time.upperBound - use.time.lowerBound)
      for _ in 0..<random.number(in: 2...6) {
        let begin = use.time.lowerBound + Int64(random.below(length))
        add(Setting(member, use, begin: begin), &random)
      }
    }
    addRelays(day, roll: roll, order: order, &random)
    for activity in notable.activities {
      addOwner(of: activity, roll: roll, &random)
      addCompany(of: activity, &random)
    }
  }

  /// Many people at once behind each relay, all through the day.
  private mutating func addRelays(
    _ day: SchoolDay, roll: Roll, order: SampleOrder, _ random: inout SplitMix64
  ) {
    for relay in Relay.allCases {
      let route = Route.relayed(relay)
      guard route.needs.allSatisfy(order.formats.contains) else { continue }
      for block in day.blocks where block.period != .night {
        for _ in 0..<10 + order.people / 10 {
          let minute = random.number(in: block.minutes.lowerBound...block.minutes.upperBound - 1)
          let begin = day.moment(minute: minute, milliseconds: random.below(60_000))
          add(Setting(random.pick(roll.members), route, begin: begin), &random)
        }
      }
    }
  }

  /// Whose password was lent is online at the same time, at the own computer.
  private mutating func addOwner(
    of activity: Activity, roll: Roll, _ random: inout SplitMix64
  ) {
    guard case .underOtherName(let why) = activity.route, why != .compromised,
      let visits = activity.parts.first?.visits, let first = visits.first,
      let owner = roll.members.first(where: { $0.user == first.user })
    else { return }
    for visit in visits {
      for offset in [-90_000, 60_000] as [Int64] {
        add(Setting(owner, .desk, begin: visit.time + offset), &random)
      }
    }
    guard why == .guessed else { return }
    // Who guessed goes on under the own name: the address is known by it.
    for offset in [-240_000, -120_000, 120_000, 240_000] as [Int64] {
      add(Setting(activity.member, .desk, begin: first.time + offset), &random)
    }
  }

  /// Whoever does something under the own name opens other pages before and after, so that it is
  /// never one refused request alone that says who it was.
  private mutating func addCompany(of activity: Activity, _ random: inout SplitMix64) {
    guard activity.intent.who != .stranger, let first = activity.parts.first?.visits.first else {
      return
    }
    let route: Route
    switch activity.route {
    case .desk, .roundTheProxy: route = .desk
    case .wireless: route = .wireless
    case .phone, .guestPhone, .leased, .underOtherName, .relayed: return
    }
    for offset in [-240_000, -120_000, 90_000] as [Int64] {
      add(Setting(activity.member, route, begin: first.time + offset), &random)
    }
  }

  private mutating func add(_ setting: Setting, _ random: inout SplitMix64) {
    let kind = random.pick(Surroundings.usual)
    var visit = Visit(
      by: setting.member, route: setting.route, at: setting.begin,
      host: random.pick(random.pick(kind.sites).hosts), path: random.pick(kind.paths), kind: kind)
    visit.client = setting.address
    visit.user = setting.user
    visit.proxyUser = setting.proxyUser
    visits.append(visit)
  }
}
