internal import Formats
internal import Foundation
internal import Intake
internal import Vocabulary

/// Reads damaged lines of a format's sample by the hundred thousand.
///
/// It must not trap; every place that a record names must be in its line or in the room behind the
/// lines; and each line must be a record, skipped, folded or refused.
public struct DamageRun {
  /// How many lines are read at once.
  private static let linesAtOnce = 250

  /// How many lines were read.
  public private(set) var cases = 0
  /// How many of them are of records.
  public private(set) var records = 0
  /// What did not hold, the first few.
  public private(set) var faults: [String] = []

  private let sample: FormatSample
  private let others: [[UInt8]]
  private var random: SeededNumbers
  private let path: String

  /// Damages at least `cases` lines of a sample and reads them.
  ///
  /// - Parameters:
  ///   - samples: All samples, whose lines are mixed with those of this one.
  ///   - seed: The same seed damages the same lines.
  ///   - folder: Where a file may be written.
  public init(
    _ sample: FormatSample, among samples: [FormatSample], cases: Int, seed: UInt64, folder: String
  ) throws {
    self.sample = sample
    others = samples.filter { $0.format.name != sample.format.name }.flatMap(\.lines)
    random = SeededNumbers(seed: seed)
    path = "\(folder)/damaged.log"
    while self.cases < cases { try readSome() }
  }

  private mutating func readSome() throws {
    let lines = sample.lines
    let newline = UInt8(ascii: "\n")
    // What explains the lines stays whole, so that the damaged ones are read.
    var log = lines.prefix { sample.format.isDirective($0) }.flatMap { $0 + [newline] }
    let damageable = lines.filter { !sample.format.isDirective($0) }
    for _ in 0..<DamageRun.linesAtOnce {
      guard let line = damageable.randomElement(using: &random),
        let other = others.randomElement(using: &random),
        let damage = LineDamage.allCases.randomElement(using: &random)
      else { break }
      log += damage.applied(to: line, other: other, using: &random) + [newline]
    }
    try Data(log).write(to: URL(filePath: path))
    let file = try PlainFile(path: path)
    let buffer = ChunkBuffer(chunkSize: log.count)
    let size = Int64(log.count)
    try file.readLines(beginningIn: 0..<size, from: 0, to: size, into: buffer)
    let counts = read(buffer)
    let expected = log.count { $0 == newline }
    let sum = counts.records + counts.skipped + counts.folded + counts.refused
    if counts.lines != expected || sum != expected {
      fault("\(expected) lines, of which \(counts.lines) were counted and \(sum) told of")
    }
    cases += expected
  }

  private mutating func read(_ buffer: ChunkBuffer) -> LineCounts {
    var layouts = LogLayouts()
    sample.format.addLayouts(in: buffer, to: &layouts)
    let context = sample.context.with(layouts: layouts)
    var scratch = LineScratch(buffer: buffer)
    var batch = RecordBatch()
    var ledger = ChunkLedger()
    var joiner = Joiner()
    var position = 0
    while position < buffer.count {
      batch.removeAll()
      sample.format.read(buffer.lines, &position, context, &scratch, &batch, &ledger)
      for record in batch.records { check(record, in: buffer) }
      records += batch.records.count
      guard sample.format.joinsLines else { continue }
      joiner.take(batch, bytes: buffer.bytes, chunkOffset: buffer.offset)
    }
    if sample.format.joinsLines {
      var chain = FoldChain()
      _ = chain.take(joiner.endChunk(bytes: buffer.bytes))
      _ = chain.finish()
    }
    return ledger.counts
  }

  /// Notes places that are neither in the record's line nor in the room behind the lines.
  private mutating func check(_ record: Record, in buffer: ChunkBuffer) {
    let line = record.line.places
    for range in record.ranges where !range.isEmpty {
      let places = range.places
      let isInLine = line.lowerBound <= places.lowerBound && places.upperBound <= line.upperBound
      let isInRoom = places.lowerBound >= buffer.count && places.upperBound <= buffer.bytes.count
      if !isInLine && !isInRoom { fault("the places \(places) are outside the line \(line)") }
    }
    _ = RecordText.json(of: record, in: buffer.bytes, line: 1)
  }

  private mutating func fault(_ text: String) {
    if faults.count < 3 { faults.append(text) }
  }
}

extension Record {
  /// All values that are places in a buffer.
  fileprivate var ranges: [ByteRange] {
    [
      line, client, clientName, user, method, url, host, path, deviceCategory, deviceRule,
      userAgent, referrer, queryType, responseCode, joinKey,
    ]
  }
}
