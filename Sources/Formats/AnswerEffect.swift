/// What a line that answers a question does to it.
public enum AnswerEffect: UInt8, Sendable {
  /// It tells what became of the question, which is closed.
  case closes
  /// It tells that nothing local refused the question; the answer is still to come.
  case passesOn
  /// It tells that the name is an alias (CNAME): the next answer line goes on with the answer.
  case continues
}
