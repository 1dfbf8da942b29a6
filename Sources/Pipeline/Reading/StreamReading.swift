// hot: fills chunk after chunk.
internal import Intake

/// A stream while it is read.
///
/// Workers may take turns with it, one at a time, since what a chunk inflates to depends on the
/// chunk before.
final class StreamReading: @unchecked Sendable {
  private let piece: LogPiece
  private let place: Int
  private var cutter: StreamCutter?
  private var chunkCount = 0
  /// True while a worker fills a chunk; only touched by the ``ReadingPlan``.
  var isBeingFilled = false

  /// Prepares to read a stream, which is opened for its first chunk.
  ///
  /// - Parameters:
  ///   - piece: The stream.
  ///   - place: The piece's place in the list of pieces.
  init(_ piece: LogPiece, place: Int) {
    self.piece = piece
    self.place = place
  }

  /// Fills a buffer with the next lines; at the end there are none.
  func fill(_ buffer: ChunkBuffer) -> StreamChunk {
    var chunk = StreamChunk(piece: place, number: chunkCount, buffer: buffer)
    chunkCount += 1
    do throws(IntakeFault) {
      if cutter == nil { cutter = try piece.cutter(using: buffer) }
      if let cutter, cutter.fill(buffer) { return chunk }
      chunk.fault = cutter?.fault
    } catch {
      chunk.fault = error
    }
    chunk.isEnd = true
    buffer.removeAll()
    return chunk
  }
}
