internal import Benchmarks
internal import Glibc
internal import Vocabulary

/// `vigil-bench damage`: damaged lines of every format.
enum DamageCommand {
  /// Prints a row for each format; false when something did not hold.
  static func run(_ words: [String]) throws -> Bool {
    let arguments = try BenchArguments(
      words, single: ["--samples", "--cases", "--seed", "--format"])
    let samples = try FormatSample.all(in: arguments.value("--samples") ?? "SampleLogs")
    let cases = try arguments.number("--cases", usual: 100_000, atLeast: 1)
    let seed = try arguments.number("--seed", usual: 20_261_126, atLeast: 0)
    let wanted = arguments.value("--format")
    return try Surroundings.withTemporaryFolder { folder in
      var isGood = true
      for sample in samples where wanted == nil || sample.name == wanted {
        let run = try DamageRun(
          sample, among: samples, cases: cases, seed: UInt64(seed), folder: folder)
        print("\(sample.name): \(run.cases) damaged lines, \(run.records) read")
        for fault in run.faults { print("  \(fault)") }
        fflush(nil)  // seen at once in a file, too
        isGood = isGood && run.faults.isEmpty
      }
      return isGood
    }
  }
}
