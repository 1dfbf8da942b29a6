internal import Benchmarks
internal import Foundation
internal import Glibc
internal import Vocabulary

/// What the rooms are given from outside: the clock, the commit, the machine, a folder to write in.
enum Surroundings {
  /// Seconds that never go back.
  static let clock: @Sendable () -> Double = {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds that this program took of a core, the system's work for it included.
  static let processorClock: @Sendable () -> Double = {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The `vigil` that was built together with this program.
  static var vigil: String {
    Bundle.main.bundleURL.appending(path: "vigil").path(percentEncoded: false)
  }

  /// Calls `body` with a new folder, which is removed afterwards.
  static func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "vigil-bench-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }
}
