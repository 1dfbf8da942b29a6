public import Digest

/// How a reading uses the machine, which does not change the results, and how much it keeps.
public struct ReadingOptions: Sendable {
  /// What the tables of a worker may take when nothing else is said, in MiB: two workers and the
  /// program stay below 64 MiB.
  public static let usualMemory = 16

  /// How many workers read at once.
  public var threads: Int
  /// How many bytes a chunk aims to have.
  public var chunkSize: Int
  /// How much is kept of the visits.
  public var depth: DigestDepth
  /// About how many bytes the tables of one worker may take.
  public var memory: Int
  /// Where tables are written that do not fit.
  public var temporaryFolder: String

  /// Makes options.
  public init(
    threads: Int, chunkSize: Int = 1_048_576, depth: DigestDepth = .whole,
    memory: Int = usualMemory * 1_048_576,
    temporaryFolder: String = "/tmp"
  ) {
    self.threads = max(1, threads)
    self.chunkSize = chunkSize
    self.depth = depth
    self.memory = memory
    self.temporaryFolder = temporaryFolder
  }
}
