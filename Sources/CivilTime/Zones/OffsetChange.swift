/// From one moment on, the clocks of a zone have another offset from UTC.
struct OffsetChange: Equatable {
  /// Seconds since 1970-01-01T00:00:00Z.
  var start: Int64
  /// Seconds to add to UTC; positive east of Greenwich.
  var offset: Int64
}
