internal import CivilTime
internal import Digest
internal import Formats
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
    found += zip(logs, results).flatMap(limits)
    found.append(Observation(day: today, kind: .expiredVisits, count: totals.expired))
    return found.filter { $0.count > 0 }
  }

  /// What the format of a log cannot tell, for each day of which it was read.
  private func limits(of log: TrackedLog, _ result: PieceResult) -> [Observation] {
    var records: [Day: Int] = [:]
    for span in result.spans.values where span.quarterHour != LineSpan.noTime {
      let moment = Instant(seconds: Int64(span.quarterHour) * 900)
      records[min(school.settings.zone.day(of: moment), today), default: 0] += Int(span.records)
    }
    return records.flatMap { day, count in
      log.format.guide.limits.map { limit in
        Observation(
          day: day, source: log.state.source, kind: Observation.Kind(limit), count: count)
      }
    }
  }
}
