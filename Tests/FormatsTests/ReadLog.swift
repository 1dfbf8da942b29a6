import Intake
import TestSupport
import Vocabulary

@testable import Formats

/// A log of a test, read through one format in the chunks that the test wants.
struct ReadLog {
  /// A visit in words, so that tests can compare it.
  struct Visit: Hashable, Comparable, CustomStringConvertible {
    var offset: Int64
    var time: Int64
    var words: String

    var description: String { "@\(offset) \(time) \(words)" }

    static func < (first: Visit, second: Visit) -> Bool {
      (first.offset, first.words) < (second.offset, second.words)
    }
  }

  /// The visits, sorted by the place of their lines.
  var visits: [Visit] = []
  /// What became of the lines.
  var counts = LineCounts()
  /// How many of the visits were ambiguous in time.
  var ambiguous = 0

  /// Reads a log.
  ///
  /// - Parameters:
  ///   - text: The log.
  ///   - cuts: Where chunks begin, ascending, beside the log's beginning.
  ///   - restarts: How many times the run stops and goes on, evenly spread over the chunks.
  ///   - questionsKept: How many questions may be asked after one that is still open.
  init(
    _ text: String, format name: String = "dnsmasq", context: SourceContext, cuts: [Int] = [],
    restarts: Int = 0, questionsKept: Int = JoinRule.questionsKept
  ) throws {
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write(text, to: "log"))
    let size = Int64(text.utf8.count)
    let starts = [0] + cuts.map(Int64.init).filter { $0 > 0 && $0 < size } + [size]
    let longest = zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0
    let buffer = ChunkBuffer(chunkSize: Int(longest))
    var state = State(
      format: FormatTable.format(named: name), context: context, questionsKept: questionsKept)
    for (chunk, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
      try file.readLines(beginningIn: start..<end, from: 0, to: size, into: buffer)
      try state.read(buffer, into: &self)
      if restarts > 0, chunk % max(1, (starts.count - 1) / restarts) == 0 { state.restart() }
    }
    state.finish(into: &self)
    counts.stand(state.standing + state.chain.standing)
    visits.sort()
  }

  /// The fold of one chunk that holds the whole log.
  static func fold(of text: String, context: SourceContext) throws -> ChunkFold {
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write(text, to: "log"))
    let size = Int64(text.utf8.count)
    let buffer = ChunkBuffer(chunkSize: Int(size))
    try file.readLines(beginningIn: 0..<size, from: 0, to: size, into: buffer)
    var state = State(format: FormatTable.format(named: "dnsmasq"), context: context)
    return try state.fold(of: buffer) { _, _ in }.fold
  }

  /// What a run keeps while it reads.
  private struct State {
    let format: Format?
    let context: SourceContext
    let questionsKept: Int
    var joiner: Joiner
    var chain: FoldChain
    var batch = RecordBatch()

    init(format: Format?, context: SourceContext, questionsKept: Int = JoinRule.questionsKept) {
      self.format = format
      self.context = context
      self.questionsKept = questionsKept
      joiner = Joiner(questionsKept: questionsKept)
      chain = FoldChain(questionsKept: questionsKept)
    }

    mutating func read(_ buffer: ChunkBuffer, into log: inout ReadLog) throws {
      let (fold, counts) = try fold(of: buffer) { visit, bytes in
        log.add(visit, bytes: bytes, offset: buffer.offset + Int64(visit.line.start))
      }
      log.add(chain.take(fold))
      log.counts.add(counts)
    }

    mutating func fold(
      of buffer: ChunkBuffer, add: (Record, Span<UInt8>) -> Void
    ) throws -> (fold: ChunkFold, counts: LineCounts) {
      guard let format else { throw Complaint(what: "no such format", mend: "name one") }
      var ledger = ChunkLedger()
      var scratch = LineScratch(buffer: buffer)
      var position = 0
      while position < buffer.count {
        batch.removeAll()
        format.read(buffer.lines, &position, context, &scratch, &batch, &ledger)
        joiner.take(batch, bytes: buffer.bytes, chunkOffset: buffer.offset)
        for visit in joiner.visits { add(visit, buffer.bytes) }
      }
      return (joiner.endChunk(bytes: buffer.bytes), ledger.counts)
    }

    /// How many answers became visits by themselves before the last restart.
    private(set) var standing = 0

    mutating func restart() {
      standing += chain.standing
      chain = FoldChain(pending: chain.pending, questionsKept: questionsKept)
    }

    mutating func finish(into log: inout ReadLog) { log.add(chain.finish()) }
  }

  private mutating func add(_ detached: [DetachedVisit]) {
    for visit in detached {
      add(visit.record, bytes: visit.bytes.span, offset: visit.lineOffset)
    }
  }

  private mutating func add(_ record: Record, bytes: Span<UInt8>, offset: Int64) {
    var words: [String] = []
    for range in [
      record.client, record.queryType, record.host, record.responseCode, record.deviceRule,
    ] {
      var value: [UInt8] = []
      for place in range.places { value.append(bytes[place]) }
      words.append(String(decoding: value, as: UTF8.self))
    }
    words.insert(record.action.name, at: 3)
    if record.isTimeAmbiguous { ambiguous += 1 }
    visits.append(
      Visit(offset: offset, time: record.time, words: words.joined(separator: "|")))
  }
}
