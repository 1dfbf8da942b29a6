/// Requests of one device that follow each other so closely that one page may have made them: each
/// at most ``gapMilliseconds`` behind the one before it.
///
/// Bursts of the same device that touch are one; so those of any parts of a log make those of the
/// whole.
public struct Burst: Hashable, Comparable, Sendable {
  /// The longest pause within a burst, in milliseconds.
  ///
  /// Pages load what they embed within a few seconds; people read for longer.
  public static let gapMilliseconds: Int64 = 5000

  /// The name of the source in the settings.
  public var source: String
  /// Stands for the device's address, together with the user where the log names one.
  public var device: Int64
  /// When the first request was made, in milliseconds since 1970-01-01T00:00:00Z.
  public var start: Int64
  /// The same for the last.
  public var end: Int64
  /// Which hosts it asked for as it began.
  public var hosts: EarlyHosts

  /// Makes a burst.
  public init(
    source: String, device: Int64, start: Int64, end: Int64, hosts: EarlyHosts = EarlyHosts()
  ) {
    self.source = source
    self.device = device
    self.start = start
    self.end = end
    self.hosts = hosts
  }

  /// The bursts in order, with those of a device that touch put together.
  public static func joined(_ bursts: [Burst]) -> [Burst] {
    var result: [Burst] = []
    for burst in bursts.sorted() {
      if let last = result.last, last.source == burst.source, last.device == burst.device,
        burst.start - last.end <= gapMilliseconds
      {
        result[result.count - 1].end = max(last.end, burst.end)
        result[result.count - 1].hosts.marks |=
          burst.hosts.moved(from: burst.start, to: last.start).marks
      } else {
        result.append(burst)
      }
    }
    return result
  }

  /// Orders by source, device and start.
  public static func < (first: Burst, second: Burst) -> Bool {
    (first.source, first.device, first.start, first.end, first.hosts)
      < (second.source, second.device, second.start, second.end, second.hosts)
  }
}
