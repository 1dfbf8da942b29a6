internal import CivilTime
public import Intake
public import Vocabulary

/// Finds where, in a log with local times, the clocks went back: the place that
/// ``SourceContext/clocksGoBackAt`` wants.
///
/// The clocks went back before the first line whose local time, within an hour that the zone
/// repeats, is 30 minutes or more before that of an earlier line of the same hour. A log that has
/// too few lines in the hour shows no such jump. When a log shows more than one, the first counts.
///
/// The chunks of the log are given in order, from its beginning, until the place is found:
///
///     if var change = ClockChange(in: context, from: first, to: last) {
///       while cutter.fill(buffer) {
///         if let offset = change.offset(in: buffer, of: format, context: context) { … }
///       }
///     }
public struct ClockChange: Sendable {
  /// How far back the times must jump, in seconds.
  static let leastJump: Int64 = 1800

  private let hours: [RepeatedHour]
  private var hour = -1
  private var latest = Int64.min

  /// Begins to look; `nil` when the zone repeats no hour between the log's first and last line, so
  /// that nothing need be read.
  public init?(in context: SourceContext, from first: Instant, to last: Instant) {
    // The first and last line of a log without years may themselves be an hour wrong.
    hours = RepeatedHour.all(
      in: context.zone, from: first.advanced(milliseconds: -3_600_000),
      to: last.advanced(milliseconds: 3_600_000))
    if hours.isEmpty { return nil }
  }

  /// The offset in the log of the first line after the clocks went back; `nil` when it is not in
  /// these lines, or the format has no local times.
  public mutating func offset(
    in buffer: ChunkBuffer, of format: Format, context: SourceContext
  ) -> Int64? {
    guard let place = format.findClockChange?(buffer.lines, context, &self) else { return nil }
    return buffer.offset + Int64(place)
  }

  /// Where the first line after the change begins in the lines of a chunk.
  mutating func place<F: LocalTimeFormat>(
    in lines: Span<UInt8>, of _: F.Type, context: SourceContext
  ) -> Int? {
    var start = 0
    while start < lines.count {
      let end = lines.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? lines.count
      if end > start,
        let local = F.localSeconds(of: lines.extracting(start..<end), context: context),
        isAfterChange(local)
      {
        return start
      }
      start = end + 1
    }
    return nil
  }

  private mutating func isAfterChange(_ local: Int64) -> Bool {
    guard let found = hours.firstIndex(where: { $0.localSeconds.contains(local) }) else {
      return false
    }
    if found != hour {
      hour = found
      latest = local
    }
    latest = max(latest, local)
    return latest - local >= ClockChange.leastJump
  }
}
