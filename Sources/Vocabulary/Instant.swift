/// A moment: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, negative before it.
  public var milliseconds: Int64

  /// Makes a moment from milliseconds since 1970-01-01T00:00:00Z.
  @inlinable
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Makes a moment from whole seconds since 1970-01-01T00:00:00Z.
  @inlinable
  public init(seconds: Int64) { self.milliseconds = seconds * 1000 }

  /// The minute since 1970-01-01T00:00Z that the moment falls in.
  @inlinable
  public var minute: Int32 { Int32(clamping: milliseconds.flooredQuotient(60_000)) }

  /// The quarter hour since 1970-01-01T00:00Z that the moment falls in.
  @inlinable
  public var quarterHour: Int32 { Int32(clamping: milliseconds.flooredQuotient(900_000)) }

  /// True when `first` is earlier than `second`.
  @inlinable
  public static func < (first: Instant, second: Instant) -> Bool {
    first.milliseconds < second.milliseconds
  }

  /// The moment `milliseconds` later.
  @inlinable
  public func advanced(milliseconds: Int64) -> Instant {
    Instant(milliseconds: self.milliseconds + milliseconds)
  }
}

extension Int64 {
  /// The quotient rounded towards minus infinity, so that times before 1970 fall in their own unit.
  @inlinable
  public func flooredQuotient(_ divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
