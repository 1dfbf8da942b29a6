internal import Intake
internal import Vocabulary

/// A visit on its way through the steps of ``VisitCounter``: what they need of its record, which is
/// too large to be read again in each, and what they find.
struct PendingVisit: BitwiseCopyable {
  /// The host; the empty name when it is too long for a ``ShortName``.
  var host = ShortName()
  var hostHash: UInt64 = 0
  /// Where the host stands in the chunk.
  var hostPlaces = ByteRange()
  /// Where the host may be remembered.
  var hostCandidate = -1
  /// The user, or the client where the log names no user; empty as the host is.
  var subject = ShortName()
  var subjectHash: UInt64 = 0
  /// Where that name stands in the chunk.
  var subjectPlaces = ByteRange()
  /// Where the client stands in the chunk.
  var clientPlaces = ByteRange()
  /// The number that stands for the device.
  var device: UInt64 = 0
  /// A hash of the client as logged, where the subject is a user.
  var clientHash: UInt64 = 0
  /// True when the subject is a user.
  var hasUser = false
  /// True when the device acted on the visit and told a category of its own.
  var hasDeviceEvidence = false
  var action = Action.unknown
  /// When the request was made, in milliseconds since 1970-01-01T00:00:00Z.
  var time: Int64 = 0
  /// Bytes sent to the client.
  var bytes: Int64 = 0
  /// The key of usage; 0 for a visit that is not counted.
  var usageKey: UInt64 = 0
  var siteKey: UInt64 = 0
}
