internal import Foundation
internal import Vocabulary

/// Runs `vigil scan`, the yardstick and `wc -l` on the same log in turn.
struct ScanComparison {
  private let options: ScanOptions
  private let folder: String

  /// Reads the arguments.
  init(_ arguments: [String]) throws {
    options = try ScanOptions(arguments)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "vigil-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.folder = folder.path()
  }

  /// Prints a table of medians for each log.
  func run() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for log in options.logs {
      let programs = programs(log)
      var runs = programs.map { _ in [ChildRun]() }
      // The first round warms the page cache and is not counted.
      for round in 0...options.runs {
        for place in programs.indices {
          let run = try ChildRun(programs[place].arguments, output: "\(folder)/\(place)")
          if round > 0 { runs[place].append(run) }
        }
      }
      print("\(log), median of \(options.runs) interleaved runs\n")
      print("| program | wall s | to wc -l | CPU s | peak MB |\n|---|---|---|---|---|")
      let base = Self.median(runs[0].map(\.wall))
      for place in programs.indices {
        let wall = Self.median(runs[place].map(\.wall))
        let numbers = String(
          format: "%.3f | %.1f | %.3f | %.0f", wall, wall / base,
          Self.median(runs[place].map(\.processor)), Self.median(runs[place].map(\.peakMegabytes)))
        print("| \(programs[place].name) | \(numbers) |")
      }
      print("\n\(try CountCheck(report: "\(folder)/report", scan: "\(folder)/4").text)\n")
    }
  }

  private func programs(_ log: String) -> [(name: String, arguments: [String])] {
    let vigil = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "vigil").path()
    let yardstick = { (threads: Int) in
      [
        options.yardstick, "-t\(threads)", "-x", options.yardstickIndex, "-o", "/dev/null", "-r",
        "\(folder)/report", log,
      ]
    }
    let scan = { (threads: Int) in
      [
        vigil, "scan", "--threads", "\(threads)", "--lists", options.index, "--output", "json", log,
      ]
    }
    return [
      ("wc -l", ["wc", "-l", log]), ("yardstick, 1 thread", yardstick(1)),
      ("yardstick, 2 threads", yardstick(2)), ("vigil scan, 1 thread", scan(1)),
      ("vigil scan, 2 threads", scan(2)),
    ]
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}
