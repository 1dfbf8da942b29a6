/// What a line is.
public enum LineOutcome: UInt8, Sendable {
  /// It says something of a visit: a record.
  case record
  /// It is well-formed and no request.
  case skipped
  /// It tells of a visit that another line tells already.
  case folded
  /// A request whose outcome a later line tells: a record once it is answered.
  case question
  /// It tells what became of an earlier question of the same host.
  case answer
}
