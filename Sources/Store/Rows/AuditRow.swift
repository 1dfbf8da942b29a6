public import Vocabulary

/// A row of the audit.
public struct AuditRow: Hashable, Sendable {
  /// Its number, from 1 without gaps.
  public var sequence: Int64
  /// When.
  public var time: Instant
  /// In which role: a role's name, `system` or `person`.
  public var who: String
  /// What was done.
  public var action: String
  /// A pseudonym of what it was done to.
  public var object: String
  /// The SHA-256 of the salt and the detail.
  public var checksum: String
  /// The chain's digest up to the row before; empty for the first.
  public var previous: String
  /// The detail; `nil` when it has expired.
  public var detail: String?

  /// The chain's digest up to this row.
  public var digest: String {
    let fields = [
      String(sequence), String(time.milliseconds), who, action, object, checksum, previous,
    ]
    return SHA256.hex(SHA256.hash(JSONText.of(fields).utf8))
  }
}
