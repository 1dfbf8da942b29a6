/// What was measured of one program.
public struct ComparisonRow: Hashable, Sendable {
  /// The program's name.
  public var name: String
  /// True for `vigil scan`.
  public var isVigil: Bool
  /// How many threads it was given.
  public var threads: Int
  /// Its most memory at once, in the warm-up.
  public var memory: MemoryUse
  /// Its runs, without the warm-up.
  public var runs: [ProgramRun] = []
  let role: Contender.Role

  init(_ contender: Contender, memory: MemoryUse) {
    name = contender.name
    isVigil = contender.role == .vigil
    threads = contender.threads
    role = contender.role
    self.memory = memory
  }

  /// The middle wall time, in seconds.
  public var wall: Double { runs.map(\.wall).median ?? 0 }
  /// The middle processor time, in seconds.
  public var processor: Double { runs.map(\.processor).median ?? 0 }
}
