public import Digest
internal import Dispatch
internal import Formats
internal import Intake
internal import Synchronization
public import Vocabulary

/// Reads pieces of logs with many workers that each pull the next chunk.
///
/// A plain file's chunks go to whichever worker is free; a compressed file is one worker's. The
/// results do not depend on the number of workers or the size of chunks.
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
    let tasks = ReadingTask.tasks(for: pieces, chunkSize: options.chunkSize)
    let workerCount = max(1, min(options.threads, tasks.count))
    let workers = (0..<workerCount).map { _ in
      ReadingWorker(classifier: classifier, options: options, progress: progress)
    }
    for (number, piece) in pieces.enumerated() where piece.exports != nil {
      try workers[0].readExport(sink: sinks[number])
    }
    let next = Atomic<Int>(0)
    let failure = Mutex<Complaint?>(nil)
    DispatchQueue.concurrentPerform(iterations: workerCount) { number in
      while failure.withLock({ $0 == nil }) {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < tasks.count else { return }
        do throws(Complaint) {
          try workers[number].perform(tasks[place], sink: sinks[tasks[place].piece])
        } catch {
          failure.withLock { $0 = $0 ?? error }
          sinks[tasks[place].piece].giveUp()
        }
      }
    }
    if let complaint = failure.withLock({ $0 }) { throw complaint }
    var results: [PieceResult] = []
    for sink in sinks { results.append(try sink.finish(builder: workers[0].builder)) }
    return (results, workers.map(\.builder))
  }
}
