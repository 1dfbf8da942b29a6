internal import Benchmarks
internal import Glibc
internal import Vocabulary

/// `vigil-bench accuracy`: events of invented schools against their truth.
enum AccuracyCommand {
  /// Prints the figures of each seed and of all; false when a bound does not hold.
  static func run(_ words: [String]) throws -> Bool {
    let arguments = try BenchArguments(
      words,
      single: ["--seeds", "--days", "--people", "--first-seed", "--vigil", "--append", "--note"])
    let seeds = try arguments.number("--seeds", usual: 3, atLeast: 1)
    let first = try arguments.number("--first-seed", usual: 1, atLeast: 0)
    let days = try arguments.number("--days", usual: 14, atLeast: 1)
    let people = try arguments.number("--people", usual: 120, atLeast: 12)
    let record = try RunRecord(
      page: arguments.value("--append"), note: arguments.value("--note") ?? "",
      needsRelease: false)
    let run = AccuracyRun(
      vigil: arguments.value("--vigil") ?? Surroundings.vigil,
      runner: ProgramRunner(clock: Surroundings.clock), days: days, people: people)
    var sum = AccuracyFigures()
    for seed in first..<first + seeds {
      let figures = try Surroundings.withTemporaryFolder { folder in
        try run.figures(seed: seed, folder: folder)
      }
      print("seed \(seed)\n\n\(AccuracyReport(figures).text)")
      fflush(nil)  // seen at once in a file, too
      sum += figures
    }
    let report = AccuracyReport(sum)
    let title = "accuracy, seeds \(first) to \(first + seeds - 1), \(days) days, \(people) people"
    print("\(title)\n\n\(report.text)")
    try record?.add(title: title, text: report.text)
    return report.holds
  }
}
