internal import Archive
internal import CivilTime
internal import People
internal import Policy
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// Judges every day again of which something was read.
  func judge(store: Store, index: SiteIndex, summary: inout RunSummary) throws {
    for day in try store.daysToJudge() {
      let facts = try store.facts(on: day)
      let resolver = try school.resolver(on: day, facts: facts, store: store)
      let judged = Judge.events(
        of: facts.map { school.judgedFact($0, on: day, by: resolver) }, policy: school.policy)
      let stored = try store.events(from: day, to: day)
      let plans = Reconciliation.changes(
        stored: DayEvents.earlier(stored), judged: judged.events,
        gapMinutes: school.settings.episodeMinutes)
      var context = ContextGatherer(
        school: school, store: store, index: index, day: day, now: now)
      let changes = try context.changes(for: plans, stored: stored)
      let observations =
        judged.distrustedVisits.map { distrust, count in
          Observation(distrust, on: day, count: count)
        } + RelayObservations.of(resolver.relays, among: facts, on: day)
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
}

extension Observation {
  /// Visits that raised no event for lack of trust in the lists that hold their sites.
  fileprivate init(_ distrust: Distrust, on day: Day, count: Int) {
    self.init(
      day: day, source: "\(distrust.category) (\(distrust.lists.joined(separator: ", ")))",
      kind: distrust.isOnlyWeak ? .onlyWeakLists : .tooFewLists, count: count)
  }
}
