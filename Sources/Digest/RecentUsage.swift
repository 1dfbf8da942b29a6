/// What was counted of a subject under the key of its last visit, and is not yet in the table.
///
/// Most visits of a subject follow another of the same quarter hour and action, so that few lines
/// have to find their place among all counters.
struct RecentUsage: BitwiseCopyable {
  /// The key in the table of usage; zero when nothing was counted.
  var key: UInt64
  /// How many visits.
  var count: Int64
  /// Bytes sent to the client.
  var bytes: Int64
}
