internal import Benchmarks
internal import Glibc
internal import Vocabulary

/// `vigil-bench compare`: `vigil scan` in turn with others on the same logs.
enum CompareCommand {
  /// Prints a table for each log.
  ///
  /// - Throws: ``Complaints`` when the programs do not count the same.
  static func run(_ words: [String]) throws {
    let plan = try ComparisonPlan(words, vigil: Surroundings.vigil)
    let record = try RunRecord(page: plan.page, note: plan.note)
    let runner = ProgramRunner(clock: Surroundings.clock, retries: plan.retries)
    try Surroundings.withTemporaryFolder { folder in
      let (programs, allLogs) = try plan.prepared(runner: runner, folder: folder)
      let comparison = Comparison(programs, runner: runner, folder: folder)
      if !comparison.missingPeers.isEmpty {
        print("not installed: \(comparison.missingPeers.joined(separator: ", "))\n")
      }
      for logs in allLogs {
        let result = try comparison.run(logs, runs: plan.runs)
        let differences = result.agreement.differences
        guard differences.isEmpty else { throw Complaints(differences.map(complaint)) }
        print(result.text)
        fflush(nil)  // seen at once in a file, too
        try record?.add(title: "compare, \(result.title)", text: result.text)
      }
    }
  }

  private static func complaint(_ difference: String) -> Complaint {
    Complaint(what: difference, mend: "find out which of them is wrong before time is compared")
  }
}
