internal import Vocabulary

/// ``RequestSigns`` in few bytes, since a worker holds and sorts many.
///
/// Counts stop at the largest number that fits, which adds up in any order as well.
struct FactSigns: BitwiseCopyable {
  /// How many bytes they take in a file.
  static let byteCount = 36

  var pages: UInt32 = 0
  var embedded: UInt32 = 0
  var parts: UInt32 = 0
  var programs: UInt32 = 0
  /// Bit N for second N.
  var seconds: UInt64 = 0
  var device: UInt64 = 0
  /// The millisecond of the minute of the first request; the largest number for none.
  var first = UInt32.max

  /// Makes signs of nothing.
  init() {}

  /// Adds those of other requests of the same fact.
  mutating func add(_ other: FactSigns) {
    pages = FactSigns.sum(pages, other.pages)
    embedded = FactSigns.sum(embedded, other.embedded)
    parts = FactSigns.sum(parts, other.parts)
    programs = FactSigns.sum(programs, other.programs)
    seconds |= other.seconds
    first = min(first, other.first)
    if Int64(bitPattern: other.device) > Int64(bitPattern: device) { device = other.device }
  }

  /// The same for other rooms.
  var requestSigns: RequestSigns {
    var signs = RequestSigns()
    (signs.pages, signs.embedded) = (Int(pages), Int(embedded))
    (signs.parts, signs.programs) = (Int(parts), Int(programs))
    signs.seconds = seconds
    signs.first = first == .max ? nil : Int32(bitPattern: first)
    signs.device = Int64(bitPattern: device)
    return signs
  }

  private static func sum(_ one: UInt32, _ other: UInt32) -> UInt32 {
    let (sum, isOverflow) = one.addingReportingOverflow(other)
    return isOverflow ? .max : sum
  }
}
