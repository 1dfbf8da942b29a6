/// What is counted of a fact.
struct FactCount {
  var count: Int64
  var bytes: Int64
  /// The log's number in the run, and the offset of the first line in it.
  var log: UInt32
  var offset: Int64
  var signs = FactSigns()

  /// Adds other visits of the same fact.
  mutating func add(_ other: FactCount) {
    count += other.count
    bytes += other.bytes
    signs.add(other.signs)
    if (other.log, other.offset) < (log, offset) {
      log = other.log
      offset = other.offset
    }
  }
}
