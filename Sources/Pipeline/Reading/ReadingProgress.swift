internal import Synchronization

/// How far a reading is, for a progress bar in another thread.
public final class ReadingProgress: Sendable {
  private let bytes = Atomic<Int64>(0)
  private let expected = Atomic<Int64>(0)

  /// Begins at nothing.
  public init() {}

  /// How many bytes of logs were read, compressed or not.
  public var bytesRead: Int64 { bytes.load(ordering: .relaxed) }

  /// How many bytes there are to read; 0 while nobody knows.
  public var bytesExpected: Int64 { expected.load(ordering: .relaxed) }

  /// Notes how many bytes there are to read.
  public func expect(_ count: Int64) { expected.store(count, ordering: .relaxed) }

  /// Notes that bytes were read.
  func add(_ count: Int) { bytes.add(Int64(count), ordering: .relaxed) }
}
