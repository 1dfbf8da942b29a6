// hot: every line whose time has no zone.

/// The times around the last local time that was looked up which share its offset: half a year, but
/// for the hours in which the clocks change.
struct LocalTimeMemo {
  /// Milliseconds since 1970-01-01T00:00 on the clocks.
  var times: Range<Int64> = 0..<0
  /// How far the clocks are ahead of UTC at these times, in milliseconds.
  var offset: Int64 = 0
}
