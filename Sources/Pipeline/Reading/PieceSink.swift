internal import Digest
internal import Formats
internal import Intake
internal import Vocabulary

/// Collects what becomes of the chunks of one piece, in their order.
final class PieceSink: @unchecked Sendable {
  /// The piece.
  let piece: LogPiece
  /// Keeps the lines; `nil` when they are not kept.
  let keeper: (any LineKeeper)?
  private let turnstile = Turnstile()
  /// Only touched by the worker whose turn it is.
  private var result = PieceResult()
  /// Joins the lines of questions and answers; also only touched in turn.
  private var chain: FoldChain

  /// Makes a sink for a piece that is not yet read.
  init(piece: LogPiece, keeper: (any LineKeeper)?) {
    self.piece = piece
    self.keeper = keeper
    chain = FoldChain(pending: piece.pending)
    switch piece.content {
    case .plain(_, _, let end): result.endOffset = end
    case .stream(_, let start): result.endOffset = start
    case .descriptor, .nothing: result.endOffset = 0
    }
  }

  /// Ends the piece when every chunk was taken: counts the visits that no answer can follow, and
  /// gives what became of it.
  func finish(builder: DigestBuilder) throws(Complaint) -> PieceResult {
    // The chain forgets it when it ends.
    result.droppedPending = chain.droppedPending
    if piece.isComplete { try count(chain.finish(), builder: builder) }
    result.pending = chain.pending
    result.counts.stand(chain.standing)
    result.counts.records -= result.repeats
    result.counts.folded += result.repeats
    return result
  }

  /// Takes what became of a chunk, after the chunks before it.
  func take(_ outcome: ChunkOutcome, chunk: Int, builder: DigestBuilder) throws(Complaint) {
    try turnstile.pass(chunk) { () throws(Complaint) in
      result.add(outcome.ledger, longLines: outcome.longLines)
      if let end = outcome.end { result.endOffset = end }
      result.repeats += outcome.repeats
      if !outcome.tail.isEmpty { result.tail = Array((result.tail + outcome.tail).suffix(4096)) }
      if let short = outcome.shortAt { result.endOffset = min(result.endOffset, short) }
      if let fault = outcome.fault { result.fault = result.fault ?? fault }
      if let fold = outcome.fold { try count(chain.take(fold), builder: builder) }
      try keeper?.append(outcome.prepared, source: piece.source)
    }
  }

  /// Counts visits that closed after their lines' chunk was read.
  private func count(_ visits: [DetachedVisit], builder: DigestBuilder) throws(Complaint) {
    for visit in visits {
      try builder.take(
        [visit.record], bytes: visit.bytes.span, source: piece.source,
        chunkOffset: visit.lineOffset - Int64(visit.record.line.start))
    }
  }

  /// Takes nothing any more and lets those go on who wait, since the run has failed.
  func giveUp() { turnstile.giveUp() }
}
