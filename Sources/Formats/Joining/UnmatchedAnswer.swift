/// An answer of a chunk that no question of the same chunk is of.
struct UnmatchedAnswer: Sendable {
  /// Which question it is of.
  enum Reach: UInt8, Sendable {
    /// One of its own name or key.
    case byName
    /// That of the unmatched answer before it, an alias.
    case byAlias
    /// It is the chunk's first line, so the chunk before tells which of the two.
    case unknown
  }

  /// What the answer says, in the fold's bytes.
  var record: Record
  /// Which question it is of.
  var reach: Reach
  /// The times of the chunk's questions and answers up to this one.
  var times: TimeBounds
  /// How many questions of the chunk came before it.
  var asked: Int
  /// Where its line begins in the log, in uncompressed bytes.
  var lineOffset: Int64 = 0
}
