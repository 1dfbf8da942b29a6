internal import Glibc
public import Vocabulary

/// Runs programs, one at a time, and measures them.
public struct ProgramRunner: Sendable {
  /// The share of one core that others may use before a run is repeated.
  static let mostOthers = 0.12

  private let clock: @Sendable () -> Double
  private let retries: Int

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - clock: Seconds that never go back.
  ///   - retries: How often a run is repeated that others disturbed.
  public init(clock: @escaping @Sendable () -> Double, retries: Int = 0) {
    self.clock = clock
    self.retries = retries
  }

  /// Runs a program to its end.
  ///
  /// - Throws: ``Complaint`` when it does not start or does not end with 0.
  public func run(_ invocation: Invocation) throws(Complaint) -> ProgramRun {
    let busy = Self.busySeconds
    let start = clock()
    let end = try SpawnedProgram(invocation).end()
    let wall = clock() - start
    try check(end, invocation)
    let others = max(0, Self.busySeconds - busy - end.processor) / max(wall, 0.001)
    return ProgramRun(wall: wall, processor: end.processor, others: others)
  }

  /// Runs a program, again while others use the machine.
  public func runUndisturbed(_ invocation: Invocation) throws(Complaint) -> ProgramRun {
    for _ in 0..<retries {
      let result = try run(invocation)
      if result.others <= Self.mostOthers { return result }
      sleep(1)
    }
    return try run(invocation)
  }

  /// Runs a program and looks every 10 ms at what it has in memory.
  ///
  /// It takes longer than unwatched, so that its time says nothing.
  public func memory(of invocation: Invocation) throws(Complaint) -> MemoryUse {
    let program = try SpawnedProgram(invocation)
    var watch = MemoryWatch(process: program.id, mappedFile: invocation.mappedFile)
    while true {
      if let end = program.endUnlessRunning() {
        try check(end, invocation)
        return watch.use(systemPeak: end.peakBytes)
      }
      watch.look()
      usleep(10_000)
    }
  }

  private func check(_ end: SpawnedProgram.End, _ invocation: Invocation) throws(Complaint) {
    if end.code == 0 { return }
    let said =
      invocation.errors == "/dev/null"
      ? nil : SystemFile.text(of: invocation.errors).split(separator: "\n").last
    throw Complaint(
      what: "\(invocation.words.joined(separator: " ")) ended with \(end.code)"
        + (said.map { ": \($0)" } ?? ""),
      mend: "run it by hand")
  }

  private static var busySeconds: Double {
    MachineLoad(
      stat: SystemFile.text(of: "/proc/stat"), ticksPerSecond: Double(sysconf(Int32(_SC_CLK_TCK)))
    ).busySeconds
  }
}
