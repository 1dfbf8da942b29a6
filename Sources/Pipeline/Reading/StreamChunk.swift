internal import Intake

/// A chunk of a stream on its way from the worker that filled it to the one that digests it.
struct StreamChunk {
  /// The piece's place in the list of pieces.
  var piece: Int
  /// The chunk's number in the piece, from 0.
  var number: Int
  /// The chunk's lines; none at the stream's end.
  var buffer: ChunkBuffer
  /// True when no chunk follows.
  var isEnd = false
  /// What went wrong with the stream; only told at its end.
  var fault: IntakeFault?
}
