/// One fact on its way from a worker's table to the merged digest.
///
/// Rows are ordered by the bytes of the user, then by the bytes of the rest, which is the same
/// order whatever the worker, so that the rows of all workers can be merged.
struct FactRow {
  /// The user; empty where nobody is known.
  var name: [UInt8] = []
  /// The rest of the key: numbers with their highest byte first, texts behind their lengths.
  var rest: [UInt8] = []
  /// What was counted under the key.
  var value = FactCount(count: 0, bytes: 0, log: 0, offset: 0)

  /// True when both are rows of the same key.
  func hasKey(of other: FactRow) -> Bool { name == other.name && rest == other.rest }

  /// True when this row stands before another.
  func precedes(_ other: FactRow) -> Bool {
    if name != other.name { return name.lexicographicallyPrecedes(other.name) }
    return rest.lexicographicallyPrecedes(other.rest)
  }
}
