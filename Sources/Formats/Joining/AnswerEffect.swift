/// What a line that answers a question does to it.
public enum AnswerEffect: UInt8, Sendable {
  /// It tells what became of the question, which is closed.
  case closes
  /// It tells that nothing local refused the question; the answer is still to come.
  case passesOn
  /// It tells that the name is an alias (CNAME): the next answer line goes on with the answer.
  case continues
  /// It tells what became of the question, which stays open for a line that tells more.
  ///
  /// Without a question it is a visit by itself, since the log may have no lines of questions.
  case marks
  /// It tells what became of the question, which is closed; without one it is a visit by itself.
  case settles

  /// True when the line is a visit by itself where no question is found.
  public var canStandAlone: Bool { self == .marks || self == .settles }
}
