internal import Digest
internal import Intake
internal import Markup
internal import Pipeline
internal import Vocabulary

/// What `vigil scan` does.
struct ScanRun {
  private let arguments: Arguments
  private let terminal: Terminal
  private let setup: ScanSetup
  private let output: ScanOutput

  /// Opens everything that the scan needs; a fault stops it before anything is read.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.arguments = arguments
    self.terminal = terminal
    let kind = arguments.value("--output") ?? ScanOutput.text.rawValue
    guard let output = ScanOutput(rawValue: kind) else {
      throw Complaint(
        what: "--output \(kind) is no kind of output",
        mend: NearestName.hint(kind, among: ScanOutput.allCases.map(\.rawValue)))
    }
    self.output = output
    let judges = output == .json || output == .events
    setup = try ScanSetup(
      arguments, depth: output == .counts ? .counts : judges ? .whole : .withoutBursts)
    if output == .events, setup.school == nil {
      throw Complaint(
        what: "--output events needs the school's rules", mend: "name its settings with --config")
    }
  }

  /// Reads the logs and prints what was asked for.
  func run() throws -> ExitCode {
    let progress = ReadingProgress()
    progress.expect(setup.bytes)
    let bar = ProgressBar(terminal: terminal, progress: progress)
    let scan = Scan(
      classifier: setup.classifier, options: setup.options, sources: [""], progress: progress)
    var lines = LineBuffer(terminal: terminal)
    var facts: [Fact] = []
    let judges = setup.school != nil && (output == .json || output == .events)
    let takeFact: (Fact) throws(Complaint) -> Void = { fact throws(Complaint) in
      if output == .facts { lines.add(FactText.json(of: fact, paths: setup.paths).compact) }
      if judges { facts.append(fact) }
    }
    let result = try scan.run(
      setup.pieces, eachFact: judges || output == .facts ? takeFact : nil)
    bar.end()
    let events =
      setup.school?.events(of: facts, bursts: result.bursts, sightings: result.sightings) ?? []
    if output == .events {
      for event in events { lines.add(EventText.json(of: event, paths: setup.paths).compact) }
    }
    lines.flush()
    switch output {
    case .text: terminal.print(ScanText.summary(of: result), terminator: "")
    case .counts: terminal.print(ScanText.counts(of: result).compact)
    case .json: terminal.print(ScanText.json(of: result, events: events.count).compact)
    case .facts, .events: break
    }
    let troubles = troubles(in: result)
    for trouble in troubles { terminal.note(trouble) }
    if !troubles.isEmpty { return .trouble }
    let flagged = output == .counts ? result.totals.flagged : result.facts
    return arguments.has("--fail-if-flagged") && flagged > 0 ? .flagged : .done
  }

  /// The logs that could not be read, or not to their ends.
  private func troubles(in result: ScanResult) -> [String] {
    setup.complaints.map(\.description)
      + result.pieces.compactMap { $0.fault.map { "\($0.complaint)" } }
  }
}
