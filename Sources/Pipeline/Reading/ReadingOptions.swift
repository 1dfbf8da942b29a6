/// How a reading uses the machine; none of it changes the results.
public struct ReadingOptions: Sendable {
  /// How many workers read at once.
  public var threads: Int
  /// How many bytes a chunk aims to have.
  public var chunkSize: Int
  /// About how many bytes the tables of one worker may take.
  public var memory: Int
  /// Where tables are written that do not fit.
  public var temporaryFolder: String

  /// Makes options.
  public init(
    threads: Int, chunkSize: Int = 1_048_576, memory: Int = 12_582_912,
    temporaryFolder: String = "/tmp"
  ) {
    self.threads = max(1, threads)
    self.chunkSize = chunkSize
    self.memory = memory
    self.temporaryFolder = temporaryFolder
  }
}
