internal import Formats
internal import Intake

/// What became of one chunk, on its way through the turnstile of its piece.
struct ChunkOutcome {
  var ledger: ChunkLedger
  /// What the chunk leaves to be joined with the chunks around it.
  var fold: ChunkFold?
  /// The lines for the archive.
  var prepared: [PreparedLines] = []
  /// How many of the refused lines were too long to be in the chunk, and so are in no span.
  var longLines = 0
  /// Where the chunk's last line ends, for streams.
  var end: Int64?
  /// Records that another export of the source held already.
  var repeats = 0
  /// The last bytes of the lines, for streams.
  var tail: [UInt8] = []
  /// Where the file ended that has become shorter while it was read.
  var shortAt: Int64?
  var fault: IntakeFault?
}
