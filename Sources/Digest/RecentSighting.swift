/// What was counted of a user at one address, and is not yet in the table.
struct RecentSighting: BitwiseCopyable {
  /// The key of usage of the user's last visit; zero when there was none.
  var key: UInt64
  /// A hash of the client as logged.
  var client: UInt64
  /// How many visits.
  var count: Int64
  /// The number of user and client together, and one more; 0 for nobody.
  var pair: UInt32
  /// Unused, so that there is no padding.
  var rest: UInt32 = 0
}
