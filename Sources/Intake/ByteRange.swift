/// Where a value stands in a chunk's buffer; a count of zero when the line does not say.
public struct ByteRange: Hashable, BitwiseCopyable, Sendable {
  /// The place of the first byte in the buffer.
  public var start: UInt32
  /// How many bytes.
  public var count: UInt32

  /// No value.
  @inlinable
  public init() {
    start = 0
    count = 0
  }

  /// The bytes from `start` up to and without `end`; no value when there are none.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    count = UInt32(truncatingIfNeeded: max(0, end - start))
  }

  /// True when the line does not say.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// The same bytes as places in the buffer.
  @inlinable
  public var places: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
