internal import Intake

extension ByteRange {
  /// The range in the chunk of some places of a line that begins at `base`.
  @inline(always)
  init(_ places: Range<Int>, base: Int) {
    self.init(base &+ places.lowerBound, base &+ places.upperBound)
  }
}
