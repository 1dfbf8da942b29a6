internal import Archive
internal import CivilTime
internal import Digest
internal import Formats
internal import Intake
internal import Store
internal import Vocabulary

/// Keeps what a reading found and how far it read, in one transaction.
struct ReadingCommit {
  let logs: [TrackedLog]
  let results: [PieceResult]
  let observations: [Observation]
  /// Names of logs that were there and had nothing new.
  let unchanged: [String]
  let filters: [ExportFilter]
  let archive: [ArchiveFileState]
  let zone: SchoolZone
  let now: Instant
  let today: Day

  /// Commits everything, or nothing.
  ///
  /// - Returns: how many facts were counted.
  func keep(_ digest: inout Digest, in store: Store) throws -> Int {
    var states: [LogState] = []
    for (log, result) in zip(logs, results) { states.append(try state(of: log, after: result)) }
    let hasNews = results.contains { $0.counts.lines > 0 } || states != logs.map(\.state)
    if !hasNews, archive.isEmpty { return 0 }
    var facts = 0
    var failure: Complaint?
    let stillSeen = unchanged
    let days = try daysWithMoreAround(in: store)
    var moments = FactMoments(try store.factMoments(on: daysRead))
    do {
      try store.commitReading { (writer: inout ReadingWriter) throws(StoreFault) in
        do throws(Complaint) {
          facts = try add(&digest, to: &writer, &moments)
          try addBursts(of: digest, near: moments, to: &writer)
        } catch {
          failure = error
          throw .abandoned
        }
        for state in states { try writer.set(log: state) }
        for name in stillSeen { try writer.see(log: name, on: today) }
        for file in archive { try writer.set(archiveFile: file) }
        for filter in filters { try filter.keep(in: writer) }
        for day in days { try writer.touch(day: day) }
        for observation in observations { try writer.add(observation: observation) }
        try addCoverage(to: &writer)
      }
    } catch {
      throw failure ?? error.complaint
    }
    return facts
  }

  /// The days of the events that may have more around them now: they are shown anew, even when
  /// none of the lines makes a fact.
  private func daysWithMoreAround(in store: Store) throws -> Set<Day> {
    var quarters: [Day: Set<Int32>] = [:]
    for quarter in Set(results.flatMap(\.spans.keys)) where quarter != LineSpan.noTime {
      for day in ContextWindow.days(ofEventsAround: quarter, in: zone) {
        quarters[min(day, today), default: []].insert(quarter)
      }
    }
    var days: Set<Day> = []
    for (day, read) in quarters {
      let windows = try store.events(from: day, to: day).map(\.event)
        .filter(ContextGatherer.shows).map(ContextWindow.init)
      if windows.contains(where: { read.contains(where: $0.touches) }) { days.insert(day) }
    }
    return days
  }

  /// Adds everything of a digest.
  ///
  /// - Returns: how many facts.
  private func add(
    _ digest: inout Digest, to writer: inout ReadingWriter, _ moments: inout FactMoments
  ) throws(Complaint) -> Int {
    while let subject = try digest.nextSubject() {
      for place in subject.indices { try add(subject[place], to: &writer) }
    }
    while let seen = try digest.nextSightings() { try add(seen, to: &writer) }
    while let site = try digest.nextSite() {
      for place in site.indices { try add(site[place], to: &writer) }
    }
    var facts = 0
    while let fact = try digest.nextFact() {
      try add(fact, to: &writer)
      moments.insert(fact)
      facts += 1
    }
    return facts
  }

  private func add(_ usage: Usage, to writer: inout ReadingWriter) throws(Complaint) {
    let start = Instant(seconds: Int64(usage.quarterHour) * 900)
    do throws(StoreFault) {
      try writer.add(usage: usage, day: day(of: start))
    } catch {
      throw error.complaint
    }
  }

