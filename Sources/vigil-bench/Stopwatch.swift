internal import Glibc

/// How long something took, in milliseconds.
struct Stopwatch {
  /// By the clock on the wall.
  var wall: Double
  /// Of this program alone, the system's work for it included.
  var processor: Double

  /// Times a piece of work.
  static func time(_ work: () throws -> Void) rethrows -> Stopwatch {
    let wall = now(CLOCK_MONOTONIC)
    let processor = now(CLOCK_PROCESS_CPUTIME_ID)
    try work()
    return Stopwatch(
      wall: now(CLOCK_MONOTONIC) - wall, processor: now(CLOCK_PROCESS_CPUTIME_ID) - processor)
  }

  /// Two pieces of work together.
  static func + (first: Stopwatch, second: Stopwatch) -> Stopwatch {
    Stopwatch(
      wall: first.wall + second.wall, processor: first.processor + second.processor)
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
