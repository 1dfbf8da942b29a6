/// The most memory that a program had at once.
public struct MemoryUse: Hashable, Sendable {
  /// Bytes with everything that it mapped.
  public var peakBytes: Int
  /// Bytes without the pages of the mapped file.
  public var beyondBytes: Int

  /// Makes one.
  public init(peakBytes: Int, beyondBytes: Int) {
    self.peakBytes = peakBytes
    self.beyondBytes = beyondBytes
  }
}
