/// A format whose times are local and without a zone.
protocol LocalTimeFormat: LineFormat {
  /// The date and time of day that a line writes, in whole seconds since 1970-01-01T00:00 on the
  /// clocks; `nil` when the line writes none, or writes its zone.
  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64?
}
