internal import Benchmarks
internal import Glibc
internal import Vocabulary

/// `vigil-bench full`: the third ring of tests.
enum FullCommand {
  /// Prints a line for each check; false when one fails.
  static func run(_ words: [String]) throws -> Bool {
    let arguments = try BenchArguments(
      words, single: ["--data", "--lists", "--names", "--append", "--note"])
    let lists = arguments.value("--lists")
    var data: FullData?
    if lists == nil || arguments.value("--data") != nil {
      data = try FullData(folder: try arguments.required("--data"))
    }
    let names = try arguments.number("--names", usual: 1_000_000, atLeast: 5)
    let record = try RunRecord(
      page: arguments.value("--append"), note: arguments.value("--note") ?? "")
    return try Surroundings.withTemporaryFolder { folder in
      var ring = FullRing(
        vigil: Surroundings.vigil, runner: ProgramRunner(clock: Surroundings.clock),
        folder: folder, nameCount: names,
        processorClock: Surroundings.processorClock,
        report: { result in
          print(result.line)
          fflush(nil)  // seen at once in a file, too
        })
      try ring.run(on: data, realLists: lists)
      print("\n\(ring.comparisons.map(\.text).joined(separator: "\n"))")
      let failed = ring.results.count { !$0.isGood }
      print("\(ring.results.count) checks, \(failed) failed")
      try record?.add(
        title: "full size, \(ring.results.count) checks, \(failed) failed", text: ring.text)
      return failed == 0
    }
  }
}
