internal import Archive
internal import CivilTime
internal import People
internal import Policy
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// Judges every day again of which something was read, and those behind it that look back to it.
  func judge(store: Store, index: SiteIndex, summary: inout RunSummary) throws {
    while let day = try store.daysToJudge().first {
      let facts = try store.facts(on: day)
      let resolver = try school.resolver(on: day, facts: facts, store: store)
      let judged = Judge.events(
        of: try judgedFacts(facts, on: day, by: resolver, store: store), policy: school.policy,
        companions: Companions(
          try store.companions(from: day.advanced(days: -School.companionDays), before: day)))
      try store.replaceCompanions(
        of: day, by: judged.companions, lookBackDays: School.companionDays)
      let stored = try store.events(from: day, to: day).filter { $0.event.pattern == nil }
      let plans = Reconciliation.changes(
        stored: DayEvents.earlier(stored), judged: judged.events,
        gapMinutes: school.settings.episodeMinutes)
      var context = ContextGatherer(
        school: school, store: store, index: index, day: day, now: now)
      let changes = try context.changes(for: plans, stored: stored)
      let observations =
        observations(of: judged, on: day)
        + RelayObservations.of(resolver.relays, among: facts, on: day)
      let ids = try store.replaceEvents(
        of: day, changes: changes, observations: observations, at: now)
      summary.observations += observations
      summary.newEvents += ids.count
      summary.changedEvents += changes.count - ids.count
      summary.complaints += context.complaints
      for event in judged.unreachable {
        let roles = event.audience.map(\.title).joined(separator: ", ")
        summary.complaints.append(
          Complaint(
            what: "an event of the rule \(event.rule) has nobody to receive it (\(roles))",
            mend: "name the holders of these roles in \"roles\""))
      }
    }
  }

  private func observations(of judged: JudgeResult, on day: Day) -> [Observation] {
    var found = judged.distrustedVisits.map { distrust, count in
      Observation(distrust, on: day, count: count)
    }
    found += judged.countedVisits.map { Observation($0, count: $1) }
    found += judged.filterChecks.map { check, count in
      Observation(day: day, source: check.words, kind: .filterChecks, count: count)
    }
    if judged.backgroundVisits > 0 {
      found.append(Observation(day: day, kind: .backgroundVisits, count: judged.backgroundVisits))
    }
    return found
  }

  private func judgedFacts(
    _ facts: [Fact], on day: Day, by resolver: Resolver, store: Store
  ) throws -> [JudgedFact] {
    let unseen = try school.firstSeenDays.map { try store.unseenSites(on: day, within: $0) }
    let bursts = BurstIndex(
      try store.bursts(on: day.advanced(days: -1)) + store.bursts(on: day))
    return facts.map { fact in
      var judged = school.judgedFact(fact, on: day, by: resolver)
      judged.unseenDays = unseen?.days(of: judged.site)
      judged.lead = bursts.lead(of: fact)
      return judged
    }
  }
}

extension Observation {
  /// Visits that a rule counts.
  fileprivate init(_ counted: RuleCount, count: Int) {
    let kind: Kind =
      switch counted.reason {
      case .outcome: .countedByRule
      case .workUnknown: .workUnknown
      }
    self.init(day: counted.day, source: counted.rule, kind: kind, count: count)
  }

  /// Visits that raised no event for lack of trust in the lists that hold their sites.
  fileprivate init(_ distrust: Distrust, on day: Day, count: Int) {
    self.init(
      day: day, source: "\(distrust.category) (\(distrust.lists.joined(separator: ", ")))",
      kind: distrust.isOnlyWeak ? .onlyWeakLists : .tooFewLists, count: count)
  }
}
