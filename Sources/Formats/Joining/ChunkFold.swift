/// What a chunk leaves to be joined with the chunks around it: answers to questions that were
/// asked before it, and questions that are not answered in it.
///
/// It has bytes of its own, so it outlives the chunk's buffer.
public struct ChunkFold: Sendable {
  /// Where the records resolve.
  var bytes: [UInt8] = []
  /// The answers, in the order of their lines.
  var answers: [UnmatchedAnswer] = []
  /// The questions, in the order of their lines; counted from the chunk's first.
  var questions: [OpenQuestion] = []
  /// The times of all questions and answers of the chunk.
  var times = TimeBounds()
  /// How many questions the chunk asks.
  var asked = 0
  /// How many of the chunk's answers became visits by themselves.
  var standing = 0
  /// What the chunk's last line says of aliases.
  var alias = AliasState.unknown
  /// The place in ``questions`` of the question that an alias at the chunk's end is of.
  var aliased: Int?

  /// Makes the fold of a chunk without questions and answers.
  public init() {}
}
