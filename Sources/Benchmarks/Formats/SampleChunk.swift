internal import Formats
internal import Foundation
internal import Intake
internal import Vocabulary

/// A chunk of a format's sample, again and again, whose lines are read into records and no further.
public final class SampleChunk {
  private let sample: FormatSample
  private let buffer: ChunkBuffer
  private let context: SourceContext
  private var batch = RecordBatch()
  private var ledger = ChunkLedger()

  /// Makes a chunk of about 1 MiB.
  ///
  /// - Parameter folder: Where a file may be written.
  public init(_ sample: FormatSample, folder: String) throws {
    self.sample = sample
    let log = sample.repeated(toBytes: 1_048_576)
    let path = "\(folder)/chunk.log"
    try Data(log).write(to: URL(filePath: path))
    let file = try PlainFile(path: path)
    let size = Int64(log.count)
    buffer = ChunkBuffer(chunkSize: log.count)
    try file.readLines(beginningIn: 0..<size, from: 0, to: size, into: buffer)
    var layouts = LogLayouts()
    sample.format.addLayouts(in: buffer, to: &layouts)
    context = sample.context.with(layouts: layouts)
  }

  /// Reads the lines.
  ///
  /// - Returns: how many there are.
  public func read() -> Int {
    let buffer = buffer
    var scratch = LineScratch(buffer: buffer)
    var position = 0
    ledger.removeAll()
    while position < buffer.count {
      batch.removeAll()
      sample.format.read(buffer.lines, &position, context, &scratch, &batch, &ledger)
    }
    ledger.endChunk()
    return ledger.counts.lines
  }
}