  /// Adds when a user was seen at an address; of days to come nothing is known.
  private func add(_ seen: [Sighting], to writer: inout ReadingWriter) throws(Complaint) {
    let days = Dictionary(grouping: seen) { sighting in
      zone.day(of: Instant(seconds: Int64(sighting.quarterHour) * 900))
    }
    do throws(StoreFault) {
      for (day, seen) in days.sorted(by: { $0.key < $1.key }) where day <= today {
        try writer.add(sightings: seen, day: day)
      }
    } catch {
      throw error.complaint
    }
  }

  private func add(_ site: SiteUsage, to writer: inout ReadingWriter) throws(Complaint) {
    var site = site
    site.day = min(site.day, today)
    do throws(StoreFault) {
      try writer.add(site: site)
    } catch {
      throw error.complaint
    }
  }

  private func add(_ fact: Fact, to writer: inout ReadingWriter) throws(Complaint) {
    let day = day(of: Instant(seconds: Int64(fact.key.minute) * 60))
    var fact = fact
    fact.place.log = Int(fact.place.log).map { logs[$0].state.name } ?? fact.place.log
    do throws(StoreFault) {
      try writer.add(fact: fact, day: day)
      try writer.touch(day: day)
    } catch {
      throw error.complaint
    }
  }

  /// The day by which something expires: its own, but never after the day on which it was read.
  func day(of moment: Instant) -> Day { min(zone.day(of: moment), today) }

  /// What the store is to know of a log.
  private func state(of log: TrackedLog, after result: PieceResult) throws -> LogState {
    var state = log.state
    state.pending = result.pending
    guard let content = log.content, let head = log.head else { return state }
    state.offset = result.endOffset
    state.lines += result.counts.lines
    let headLength = Int(min(Int64(head.bytes.count), max(0, result.endOffset - head.start)))
    state.headLength = headLength
    state.headDigest = SHA256.hex(SHA256.hash(head.bytes.prefix(headLength)))
    state.tailDigest = SHA256.hex(SHA256.hash(try tail(of: log, content, head, result)))
    let isOpen = !content.isStream && result.endOffset < content.file.identity.size
    state.settled = isOpen ? LogTracker.hasOpenLine : 0
    for (order, bit) in LogTracker.orderBits where log.context.dateOrder == order {
      state.settled |= bit
    }
    return state
  }

  private func tail(
    of log: TrackedLog, _ content: LogContent, _ head: LogHead, _ result: PieceResult
  ) throws -> [UInt8] {
    let length = Int(min(Int64(LogHead.length), result.endOffset - head.firstLine))
    // A compressed log is not inflated again where its lines were all seen.
    let isSeen = result.counts.refusedByReason[Int(RefusalReason.lineTooLong.rawValue)] == 0
    if content.isStream, isSeen, result.tail.count >= length {
      return Array(result.tail.suffix(length))
    }
    return try LogTracker.tail(of: content, before: result.endOffset, from: head.firstLine)
  }

  private func addCoverage(to writer: inout ReadingWriter) throws(StoreFault) {
    for (log, result) in zip(logs, results) {
      for span in result.spans.values.sorted(by: { $0.quarterHour < $1.quarterHour }) {
        let hasTime = span.quarterHour != LineSpan.noTime
        let moment = hasTime ? Instant(seconds: Int64(span.quarterHour) * 900) : now
        try writer.add(
          coverage: Coverage(
            source: log.state.source, day: day(of: moment),
            hour: zone.localTime(of: moment).hour, lines: Int(span.lines),
            records: Int(span.records), skipped: Int(span.skipped), folded: Int(span.folded)))
      }
      guard result.counts.refused > 0 else { continue }
      var refused: [RefusalReason: Int] = [:]
      for reason in RefusalReason.allCases {
        refused[reason] = result.counts.refusedByReason[Int(reason.rawValue)]
      }
      try writer.add(
        coverage: Coverage(
          source: log.state.source, day: today, hour: zone.localTime(of: now).hour,
          refused: refused))
    }
  }
}
