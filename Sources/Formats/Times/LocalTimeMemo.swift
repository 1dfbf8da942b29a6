internal import CivilTime
internal import Vocabulary

/// The last local time that was looked up, since lines of one quarter hour follow each other.
struct LocalTimeMemo {
  /// The start of the quarter hour, in whole seconds since 1970-01-01T00:00 on the clocks.
  var localSeconds = Int64.min
  /// The moment of that start, in milliseconds since 1970-01-01T00:00:00Z.
  var moment: Int64 = 0
  /// True when the hour is October's repeated one and nothing tells which it is.
  var isAmbiguous = false
}
