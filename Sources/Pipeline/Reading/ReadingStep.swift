internal import Intake

/// What a worker does next; it has the buffer for itself until it is done.
enum ReadingStep {
  /// Reads a chunk of a plain file, and digests it.
  case read(ReadingTask, Range<Int64>, ChunkBuffer)
  /// Fills the next chunk of a stream.
  case fill(StreamReading, ChunkBuffer)
  /// Digests a chunk of a stream.
  case digest(StreamChunk)
}
