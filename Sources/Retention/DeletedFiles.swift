/// How many files of one kind were deleted.
public struct DeletedFiles: Hashable, Sendable {
  /// How many files.
  public var count = 0
  /// Their bytes, all together.
  public var bytes: Int64 = 0

  /// Makes a count of nothing.
  public init() {}

  /// Counts one more file.
  mutating func add(bytes: Int64) {
    count += 1
    self.bytes += bytes
  }
}
