/// The layout of the line that was read last, and the offsets of all lines that it is of.
struct LayoutMemo {
  /// The offsets in the log.
  var lines: Range<Int64> = 0..<0
  /// The layout; `nil` before the first directive.
  var layout: LineLayout?
}
