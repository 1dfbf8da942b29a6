/// What of a day must become an event, or must not though it looks like one.
///
/// It follows from the seed, the day and the logs that the school has, and from nothing else: the
/// truth is written from it, and so are the lines.
struct NotableDay {
  private(set) var activities: [Activity] = []

  init(_ day: SchoolDay, roll: Roll, order: SampleOrder) {
    var random = day.random(seed: order.seed, for: .notable)
    let rows = NotableDay.rows(on: day, formats: order.formats)
    guard !rows.isEmpty else { return }
    let isSchoolDay = day.blocks.count > 2
    // A small school has something to show, and a large one is not all events.
    let draws = isSchoolDay ? 3 + order.people / 30 : 1 + order.people / 100
    var busy: Set<Int> = []
    for _ in 0..<draws {
      let intent = rows[random.place(of: rows.lazy.map(\.weight))]
      let numbers = roll.numbers(of: intent.who)
      guard !numbers.isEmpty else { continue }
      let number = random.pick(numbers)
      guard busy.insert(number).inserted else { continue }
      activities.append(
        Activity(intent, by: roll.members[number], on: day, formats: order.formats, &random))
    }
  }

  /// The rows that the day has time for and whose logs the school has.
  private static func rows(on day: SchoolDay, formats: [SampleFormat]) -> [NotableIntent] {
    NotableIntent.table.filter { intent in
      day.blocks.contains { intent.when.contains($0.period) }
        && intent.routes.contains { $0.needs.allSatisfy(formats.contains) }
    }
  }
}

extension Activity {
  /// Carries an intent out.
  fileprivate init(
    _ intent: NotableIntent, by member: Member, on day: SchoolDay, formats: [SampleFormat],
    _ random: inout SplitMix64
  ) {
    let block = random.pick(day.blocks.filter { intent.when.contains($0.period) })
    let route = random.pick(intent.routes.filter { $0.needs.allSatisfy(formats.contains) })
    var time = day.moment(
      minute: random.number(in: block.minutes.lowerBound...block.minutes.upperBound),
      milliseconds: random.below(60_000))
    let parts = intent.steps.map { step in
      time += Int64(random.number(in: step.pauseMinutes)) * 60_000
      return Part(step, of: intent, by: member, route: route, from: &time, &random)
    }
    self.init(intent: intent, member: member, route: route, parts: parts)
  }
}

extension Activity.Part {
  /// Takes a step; `time` is that of its first visit, and afterwards that of its last.
  fileprivate init(
    _ step: Step, of intent: NotableIntent, by member: Member, route: Route,
    from time: inout Int64, _ random: inout SplitMix64
  ) {
    var (visit, target) = Self.firstVisit(step, by: member, route: route, &random)
    if intent.who == .stranger {
      visit.user = "tempcover\(member.number)"
      visit.proxyUser = visit.user
    }
    visit.answer = step.answer
    visit.isLookedUp = step.answer != .openedOnly
    var visits: [Visit] = []
    for number in 0..<random.number(in: step.visits) {
      if number > 0 {
        let gap = random.number(in: step.gapSeconds) * 1000 + random.below(1000)
        time += Int64(gap)
        // A computer remembers a name for a while; a phone that only looks up has nothing else.
        visit.isLookedUp = route.isUnknownDevice
      }
      visit.time = time
      visit.isTunnel = !visit.isSearch && step.answer == .allowed && random.happens(inThousand: 500)
      visits.append(visit)
    }
    self.init(step: step, target: target, visits: visits)
  }

  private static func firstVisit(
    _ step: Step, by member: Member, route: Route, _ random: inout SplitMix64
  ) -> (Visit, Activity.Target) {
    switch step.target {
    case .site(let kind):
      let site = random.pick(kind.sites)
      let visit = Visit(
        by: member, route: route, at: 0, host: random.pick(site.hosts),
        path: random.pick(kind.paths), kind: kind)
      return (visit, .site(site.entry))
    case .search(let topic):
      let query = topic.query(&random)
      let (host, path) = SearchAddress.engine(&random)
      var visit = Visit(
        by: member, route: route, at: 0, host: host,
        path: path + SearchAddress.encoded(query, &random), kind: .searchEngines)
      visit.isSearch = true
      return (visit, .search(query))
    case .alias(let kind, let harmless):
      let site = random.pick(kind.sites)
      var visit = Visit(
        by: member, route: route, at: 0, host: random.pick(random.pick(harmless.sites).hosts),
        path: "/", kind: harmless)
      visit.alias = random.pick(site.hosts)
      return (visit, .site(site.entry))
    }
  }
}
