internal import Vocabulary

/// A format of which each line, or each run of lines, says something by itself.
///
/// To add one: a file here, a row in ``IdentityFormat``, a folder in `Tests/PeopleTests/Identities`.
protocol IdentityLines: Sendable {
  /// Bytes that stand in every line that matters; empty when any line may.
  static var mark: [UInt8] { get }

  /// Starts reading a file.
  init(context: IdentityContext)

  /// Reads one line, without its end.
  mutating func read(
    _ line: Substring, into reading: inout IdentityReading
  ) throws(IdentityFault)

  /// Reads what was still open when the file ended; most formats leave nothing open.
  mutating func finish(into reading: inout IdentityReading) throws(IdentityFault)
}

extension IdentityLines {
  static var mark: [UInt8] { [] }

  mutating func finish(into reading: inout IdentityReading) throws(IdentityFault) {}
}
