internal import Vocabulary

/// The time during which a device had an address.
struct LeaseSpan: Hashable {
  /// What the device is known by.
  var device: String
  /// Its name; empty when no lease tells it.
  var host: String
  var first: Instant
  /// The first moment at which it is no longer known to have it.
  var last: Instant
}
