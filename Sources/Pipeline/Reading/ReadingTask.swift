/// What a worker begins: a chunk of a plain file, or a whole stream.
struct ReadingTask: Sendable {
  /// The piece's place in the list of pieces.
  var piece: Int
  /// The chunk's number in the piece, from 0.
  var chunk: Int
  /// The bytes in which the chunk's lines begin; `nil` for a stream.
  var part: Range<Int64>?

  /// The tasks of all pieces that many workers may read.
  ///
  /// Streams come first: each is read in order, so what can be read in any order is left for those
  /// who would have to wait.
  static func tasks(for pieces: [LogPiece], chunkSize: Int) -> [ReadingTask] {
    var streams: [ReadingTask] = []
    var parts: [ReadingTask] = []
    for (number, piece) in pieces.enumerated() where piece.exports == nil {
      if case .nothing = piece.content { continue }
      guard case .plain(_, let start, let end) = piece.content else {
        streams.append(ReadingTask(piece: number, chunk: 0, part: nil))
        continue
      }
      var place = start
      var chunk = 0
      while place < end {
        let partEnd = min(end, place + Int64(chunkSize))
        parts.append(ReadingTask(piece: number, chunk: chunk, part: place..<partEnd))
        place = partEnd
        chunk += 1
      }
    }
    return streams + parts
  }

  /// How many workers the tasks can keep busy, and at most as many as there may be.
  static func workerCount(
    for tasks: [ReadingTask], of pieces: [LogPiece], options: ReadingOptions
  ) -> Int {
    var count = 0
    for task in tasks {
      count += 1
      guard task.part == nil else { continue }
      // Lines never take more bytes compressed, and nobody knows how long standard input is.
      if case .descriptor = pieces[task.piece].content { return options.threads }
      count += Int(pieces[task.piece].size) / options.chunkSize
    }
    return max(1, min(options.threads, count))
  }
}
