internal import Intake

/// What a worker gives back at the end of a step.
enum FinishedStep {
  /// Nothing: it begins.
  case nothing
  /// The chunk that it filled of a stream.
  case filled(StreamReading, StreamChunk)
  /// A buffer whose lines were digested.
  case digested(ChunkBuffer)
}
