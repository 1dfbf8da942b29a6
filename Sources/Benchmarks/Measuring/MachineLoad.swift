/// How long the machine's cores have worked, from the text of `/proc/stat` (Linux, proc_stat(5)).
public struct MachineLoad: Hashable, Sendable {
  /// Seconds of all cores since the machine started.
  public let busySeconds: Double

  /// Reads the first line: `cpu user nice system idle iowait irq softirq steal …`, in ticks.
  public init(stat text: String, ticksPerSecond: Double) {
    let words = text.prefix { $0 != "\n" }.split(separator: " ")
    let ticks = words.dropFirst().prefix(8).map { Double($0) ?? 0 }
    let idle = ticks.dropFirst(3).prefix(2).reduce(0, +)
    busySeconds = (ticks.reduce(0, +) - idle) / ticksPerSecond
  }
}
