/// Whether the last question or answer was an alias without a join key, whose answer goes on.
enum AliasState: UInt8, Sendable {
  /// No line came yet: the chunk before knows.
  case unknown
  /// It was none.
  case none
  /// It was one, of the question at ``OpenQuestions/aliased``, or of none when that is closed.
  case known
  /// It was one that no question of the chunk is of: the latest of the chunk's unmatched answers.
  case unmatched
}
