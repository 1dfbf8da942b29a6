internal import Archive
internal import CivilTime
internal import Digest
internal import Formats
internal import Intake
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// Reads what is new in logs, and commits it together with how far it was read.
  func read(
    _ logs: [TrackedLog], unchanged: [String], store: Store, index: SiteIndex,
    summary: inout RunSummary, watch: (RunStage) -> Void
  ) throws {
    watch(.reading)
    if logs.isEmpty { return }
    let committed = try store.archiveFiles()
    let archive = ArchiveWriter(dataFolder: school.settings.dataFolder, committed: committed)
    let filters = exportFilters(for: logs, store: store)
    var pieces: [LogPiece] = []
    var read: [TrackedLog] = []
    for log in logs {
      guard let piece = try piece(of: log, number: UInt32(read.count), filters: filters) else {
        continue
      }
      pieces.append(piece)
      read.append(log)
    }
    let keeper = try keeper(writer: archive, committed: committed, logs: read)
    let reading = Reading(
      classifier: school.classifier(index: index, oldest: school.oldest(on: today)),
      options: options,
      keeper: keeper, progress: progress)
    progress.expect(pieces.reduce(0) { $0 + $1.size })
    let (results, builders) = try reading.read(pieces)
    watch(.committing)
    var digest = try Digest(of: builders, sources: school.settings.sources.map(\.name))
    let observed = observations(of: read, results: results, totals: digest.totals)
    let commit = ReadingCommit(
      logs: read, results: results, observations: observed, unchanged: unchanged,
      filters: Array(filters.values),
      archive: try archive.commit(), zone: school.settings.zone, now: now, today: today)
    summary.logs = results.count { $0.counts.lines > 0 }
    summary.facts = try commit.keep(&digest, in: store)
    summary.observations += observed
    note(results, of: read, in: &summary)
  }

  /// The logs of all sources that hold something new, and the names of those that do not.
  func findLogs(
    store: Store, summary: inout RunSummary
  ) throws -> (new: [TrackedLog], unchanged: [String]) {
    var logs: [TrackedLog] = []
    var unchanged: [String] = []
    for source in school.settings.sources {
      var tracker = try LogTracker(
        source: source, known: try store.logs(of: source.name), now: now, today: today)
      tracker.findAll()
      summary.complaints += tracker.complaints
      logs += tracker.found
      unchanged += tracker.unchanged
    }
    return (logs, unchanged)
  }

  private func keeper(
    writer: ArchiveWriter, committed: [ArchiveFileState], logs: [TrackedLog]
  ) throws -> ArchiveKeeper {
    let sources = try school.settings.sources.map { source in
      ArchiveKeeper.Source(
        name: source.name, isKept: source.archive, header: try header(of: source.name, in: logs))
    }
    return ArchiveKeeper(
      writer: writer, committed: committed, sources: sources, zone: school.settings.zone,
      today: today)
  }

  /// The part of a log that is to be read; `nil` when nothing is new.
  private func piece(
    of log: TrackedLog, number: UInt32, filters: [String: ExportFilter]
  ) throws -> LogPiece? {
    let sourceNumber = school.settings.sources.firstIndex { $0.name == log.state.source } ?? 0
    guard let place = try place(of: log) else { return nil }
    return LogPiece(
      path: log.state.path, content: place, format: log.format, context: log.context,
      source: DigestSource(number: UInt8(clamping: sourceNumber), log: number),
      pending: log.state.pending, exports: filters[log.state.source],
      isComplete: log.isComplete)
  }

  private func place(of log: TrackedLog) throws -> LogPiece.Content? {
    guard let content = log.content else { return .nothing }
    let start = log.state.offset
    if content.isStream { return .stream(content, from: start) }
    let end = try log.end(of: content)
    return .plain(content.file, from: min(start, end), to: end)
  }

  /// The header lines of a source's first log; of formats with directives, the keeper puts them.
  private func header(of source: String, in logs: [TrackedLog]) throws -> [UInt8] {
    guard let log = logs.first(where: { $0.state.source == source }), let head = log.head,
      !log.format.hasLayouts,
      let content = log.content, head.start > head.firstLine
    else { return [] }
    return try content.bytes(from: head.firstLine, count: Int(head.start - head.firstLine))
  }

  /// One filter for each source of exports, shared by its logs.
  private func exportFilters(
    for logs: [TrackedLog], store: Store
  ) -> [String: ExportFilter] {
    var names: [UInt32: String] = [:]
    for (number, log) in logs.enumerated() { names[UInt32(number)] = log.state.name }
    var filters: [String: ExportFilter] = [:]
    for log in logs where log.format.isExport && filters[log.state.source] == nil {
      filters[log.state.source] = ExportFilter(
        source: log.state.source, store: store, zone: school.settings.zone, names: names)
    }
    return filters
  }

  private func note(
    _ results: [PieceResult], of logs: [TrackedLog], in summary: inout RunSummary
  ) {
    for (log, result) in zip(logs, results) {
      summary.counts.add(result.counts)
      if let fault = result.fault { summary.complaints.append(fault.complaint) }
      summary.refused += result.refused.map {
        "\(log.state.path): byte \($0.offset), column \($0.column): \($0.reason.words)"
      }
    }
  }
}
