internal import Benchmarks
internal import Foundation
internal import Glibc
internal import Pipeline
internal import Vocabulary

/// `vigil-bench speed`: how fast each format is read, classified and counted.
enum SpeedCommand {
  private static let runs = 5

  /// Prints a row for each format: the median of some runs over its sample, again and again, on one
  /// thread, without lists.
  static func run(_ words: [String]) throws {
    let arguments = try BenchArguments(words, single: ["--samples", "--bytes", "--format"])
    let samples = try FormatSample.all(in: arguments.value("--samples") ?? "SampleLogs")
    let bytes = try arguments.number("--bytes", usual: 67_108_864, atLeast: 1_048_576)
    let wanted = arguments.value("--format")
    try Surroundings.withTemporaryFolder { folder in
      print("format            MB/s   ns/line  bytes/line")
      for sample in samples where wanted == nil || sample.name == wanted {
        let log = sample.repeated(toBytes: bytes)
        let path = "\(folder)/\(sample.name).log"
        try Data(log).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let reader = try SampleReader(sample, path: path, folder: folder)
        let times = try (0..<runs).map { _ in try Stopwatch.time(reader.read).processor }.sorted()
        let lines = log.count { $0 == UInt8(ascii: "\n") }
        let median = times[runs / 2]
        print(
          sample.name.padding(toLength: 16, withPad: " ", startingAt: 0),
          String(format: "%5.0f", Double(log.count) / median / 1000),
          String(format: "%9.0f", median * 1e6 / Double(lines)),
          String(format: "%11.0f", Double(log.count) / Double(lines)))
        fflush(nil)  // seen at once in a file, too
      }
    }
  }
}
