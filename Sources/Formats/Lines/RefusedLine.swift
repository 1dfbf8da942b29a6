public import Vocabulary

/// Where a line stands that could not be read.
public struct RefusedLine: Hashable, Sendable {
  /// Why.
  public var reason: RefusalReason
  /// The offset of the line's first byte in its log, in uncompressed bytes.
  public var offset: Int64
  /// Where in the line, counted from 1.
  public var column: Int32

  /// Makes a place.
  public init(reason: RefusalReason, offset: Int64, column: Int32) {
    self.reason = reason
    self.offset = offset
    self.column = column
  }
}
