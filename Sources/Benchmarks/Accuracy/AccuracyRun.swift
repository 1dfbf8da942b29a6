public import Vocabulary

/// Makes an invented school, has Vigil judge its logs, and compares what comes out with the truth.
public struct AccuracyRun {
  private let vigil: String
  private let runner: ProgramRunner
  private let days: Int
  private let people: Int

  /// Prepares runs.
  ///
  /// - Parameters:
  ///   - vigil: The program.
  ///   - days: How many days each school's logs span.
  ///   - people: How many people each school has.
  public init(vigil: String, runner: ProgramRunner, days: Int, people: Int) {
    self.vigil = vigil
    self.runner = runner
    self.days = days
    self.people = people
  }

  /// Runs one school.
  ///
  /// - Parameter folder: A folder that is there, for the school and its data.
  /// - Throws: ``Complaint`` when a program fails or its output cannot be read.
  public func figures(seed: Int, folder: String) throws(Complaint) -> AccuracyFigures {
    let school = "\(folder)/school"
    let settings = "\(school)/vigil.json5"
    let steps = [
      [
        "sample", "--depth", "complete", "--output", school, "--days", "\(days)",
        "--people", "\(people)", "--seed", "\(seed)",
      ],
      ["run", "--config", settings],
    ]
    for step in steps { _ = try output(of: step, folder: folder) }
    let truth = try SchoolTruth(
      text: SystemFile.bytes(of: "\(school)/truth.json5"), file: "truth.json5")
    // What the school's staff would tell it; the days are judged again by the next run.
    for account in truth.compromised {
      _ = try output(
        of: [
          "register", "compromised", account.user, "--from", account.from, "--to", account.to,
          "--config", settings,
        ], folder: folder)
    }
    if !truth.compromised.isEmpty {
      _ = try output(of: ["run", "--config", settings], folder: folder)
    }
    let events = try FoundEvent.read(
      output(
        of: [
          "events", "--config", settings, "--json", "--reveal",
          "--reason", "accuracy of an invented school",
        ], folder: folder))
    return AccuracyComparison(truth: truth, events: events).figures(days: days)
  }

  /// What a command of Vigil prints.
  private func output(of words: [String], folder: String) throws(Complaint) -> [UInt8] {
    let output = "\(folder)/output"
    _ = try runner.run(
      Invocation([vigil] + words, output: output, errors: "\(folder)/errors"))
    return SystemFile.bytes(of: output)
  }
}
