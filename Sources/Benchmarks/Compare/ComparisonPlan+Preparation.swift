public import Vocabulary

extension ComparisonPlan {
  /// Makes and builds what is missing, and looks at the logs.
  ///
  /// - Parameters:
  ///   - runner: What runs the programs that do it.
  ///   - folder: Where indexes are built.
  /// - Returns: the programs with their indexes, and the logs with their formats and sizes.
  public func prepared(
    runner: ProgramRunner, folder: String
  ) throws(Complaint) -> (programs: ComparedPrograms, logs: [ComparedLogs]) {
    try generated?.make(runner: runner)
    var programs = programs
    if let lists = programs.lists {
      if programs.index == nil {
        let index = "\(folder)/lists.index"
        let build = [programs.vigil, "lists", "build", "--output", index, lists]
        _ = try runner.run(Invocation(build, errors: "\(folder)/errors"))
        programs.index = index
      }
      if let yardstick = programs.yardstick, programs.yardstickIndex == nil {
        let index = "\(folder)/yardstick.index"
        _ = try runner.run(Invocation([yardstick, "-d", lists, "-w", index]))
        programs.yardstickIndex = index
      }
    }
    var found: [ComparedLogs] = []
    for paths in logs {
      var logs = ComparedLogs(
        paths: paths, format: try format(of: paths[0], runner: runner, folder: folder), bytes: 0)
      logs.bytes = try bytes(of: logs, runner: runner, folder: folder)
      found.append(logs)
    }
    return (programs, found)
  }

  private func format(
    of log: String, runner: ProgramRunner, folder: String
  ) throws(Complaint) -> String {
    if let format { return format }
    let output = "\(folder)/format"
    _ = try runner.run(
      Invocation(
        [programs.vigil, "formats", "detect", log], output: output, errors: "\(folder)/errors"))
    let words = try FileAccess.text(of: output).split { $0 == "\t" || $0 == "\n" }
    return words.last.map(String.init) ?? ""
  }

  /// Bytes as they are read: those of a compressed log are counted once.
  private func bytes(
    of logs: ComparedLogs, runner: ProgramRunner, folder: String
  ) throws(Complaint) -> Int {
    let output = "\(folder)/bytes"
    _ = try runner.run(
      Invocation(
        ["sh", "-c", #"gzip -dcf -- "$@" | wc -c"#, "sh"] + logs.paths, output: output))
    return Int(try FileAccess.text(of: output).filter(\.isNumber)) ?? 0
  }
}
