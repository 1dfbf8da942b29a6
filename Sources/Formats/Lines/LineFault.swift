public import Vocabulary

/// Why one line could not be read: plain data, so that throwing it costs no allocation.
public struct LineFault: Error, Hashable, Sendable {
  /// The reason.
  public var reason: RefusalReason
  /// Where in the line, counted from 1.
  public var column: Int32

  /// Makes a fault.
  ///
  /// - Parameters:
  ///   - reason: The reason.
  ///   - place: The place in the line, counted from 0.
  @inlinable
  public init(_ reason: RefusalReason, at place: Int) {
    self.reason = reason
    column = Int32(truncatingIfNeeded: place + 1)
  }
}
