public import Formats
internal import Intake
public import Vocabulary

/// Reads one log and gives its visits in the order of their lines, in the form that is wanted.
///
/// One thread and no counting: for people who want to see what Vigil reads in a log.
public struct RecordReading<Visit> {
  /// Gives a visit its form, from its record, the bytes where its ranges resolve, and the number
  /// of its line.
  public typealias Form = (_ record: Record, _ bytes: Span<UInt8>, _ line: Int) -> Visit

  /// How many lines of each kind there were.
  public private(set) var counts = LineCounts()
  /// What went wrong with the log, once everything before it was given.
  public private(set) var fault: Complaint?

  private let piece: LogPiece
  private let buffer: ChunkBuffer
  private var batch = RecordBatch()
  private var joiner = Joiner()
  private var chain = FoldChain()
  private var queue = LineQueue<Visit>()
  private let form: Form
  private var linesBefore = 0

  /// Prepares to read a log from its beginning to its end.
  public init(_ piece: LogPiece, chunkSize: Int = 1_048_576, form: @escaping Form) {
    self.piece = piece
    self.form = form
    buffer = ChunkBuffer(chunkSize: chunkSize)
  }

  /// Reads the log; called once.
  public mutating func read(each: (Visit) -> Void) {
    do throws(IntakeFault) {
      if case .plain(let file, let start, let end) = piece.content {
        try read(file, from: start, to: end, each)
      } else {
        try readStream(each)
      }
    } catch {
      fault = error.complaint
    }
    settle(chain.finish())
    counts.stand(chain.standing)
    queue.flushAll(each)
  }

  private mutating func read(
    _ file: PlainFile, from start: Int64, to end: Int64, _ each: (Visit) -> Void
  ) throws(IntakeFault) {
    var place = start
    while place < end {
      let partEnd = min(end, place + Int64(buffer.chunkSize))
      try file.readLines(beginningIn: place..<partEnd, from: start, to: end, into: buffer)
      readChunk(each)
      place = partEnd
    }
  }

  private mutating func readStream(_ each: (Visit) -> Void) throws(IntakeFault) {
    let cutter = try piece.cutter(using: buffer)
    while cutter.fill(buffer) { readChunk(each) }
    if let fault = cutter.fault { throw fault }
  }

  private mutating func readChunk(_ each: (Visit) -> Void) {
    let buffer = buffer
    var ledger = ChunkLedger()
    for offset in buffer.longLines {
      ledger.refuse(LineFault(.lineTooLong, at: 0), offset: offset)
    }
    var lines = LineNumbers(before: linesBefore, longLines: buffer.longLines)
    var scratch = LineScratch(buffer: buffer)
    var position = buffer.offset == 0 && buffer.beginsWithByteOrderMark ? 3 : 0
    while position < buffer.count {
      batch.removeAll()
      piece.format.read(buffer.lines, &position, piece.context, &scratch, &batch, &ledger)
      takeBatch(buffer, &lines)
    }
    if piece.format.joinsLines { settle(chain.take(joiner.endChunk(bytes: buffer.bytes))) }
    queue.endChunk()
    queue.flush(each)
    linesBefore = lines.all(in: buffer)
    ledger.endChunk()
    counts.add(ledger.counts)
  }

  private mutating func takeBatch(_ buffer: ChunkBuffer, _ lines: inout LineNumbers) {
    for place in batch.records.indices {
      let record = batch.records[place]
      let isCertain = batch.outcomes[place] != .answer
      guard isCertain || record.effect.canStandAlone else { continue }
      let start = record.line.places.lowerBound
      queue.expect(
        offset: buffer.offset + Int64(start), line: lines.number(at: start, in: buffer),
        isCertain: isCertain)
    }
    var visits = batch.records
    if piece.format.joinsLines {
      joiner.take(batch, bytes: buffer.bytes, chunkOffset: buffer.offset)
      visits = joiner.visits
    }
    for visit in visits {
      let offset = buffer.offset + Int64(visit.line.places.lowerBound)
      queue.settle(offset: offset) { form(visit, buffer.bytes, $0) }
    }
  }

  private mutating func settle(_ visits: [DetachedVisit]) {
    for visit in visits {
      queue.settle(offset: visit.lineOffset) { form(visit.record, visit.bytes.span, $0) }
    }
  }
}
