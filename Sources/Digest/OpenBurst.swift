internal import Vocabulary

/// A burst of a device that may still grow.
struct OpenBurst: BitwiseCopyable {
  /// The device's number; 0 for no burst.
  var device: UInt64 = 0
  /// The times of the first and the last request, in milliseconds since 1970-01-01T00:00:00Z.
  var start: Int64 = 0
  var end: Int64 = 0
  /// Which hosts it asked for as it began.
  var hosts = EarlyHosts()
  /// The source's number among those of the run.
  var source: UInt64 = 0
}
