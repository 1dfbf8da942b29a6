internal import Digest
internal import Settings
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// What a reading observed beside the visits.
  func observations(
    of logs: [TrackedLog], results: [PieceResult], totals: DigestTotals
  ) -> [Observation] {
    var found = zip(logs, results).filter { $1.droppedPending }.map { log, _ in
      Observation(day: today, source: log.state.source, kind: .lostQuestions, count: 1)
    }
    for (search, count) in totals.searches {
      let name = school.settings.sources[Int(search.source)].name
      let day = min(search.day, today)
      found += [
        Observation(day: day, source: name, kind: .searches, count: count.withTerms),
        Observation(
          day: day, source: name, kind: .searchesWithoutTerms, count: count.withoutTerms),
      ]
    }
    found.append(Observation(day: today, kind: .expiredVisits, count: totals.expired))
    return found.filter { $0.count > 0 }
  }
}
