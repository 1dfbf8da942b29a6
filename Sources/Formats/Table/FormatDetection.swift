internal import Intake
public import Vocabulary

/// Which format a log is in, by its first lines.
public struct FormatDetection: Sendable {
  /// How many lines are looked at.
  public static let lineLimit = 50

  /// What came of trying one format.
  public struct Trial: Sendable {
    /// The format.
    public let format: Format
    /// What became of the lines.
    public let counts: LineCounts
    /// How many lines say something of a visit: records, questions, answers, and lines of visits
    /// that others tell.
    public let told: Int

    /// True when the lines can be of this format: one tells of a visit, and at most half are
    /// refused.
    public var fits: Bool { told > 0 && counts.refused * 2 <= counts.lines }
  }

  /// What came of trying each format, in the order of the table.
  public let trials: [Trial]
  /// The format that fits best; `nil` when none does.
  public let format: Format?

  /// Tries every format of the table on the first lines of a log.
  ///
  /// CSV is tried only when the context has columns.
  ///
  /// - Parameters:
  ///   - head: The first bytes of the log; a line that the end cuts short is left out.
  ///   - context: What the lines do not say.
  public init(head: [UInt8], context: SourceContext) {
    let lines = FormatDetection.firstLines(of: head)
    let buffer = ChunkBuffer(chunkSize: lines.count)
    trials = FormatTable.formats
      .filter { !$0.needsColumns || context.columns != nil }
      .map { FormatDetection.trial(of: $0, lines: lines, context: context, buffer: buffer) }
    var best: Trial?
    for trial in trials where trial.fits {
      guard let leader = best else {
        best = trial
        continue
      }
      let isBetter =
        trial.told > leader.told
        || trial.told == leader.told && trial.counts.refused < leader.counts.refused
      if isBetter { best = trial }
    }
    format = best?.format
  }

  /// What was tried, with numbers: `squid 0 of 50, fortigate 3 of 50`.
  public var words: String {
    let tried = trials.map { trial in
      let skipped = trial.counts.skipped
      let rest = trial.told == 0 && skipped > 0 ? " (\(skipped) skipped)" : ""
      return "\(trial.format.name) \(trial.told) of \(trial.counts.lines)\(rest)"
    }
    return tried.joined(separator: ", ")
  }

  /// What a person must read when no format fits.
  public func complaint(file: String) -> Complaint {
    Complaint(
      file: file,
      what: "no known format fits the first \(trials.first?.counts.lines ?? 0) lines (\(words))",
      mend: "name one with --format or \"format\"; \"vigil formats\" lists them")
  }

  private static func trial(
    of format: Format, lines: [UInt8], context: SourceContext, buffer: ChunkBuffer
  ) -> Trial {
    var scratch = LineScratch(buffer: buffer)
    var batch = RecordBatch()
    var ledger = ChunkLedger()
    var position = 0
    var layouts = LogLayouts()
    format.addLayouts(inFirst: lines.span, to: &layouts)
    let context = format.hasLayouts ? context.with(layouts: layouts) : context
    // A batch holds more records than there are lines.
    format.read(lines.span, &position, context, &scratch, &batch, &ledger)
    return Trial(
      format: format, counts: ledger.counts, told: ledger.counts.records + ledger.counts.folded)
  }

  /// The first lines that are whole, blank ones and NULs of a crash before them left out.
  private static func firstLines(of head: [UInt8]) -> [UInt8] {
    let blank: Set<UInt8> = [0, UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    let rest = head.drop { blank.contains($0) }
    var end = rest.startIndex
    for _ in 0..<lineLimit {
      guard let newline = rest[end...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      end = newline + 1
    }
    return Array(end == rest.startIndex ? rest : rest[..<end])
  }
}
