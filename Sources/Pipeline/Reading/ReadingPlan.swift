internal import Intake

/// Says what each worker does next, so that none waits while there is something to do.
///
/// A stream can only be inflated in order, which may hold up all else: so where a stream waits to be
/// inflated, whoever is free goes on with it, and others digest what was filled. While there are as
/// many streams as workers, each worker digests what it has just inflated and has in its cache.
/// Plain files fill the time that is left.
///
/// There is a buffer for each worker and ``slots`` more. A worker that finds none free digests the
/// oldest chunk that was filled, so nobody waits for a buffer. The chunks of a stream are given out
/// in order, so the worker whose turn it is at the ``Turnstile`` never waits for another.
final class ReadingPlan: @unchecked Sendable {
  /// How many chunks of streams may wait to be digested, beyond one for each worker.
  private static let slots = 2

  /// How many workers there is work for.
  let workerCount: Int
  private let condition = Condition()
  private let pieces: [LogPiece]
  private let chunkSize: Int
  private let tasks: [ReadingTask]

  // Everything below is only touched while the condition is locked.
  private var nextTask = 0
  /// The streams that were begun and go on.
  private var streams: [StreamReading] = []
  /// How many streams go on or were not begun.
  private var streamsLeft: Int
  /// The chunks to be digested, the oldest first.
  private var filled: [StreamChunk] = []
  private var freeBuffers: [ChunkBuffer] = []
  private var buffersToMake: Int
  private var isStopped = false

  /// Plans the reading of all pieces that many workers may read.
  init(for pieces: [LogPiece], options: ReadingOptions) {
    self.pieces = pieces
    chunkSize = options.chunkSize
    tasks = ReadingTask.tasks(for: pieces, chunkSize: chunkSize)
    streamsLeft = tasks.count { $0.part == nil }
    workerCount = ReadingTask.workerCount(for: tasks, of: pieces, options: options)
    buffersToMake = workerCount + (workerCount > 1 && streamsLeft > 0 ? ReadingPlan.slots : 0)
  }

  /// Ends a worker's step and gives it the next one; waits while others hold all that is left.
  ///
  /// - Returns: `nil` when there is nothing more to do.
  func next(after step: FinishedStep) -> ReadingStep? {
    condition.lock()
    defer { condition.unlock() }
    take(back: step)
    while !isStopped {
      if let step = nextStep() { return step }
      if streams.isEmpty { return nil }
      condition.wait()
    }
    return nil
  }

  /// Gives no more steps, since the run has failed.
  func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }

  private func take(back step: FinishedStep) {
    switch step {
    case .nothing: break
    case .digested(let buffer): freeBuffers.append(buffer)
    case .filled(let stream, let chunk):
      stream.isBeingFilled = false
      filled.append(chunk)
      if chunk.isEnd {
        streams.removeAll { $0 === stream }
        streamsLeft -= 1
      }
      condition.broadcast()
    }
  }

  private func nextStep() -> ReadingStep? {
    let isSideBySide = streamsLeft >= workerCount
    if isSideBySide || !hasFreeBuffer, let chunk = nextFilled() { return .digest(chunk) }
    if let stream = nextStream() {
      stream.isBeingFilled = true
      return .fill(stream, freeBuffer())
    }
    if let chunk = nextFilled() { return .digest(chunk) }
    guard nextTask < tasks.count, let part = tasks[nextTask].part else { return nil }
    nextTask += 1
    return .read(tasks[nextTask - 1], part, freeBuffer())
  }

  private func nextFilled() -> StreamChunk? {
    filled.isEmpty ? nil : filled.removeFirst()
  }

  /// A stream that nobody fills now; begins another one if need be.
  private func nextStream() -> StreamReading? {
    if let stream = streams.first(where: { !$0.isBeingFilled }) { return stream }
    guard nextTask < tasks.count, tasks[nextTask].part == nil else { return nil }
    let stream = StreamReading(pieces[tasks[nextTask].piece], place: tasks[nextTask].piece)
    nextTask += 1
    streams.append(stream)
    return stream
  }

  private var hasFreeBuffer: Bool { !freeBuffers.isEmpty || buffersToMake > 0 }

  /// A buffer that nobody uses: the one that was used last, or a new one.
  private func freeBuffer() -> ChunkBuffer {
    if let buffer = freeBuffers.popLast() { return buffer }
    buffersToMake -= 1
    return ChunkBuffer(chunkSize: chunkSize)
  }
}
