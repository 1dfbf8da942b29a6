/// Which hosts the requests of a burst asked for in its first four seconds, as eight marks for each
/// half second.
///
/// A page with its advertising and its fonts asks many hosts within a second or two; somebody who
/// types or follows a link asks one or two. Marks of parts of a burst, put together, are those of the
/// whole: half seconds are counted from 1970, and a part that begins later loses nothing that the
/// whole would keep.
public struct EarlyHosts: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The length of a half second, in milliseconds.
  @usableFromInline static let step: Int64 = 500
  /// Eight marks for each of eight half seconds, the first in the lowest bits.
  public var marks: UInt64

  /// Takes marks.
  @inlinable
  public init(marks: UInt64 = 0) { self.marks = marks }

  /// Marks a host, by its hash, at a time behind the start of the burst, both in milliseconds.
  @inlinable @inline(always)
  public mutating func mark(_ hash: UInt64, at time: Int64, start: Int64) {
    let place = time / EarlyHosts.step &- start / EarlyHosts.step
    // Any three bits of a good hash.
    if place >= 0, place < 8 { marks |= (1 &<< ((hash &>> 40) & 7)) &<< UInt64(place &* 8) }
  }

  /// The marks as they stand for a burst that begins earlier.
  @inlinable
  public func moved(from start: Int64, to earlier: Int64) -> EarlyHosts {
    let places = start / EarlyHosts.step &- earlier / EarlyHosts.step
    return EarlyHosts(marks: places < 8 ? marks &<< UInt64(places &* 8) : 0)
  }

  /// How many different marks there are before the half second of a time.
  public func count(before time: Int64, start: Int64) -> Int {
    let place = min(max(time / EarlyHosts.step - start / EarlyHosts.step, 0), 8)
    return EarlyHosts.different(in: place == 8 ? marks : marks & (1 << UInt64(place * 8) - 1))
  }

  /// How many different marks there are.
  public var count: Int { EarlyHosts.different(in: marks) }

  private static func different(in marks: UInt64) -> Int {
    var rest = marks
    var all: UInt8 = 0
    while rest != 0 {
      all |= UInt8(truncatingIfNeeded: rest)
      rest >>= 8
    }
    return all.nonzeroBitCount
  }

  /// Orders by the marks as a number, for lists that must be the same every time.
  public static func < (first: EarlyHosts, second: EarlyHosts) -> Bool {
    first.marks < second.marks
  }
}
