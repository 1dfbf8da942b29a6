/// Lets a day go by, minute by minute, so that what is kept in memory does not grow with the logs.
struct DayRun {
  /// Milliseconds from page to page, before ``pace``.
  private static let gap = 40_000...180_000

  private let day: SchoolDay
  private let roll: Roll
  /// How many pages there are in the time of a thousand; at least a thousand.
  private let pace: Int
  private var random: SplitMix64
  private var waiting: ArraySlice<Session>
  private var active: [Session] = []
  private var notable: ArraySlice<Visit>

  /// Prepares a day.
  ///
  /// - Parameter pace: How busy people are, in thousandths of what comes of itself.
  init(_ day: SchoolDay, roll: Roll, order: SampleOrder, pace: Int) {
    self.day = day
    self.roll = roll
    self.pace = max(1000, pace)
    random = day.random(seed: order.seed, for: .lines)
    let planned = NotableDay(day, roll: roll, order: order)
    let bursts = BurstDay(day, roll: roll, order: order, notable: planned)
    let sessions = OrdinaryDay(day, roll: roll, order: order, pace: pace).sessions
    let presence = Presence(notable: planned, bursts: bursts)
    waiting =
      order.depth == .plain ? sessions[...] : sessions.filter { !presence.hinders($0) }[...]
    let visits =
      planned.activities.flatMap { $0.parts.flatMap(\.visits) }
      + bursts.bursts.flatMap { [$0.page] + $0.brought }
      + Surroundings(day, roll: roll, order: order, notable: planned).visits
    notable =
      visits.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)[...]
  }

  /// Logs the day.
  mutating func run(through network: inout Network) throws {
    for minute in 0..<day.minutes {
      let start = day.moment(minute: minute)
      let end = day.moment(minute: minute + 1)
      while let session = waiting.first, session.next < end {
        active.append(waiting.removeFirst())
      }
      for place in active.indices { browse(&active[place], until: end, through: &network) }
      active.removeAll { $0.next >= $0.end }
      while let visit = notable.first, visit.time < end {
        network.log(notable.removeFirst(), &random)
      }
      // A name is looked up less than a second before the visit.
      try network.write(before: start - 1000)
    }
  }

  /// Opens the pages of a session up to a moment.
  private func browse(
    _ session: inout Session, until moment: Int64, through network: inout Network
  ) {
    let intent = OrdinaryIntent.table[session.intent]
    let member = roll.members[session.member]
    while session.next < min(moment, session.end) {
      let visit = page(of: intent, by: member, &session)
      if session.isFirst { network.askForPassword(visit, &session.random) }
      session.isFirst = false
      network.log(visit, &session.random)
      for _ in 0..<session.random.below(3) {
        network.log(widget(on: visit, by: member, &session), &session.random)
      }
      let gap = session.random.number(in: DayRun.gap)
      session.next += Int64(max(1, gap * 1000 / pace))
    }
  }

  private func page(
    of intent: OrdinaryIntent, by member: Member, _ session: inout Session
  ) -> Visit {
    let route = session.route
    if let topic = intent.searches, session.random.happens(inThousand: 200) {
      let query = topic.query(&session.random)
      let (host, path) = SearchAddress.engine(&session.random)
      return Visit(
        by: member, route: route, at: session.next, host: host,
        path: path + SearchAddress.encoded(query, &session.random), kind: .searchEngines)
    }
    let kind = session.random.pick(intent.sites)
    var visit = Visit(
      by: member, route: route, at: session.next,
      host: session.random.pick(session.random.pick(kind.sites).hosts),
      path: session.random.pick(kind.paths), kind: kind)
    visit.isLookedUp = route.isUnknownDevice || session.random.happens(inThousand: 400)
    visit.isTunnel = session.random.happens(inThousand: 150)
    return visit
  }

  /// What a page brings along: the filter refuses its advertising, and nobody asked for it.
  private func widget(on page: Visit, by member: Member, _ session: inout Session) -> Visit {
    let kinds: [SiteKind] = [.advertising, .tracking, .contentDelivery]
    let place = session.random.below(kinds.count)
    let kind = kinds[place]
    var visit = Visit(
      by: member, route: page.route,
      at: page.time + Int64(session.random.number(in: 100...900)),
      host: session.random.pick(session.random.pick(kind.sites).hosts),
      path: session.random.pick(kind.paths), kind: kind)
    visit.answer = place == 0 ? .blocked : .allowed
    visit.isLookedUp = page.isLookedUp
    return visit
  }
}
