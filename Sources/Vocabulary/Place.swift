/// Where a line stands: a log and the offset of the line's first byte.
public struct Place: Hashable, Comparable, Sendable {
  /// The log's name in the store (not a path, which changes with rotation).
  public var log: String
  /// The offset of the line's first byte, in uncompressed bytes.
  public var offset: Int64

  /// Makes a place.
  public init(log: String, offset: Int64) {
    self.log = log
    self.offset = offset
  }

  /// Orders by log, then by offset.
  public static func < (first: Place, second: Place) -> Bool {
    (first.log, first.offset) < (second.log, second.offset)
  }
}
