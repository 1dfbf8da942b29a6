// hot: the line loop.
internal import Intake
internal import Vocabulary

/// A log format: how one line becomes one record.
///
/// To add a format: one file in `Formats/`, one row in ``FormatTable``, one folder in
/// `SampleLogs/`.
protocol LineFormat: SendableMetatype {
  /// What a person should know of the format.
  static var guide: FormatGuide { get }

  /// Reads one line, without its newline.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line, at least one, at most 64 KiB.
  ///   - base: Where the line begins in its chunk.
  ///   - context: What the line does not say.
  ///   - scratch: Room for values that do not stand in the line as they are meant.
  ///   - record: Filled with what the line says; its time also when the line is skipped.
  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome

  /// Reads one line of the format's usual shape in as few steps as can be.
  ///
  /// A format that has a fast way for most of its lines writes this; the others go without.
  ///
  /// - Returns: What ``read(_:base:context:scratch:record:)`` returns, with the same values in
  ///   `record`; `nil`, and an untouched `record`, for a line that needs the general reading.
  static func readUsual(
    _ line: borrowing UsualLine, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) -> LineOutcome?
}

extension LineFormat {
  @inline(always)
  static func readUsual(
    _ line: borrowing UsualLine, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) -> LineOutcome? { nil }
}

/// Reads lines until the batch is full or the chunk is at its end.
///
/// Written once, compiled once for each format: the only indirect call is the one that leads here.
func readLines<F: LineFormat>(
  of lines: Span<UInt8>, from position: inout Int, as _: F.Type, context: SourceContext,
  scratch: inout LineScratch, batch: inout RecordBatch, ledger: inout ChunkLedger
) {
  while position < lines.count, !batch.isFull {
    let start = position
    let newline = lines.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? lines.count
    position = newline + 1
    var end = newline
    if end > start, lines[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    guard end > start else {
      ledger.counts.lines += 1
      ledger.counts.skipped += 1
      ledger.note(time: Record.noTime, start: start, outcome: .skipped)
      continue
    }
    let place = batch.begin()
    if let line = UsualLine(in: lines, from: start, to: end),
      let outcome = F.readUsual(
        line, base: start, context: context, scratch: &scratch, record: &batch.records[place])
    {
      batch.records[place].line = ByteRange(start, end)
      ledger.note(time: batch.records[place].time, start: start, outcome: outcome)
      batch.end(outcome, counts: &ledger.counts)
      continue
    }
    scratch.room.beginLine()
    do throws(LineFault) {
      guard newline - start <= ChunkBuffer.lineLimit else { throw LineFault(.lineTooLong, at: 0) }
      let outcome = try F.read(
        lines.extracting(start..<end), base: start, context: context, scratch: &scratch,
        record: &batch.records[place])
      if scratch.room.isFull { throw LineFault(.lineTooLong, at: 0) }
      batch.records[place].line = ByteRange(start, end)
      ledger.note(time: batch.records[place].time, start: start, outcome: outcome)
      batch.end(outcome, counts: &ledger.counts)
    } catch {
      let isBinary = lines.extracting(start..<end).firstIndex(of: 0, from: 0) != nil
      let fault = isBinary ? LineFault(.binary, at: 0) : error
      ledger.refuse(fault, offset: scratch.chunkOffset + Int64(start))
      ledger.note(time: batch.records[place].time, start: start, outcome: nil)
      batch.drop()
    }
  }
}
