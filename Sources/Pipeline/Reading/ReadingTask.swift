/// What a worker takes: a chunk of a plain file, or a whole stream.
struct ReadingTask: Sendable {
  /// The piece's place in the list of pieces.
  var piece: Int
  /// The chunk's number in the piece, from 0.
  var chunk: Int
  /// The bytes in which the chunk's lines begin; `nil` for a stream.
  var part: Range<Int64>?

  /// The tasks of all pieces that many workers may read, in order.
  static func tasks(for pieces: [LogPiece], chunkSize: Int) -> [ReadingTask] {
    var tasks: [ReadingTask] = []
    for (number, piece) in pieces.enumerated() where piece.exports == nil {
      if case .nothing = piece.content { continue }
      guard case .plain(_, let start, let end) = piece.content else {
        tasks.append(ReadingTask(piece: number, chunk: 0, part: nil))
        continue
      }
      var place = start
      var chunk = 0
      while place < end {
        let partEnd = min(end, place + Int64(chunkSize))
        tasks.append(ReadingTask(piece: number, chunk: chunk, part: place..<partEnd))
        place = partEnd
        chunk += 1
      }
    }
    return tasks
  }
}
