// hot: every record is noted here.
internal import Vocabulary

/// The bursts of one worker: the last of each device, and those that have ended.
///
/// Of devices that share a place, one ends the other's burst early; whoever reads the bursts puts
/// together what touches, so nothing depends on it.
struct BurstTable: ~Copyable {
  /// Devices that are followed at once.
  private static let openCount = 8192
  /// By the lowest bits of the device's number.
  private var open = TableMemory<OpenBurst>(count: openCount)
  /// Bursts that have ended, in no order.
  private(set) var ended: [OpenBurst] = []
  /// How many may wait before they should be written.
  private let limit: Int

  /// Makes an empty table that takes about `memory` bytes beside the open bursts.
  init(memory: Int) { limit = max(256, memory / MemoryLayout<OpenBurst>.stride) }

  /// Asks for the memory in which a device's burst stands.
  @inline(always)
  func prefetch(_ device: UInt64) { open.prefetch(BurstTable.place(of: device)) }

  /// Notes a request.
  @inline(always)
  mutating func note(_ device: UInt64, host: UInt64, at time: Int64, source: UInt8) {
    let place = BurstTable.place(of: device)
    let burst = open[place]
    guard burst.device == device, burst.source == UInt64(source),
      time &- burst.end <= Burst.gapMilliseconds, burst.start &- time <= Burst.gapMilliseconds
    else { return begin(device, host: host, at: time, source: source) }
    if time > burst.end { open[place].end = time }
    if time < burst.start {
      open[place].hosts = burst.hosts.moved(from: burst.start, to: time)
      open[place].start = time
    }
    open[place].hosts.mark(host, at: time, start: min(time, burst.start))
  }

  private mutating func begin(_ device: UInt64, host: UInt64, at time: Int64, source: UInt8) {
    let place = BurstTable.place(of: device)
    if open[place].device != 0 { ended.append(open[place]) }
    var burst = OpenBurst(device: device, start: time, end: time, source: UInt64(source))
    burst.hosts.mark(host, at: time, start: time)
    open[place] = burst
  }

  /// True when the bursts that have ended should be written.
  var isFull: Bool { ended.count >= limit }

  /// Ends every burst.
  mutating func endAll() {
    for place in 0..<open.count where open[place].device != 0 { ended.append(open[place]) }
    open.clear()
  }

  /// Forgets the bursts that have ended; they must be written.
  mutating func forgetEnded() { ended.removeAll(keepingCapacity: true) }

  @inline(always)
  private static func place(of device: UInt64) -> Int {
    Int(truncatingIfNeeded: device & UInt64(openCount - 1))
  }
}
