internal import Archive
internal import CivilTime
internal import Digest
internal import Formats
internal import Store
internal import Synchronization
internal import Vocabulary

/// Keeps the lines that a run reads in the archive, under the day of their time.
///
/// A line without a time, or with one in the future, is kept under the day on which it was read,
/// so that it expires by then. What one run reads stands in the order of logs, and of lines in each
/// log, however many threads read. Each day of a source with a header line begins with that line,
/// and the directives that explain some lines stand before them, so that the day can be read by
/// itself.
final class ArchiveKeeper: LineKeeper {
  /// A source of the run.
  struct Source: Sendable {
    /// Its name.
    let name: String
    /// Whether its lines are kept.
    let isKept: Bool
    /// The header lines of its logs, with their newlines; empty for none.
    let header: [UInt8]
  }

  private let writer: ArchiveWriter
  private let sources: [Source]
  private let zone: SchoolZone
  private let today: Day
  /// The files that begin with a header, or are there from a run before.
  private let begun: Mutex<Set<String>>
  /// By file and log: the directives that explain what was appended last.
  private let explained = Mutex<[String: [UInt8]]>([:])

  /// Prepares to keep lines.
  ///
  /// - Parameters:
  ///   - writer: The archive's writer.
  ///   - committed: The archive's files.
  ///   - sources: The run's sources, by their numbers.
  ///   - zone: The school's zone.
  ///   - today: The day of the run.
  init(
    writer: ArchiveWriter, committed: [ArchiveFileState], sources: [Source], zone: SchoolZone,
    today: Day
  ) {
    self.writer = writer
    self.sources = sources
    self.zone = zone
    self.today = today
    begun = Mutex(Set(committed.map { "\($0.source)\n\($0.day)" }))
  }

  func prepare(
    lines: Span<UInt8>, spans: [LineSpan], offset: Int64, layouts: LogLayouts, source: UInt8
  ) -> [PreparedLines] {
    guard sources[Int(source)].isKept else { return [] }
    var prepared: [PreparedLines] = []
    var place = 0
    while place < spans.count {
      let day = day(of: spans[place])
      let start = Int(spans[place].start)
      var count = 0
      var hasDirectives = false
      while place < spans.count, self.day(of: spans[place]) == day {
        count += Int(spans[place].lines)
        hasDirectives = hasDirectives || spans[place].quarterHour == LineSpan.noTime
        place += 1
      }
      let end = place < spans.count ? Int(spans[place].start) : lines.count
      let part = lines.extracting(start..<end)
      prepared.append(
        PreparedLines(
          day: day, member: ArchiveCompressor.member(of: part), lines: count,
          layout: layouts.layout(at: offset + Int64(start)), hasDirectives: hasDirectives))
    }
    return prepared
  }

  func append(_ prepared: [PreparedLines], source: DigestSource) throws(Complaint) {
    let (name, header) = (sources[Int(source.number)].name, sources[Int(source.number)].header)
    for lines in prepared {
      do {
        try putLayout(of: lines, source: name, log: source.log)
        if !header.isEmpty, begun.withLock({ $0.insert("\(name)\n\(lines.day)").inserted }) {
          try writer.append(
            member: ArchiveCompressor.member(of: header.span), lines: 0, source: name,
            day: lines.day, turn: 0)
        }
        try writer.append(
          member: lines.member, lines: lines.lines, source: name, day: lines.day,
          turn: Int(source.log) + 1)
      } catch {
        throw error.complaint
      }
    }
  }

  /// Puts the directives before lines that they explain, unless those of the log that stand last in
  /// the file say the same.
  private func putLayout(
    of lines: PreparedLines, source: String, log: UInt32
  ) throws(ArchiveFault) {
    let file = "\(source)\n\(lines.day)\n\(log)"
    let text = lines.layout?.text ?? []
    let isKnown = explained.withLock { known in
      // Directives among the lines change what holds behind them.
      defer { known[file] = lines.hasDirectives ? nil : text }
      return known[file] == text
    }
    guard !text.isEmpty, !isKnown else { return }
    try writer.append(
      member: ArchiveCompressor.member(of: text.span), lines: 0, source: source, day: lines.day,
      turn: Int(log) + 1)
  }

  private func day(of span: LineSpan) -> Day {
    guard span.quarterHour != LineSpan.noTime else { return today }
    return min(zone.day(of: Instant(seconds: Int64(span.quarterHour) * 900)), today)
  }
}
