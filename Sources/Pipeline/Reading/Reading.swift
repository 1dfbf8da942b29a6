public import Digest
internal import Dispatch
internal import Formats
internal import Intake
internal import Synchronization
public import Vocabulary

/// Reads pieces of logs with many workers that each pull the next chunk.
///
/// A plain file's chunks go to whichever worker is free. A compressed file is inflated by one worker
/// at a time, while others digest what it has become. The results do not depend on the number of
/// workers or the size of chunks.
public struct Reading: Sendable {
  private let classifier: Classifier
  private let options: ReadingOptions
  private let keeper: (any LineKeeper)?
  private let progress: ReadingProgress

  /// Prepares a reading.
  public init(
    classifier: Classifier, options: ReadingOptions, keeper: (any LineKeeper)? = nil,
    progress: ReadingProgress = ReadingProgress()
  ) {
    self.classifier = classifier
    self.options = options
    self.keeper = keeper
    self.progress = progress
  }

  /// Reads every piece.
  ///
  /// - Returns: what became of each piece, and what the workers counted.
  /// - Throws: a ``Complaint`` when something that was counted could not be kept.
  public func read(
    _ pieces: [LogPiece]
  ) throws(Complaint) -> (results: [PieceResult], builders: [DigestBuilder]) {
    let sinks = pieces.map { PieceSink(piece: $0, keeper: keeper) }
    let plan = ReadingPlan(for: pieces, options: options)
    let workers = (0..<plan.workerCount).map { _ in
      ReadingWorker(classifier: classifier, options: options, progress: progress)
    }
    try readExports(sinks, with: workers[0])
    let failure = Mutex<Complaint?>(nil)
    DispatchQueue.concurrentPerform(iterations: plan.workerCount) { number in
      do throws(Complaint) {
        try workers[number].work(on: plan, sinks: sinks)
      } catch {
        failure.withLock { $0 = $0 ?? error }
        plan.stop()
        for sink in sinks { sink.giveUp() }
      }
    }
    if let complaint = failure.withLock({ $0 }) { throw complaint }
    var results: [PieceResult] = []
    for sink in sinks { results.append(try sink.finish(builder: workers[0].builder)) }
    return (results, workers.map(\.builder))
  }

  /// Reads the exports, each from its beginning to its end, since each may hold what others held.
  private func readExports(
    _ sinks: [PieceSink], with worker: ReadingWorker
  ) throws(Complaint) {
    let exports = sinks.filter { $0.piece.exports != nil }
    if exports.isEmpty { return }
    let buffer = ChunkBuffer(chunkSize: options.chunkSize)
    for sink in exports { try worker.readExport(sink: sink, buffer: buffer) }
  }
}
