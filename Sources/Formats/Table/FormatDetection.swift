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
    /// The lines that are records, questions or answers, counted from 1 among those that were looked
    /// at.
    public let tellingLines: [Int]

    /// How many lines say something of a visit: those, and lines of visits that others tell.
    public let told: Int

    /// True when the lines can be of this format: one tells of a visit, and at most half are
    /// refused.
    public var fits: Bool { told > 0 && counts.refused * 2 <= counts.lines }
  }

  /// What came of trying each format: those that read most lines first, and of equals the one that
  /// refused fewer.
  public let trials: [Trial]
  /// The format that fits best; `nil` when none does.
  public var format: Format? { trials.first { $0.fits }?.format }

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
      .enumerated()
      .sorted { first, second in
        (second.element.told, first.element.counts.refused, first.offset)
          < (first.element.told, second.element.counts.refused, second.offset)
      }
      .map(\.element)
  }

  /// What was found, with numbers: `fortigate 3 of 50, squid 1 of 50`; formats that do not know one
  /// line as theirs are left out.
  public var words: String {
    let tried = trials.filter { $0.told > 0 || $0.counts.skipped > 0 }.map { trial in
      let skipped = trial.counts.skipped
      let rest = trial.told == 0 && skipped > 0 ? " (\(skipped) skipped)" : ""
      return "\(trial.format.name) \(trial.told) of \(trial.counts.lines)\(rest)"
    }
    return tried.isEmpty ? "none knows a line as its own" : tried.joined(separator: ", ")
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
    var context = format.hasLayouts ? context.with(layouts: layouts) : context
    if format.decidesDateOrder, context.dateOrder == nil {
      var proof = DateOrderProof()
      proof.take(lines.span, of: format)
      // Which format it is does not hang on the order; where it is unknown, any will do.
      let order = proof.order(writtenOn: nil) ?? .dayFirst
      if proof.isNeeded { context = context.with(dateOrder: order) }
    }
    // A batch holds more records than there are lines.
    format.read(lines.span, &position, context, &scratch, &batch, &ledger)
    let starts = batch.records.map(\.line.places.lowerBound)
    return Trial(
      format: format, counts: ledger.counts, tellingLines: numbers(ofLinesAt: starts, in: lines),
      told: ledger.counts.records + ledger.counts.folded)
  }

  /// The numbers of lines, from 1, by the places where they begin, which ascend.
  private static func numbers(ofLinesAt starts: [Int], in lines: [UInt8]) -> [Int] {
    var (place, number) = (0, 1)
    return starts.map { start in
      number += lines[place..<start].count { $0 == UInt8(ascii: "\n") }
      place = start
      return number
    }
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
