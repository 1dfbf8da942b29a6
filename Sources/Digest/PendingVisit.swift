/// A visit on its way through the steps of ``VisitCounter``.
struct PendingVisit: BitwiseCopyable {
  /// The host; the empty name when it is too long for a ``ShortName``.
  var host = ShortName()
  var hostHash: UInt64 = 0
  /// Where the host may be remembered.
  var hostCandidate = -1
  /// The user, or the client where the log names no user; empty as the host is.
  var subject = ShortName()
  var subjectHash: UInt64 = 0
  /// The key of usage; 0 for a visit that is not counted.
  var usageKey: UInt64 = 0
  var siteKey: UInt64 = 0
  /// Bytes sent to the client.
  var bytes: Int64 = 0
}
