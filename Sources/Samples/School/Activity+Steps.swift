/// How what somebody intends becomes visits.
extension Activity {
  /// Carries an intent out.
  init(_ intent: NotableIntent, in setting: Setting, _ random: inout SplitMix64) {
    var time = setting.begin
    let parts = intent.steps.map { step in
      time += Int64(random.number(in: step.pauseMinutes)) * 60_000
      return Part(step, in: setting, from: &time, &random)
    }
    self.init(
      intent: intent, member: setting.member, route: setting.route, parts: parts,
      use: setting.use)
  }
}

extension Activity.Part {
  /// Takes a step; `time` is that of its first visit, and afterwards that of its last.
  fileprivate init(
    _ step: Step, in setting: Setting, from time: inout Int64, _ random: inout SplitMix64
  ) {
    let route = setting.route
    var (visit, target) = Self.firstVisit(step, by: setting.member, route: route, &random)
    visit.client = setting.address
    visit.user = setting.user
    visit.proxyUser = setting.proxyUser
    visit.answer = step.answer
    visit.isLookedUp = step.answer != .openedOnly
    var visits: [Visit] = []
    if step.nature == .background { visit.contentType = "application/json" }
    for number in 0..<random.number(in: step.visits) {
      if number > 0 {
        if step.nature == .leftOpen { visit.contentType = "application/json" }
        let gap = random.number(in: step.gapSeconds) * 1000 + random.below(1000)
        time += Int64(gap)
        // A computer remembers a name for a while; a phone that only looks up has nothing else.
        visit.isLookedUp = route.isUnknownDevice
      }
      visit.time = time
      visit.isTunnel =
        step.nature == .page && !visit.isSearch && step.answer == .allowed
        && random.happens(inThousand: 500)
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
