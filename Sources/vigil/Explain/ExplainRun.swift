internal import CivilTime
internal import Digest
internal import Formats
internal import FoundationEssentials
internal import Markup
internal import People
internal import Pipeline
internal import Policy
internal import Searches
internal import Settings
internal import Sites
internal import Vocabulary
internal import WebAddress

/// What `vigil explain` does: every step that a line goes through, in order.
struct ExplainRun {
  private let terminal: Terminal
  private let school: School
  private let lines: LinePiece
  private let index: SiteIndex?
  private let now: Instant

  /// Opens everything that a line is read, classified and judged with.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.terminal = terminal
    school = try School(settingsPath: try arguments.required("--config", "FILE"))
    now = try arguments.clock(settings: school.settings.clock)
    lines = try LinePiece(arguments, settings: school.settings, now: now)
    index = try ListIndex.open(
      of: school.settings,
      temporaryFolder: FileManager.default.temporaryDirectory.path(percentEncoded: false),
      now: now)
  }

  /// Prints the steps.
  func run() throws -> ExitCode {
    say("format", "\(lines.format.name) (\(lines.why))")
    if !lines.source.isEmpty { say("source", lines.source) }
    var reading = RecordReading(lines.piece()) { ReadVisit($0, bytes: $1, line: $2) }
    var visits: [ReadVisit] = []
    reading.read { visits.append($0) }
    let scanned = try scan()
    let people = PersonText(school: school, sightings: scanned.result.sightings)
    for visit in visits { try explain(visit, people, scanned.facts) }
    say("lines", FormatsText.counts(reading.counts))
    for reason in RefusalReason.allCases
    where reading.counts.refusedByReason[Int(reason.rawValue)] > 0 {
      say("refused", reason.words)
    }
    if visits.isEmpty { return .done }
    if scanned.result.totals.expired > 0 {
      say(
        "fact", "none: \(scanned.result.totals.expired) of the visits are older than what is kept")
    } else if scanned.facts.isEmpty {
      say("fact", "none: nothing in it is noteworthy; it is only counted")
    }
    for fact in scanned.facts { try judge(fact, people, scanned.facts) }
    return .done
  }

  /// Prints one step, cleaned.
  private func say(_ step: String, _ words: String) {
    terminal.print(TerminalText.padded(step, to: 9) + " " + TerminalText.cleaned(words))
  }

  private func explain(_ visit: ReadVisit, _ people: PersonText, _ facts: [Fact]) throws {
    say("record", visit.text)
    say("site", visit.host.isEmpty ? "none" : school.suffixes.registrableDomain(of: visit.host))
    explainLists(visit)
    explainSearch(visit)
    let day = school.settings.zone.day(of: visit.time)
    let found = try people.resolver(on: day, facts: facts).resolve(
      visit.subject, minute: visit.time.minute, day: day, action: visit.action)
    say("person", PersonText.person(found))
    say("known", PersonText.known(found))
    if !people.note.isEmpty { say("known", people.note) }
    let around = PlaceAndTime(
      school: school, moment: visit.time, client: visit.subject.client, identity: found.identity)
    for step in around.steps { say(step.name, step.words) }
  }

  private func explainLists(_ visit: ReadVisit) {
    guard let index else { return say("lists", "none in the settings") }
    let host = visit.host.contains(":") ? "[\(visit.host)]" : visit.host
    let port = visit.port.map { ":\($0)" } ?? ""
    let chain = ChainText(settings: school.settings, index: index, now: now)
    for step in chain.steps(for: host + port + visit.pathAndQuery) { say(step.name, step.words) }
  }

  private func explainSearch(_ visit: ReadVisit) {
    guard let row = SearchEngineTable.row(ofHost: visit.host) else {
      return say("search", "none: this is no search engine")
    }
    guard let query = SearchEngineTable.query(inPathAndQuery: visit.pathAndQuery, row: row) else {
      return say("search", "none in this address of \(SearchEngineTable.rows[row].name)")
    }
    say("search", "“\(query)” at \(SearchEngineTable.rows[row].name)")
    let concerns = school.phrases.concerns(in: query)
    if concerns.isEmpty { say("phrases", "none fits") }
    for concern in concerns {
      say(
        "phrases",
        "\(concern.category), \(concern.severity.name): “\(concern.phrase)” of \(concern.list)")
    }
  }

  /// What the nightly run counts in the same lines.
  private func scan() throws -> (facts: [Fact], result: ScanResult) {
    let classifier = school.classifier(
      index: index, oldest: school.oldest(on: school.settings.zone.day(of: now)))
    let scan = Scan(
      classifier: classifier, options: ReadingOptions(threads: 1), sources: [lines.source])
    var facts: [Fact] = []
    let result = try scan.run([lines.piece()]) { fact throws(Complaint) in facts.append(fact) }
    return (facts, result)
  }

  private func judge(_ fact: Fact, _ people: PersonText, _ facts: [Fact]) throws {
    let reasons = fact.key.evidence.map { reason in
      let by = reason.origin == .override ? reason.entry : reason.name
      return "\(reason.category) by \(reason.origin.rawValue) \(by)"
    }
    say(
      "fact",
      "\(fact.key.host), \(fact.key.action.name), \(PlainNumber.counted(fact.count, "visit")): "
        + reasons.joined(separator: ", "))
    let day = school.settings.zone.day(of: Instant(seconds: Int64(fact.key.minute) * 60))
    let companions = try school.companions(before: day)
    let known = companions[fact.key.host]
    if known.opened + known.followed > 0 {
      say(
        "host",
        "in the 28 days before, asked for \(PlainNumber.counted(known.opened, "time")) on its own and "
          + "\(PlainNumber.counted(known.followed, "time")) behind another")
    }
    let explanation = Judge.explain(
      school.judgedFact(fact, on: day, by: try people.resolver(on: day, facts: facts)),
      policy: school.policy, companions: companions)
    if !explanation.nature.isEmpty { say("nature", explanation.nature) }
    for distrust in explanation.distrusted {
      say("trust", "\(distrust.category): \(distrust.words)")
    }
    for trial in explanation.trials { say("rule", "\(trial.rule): \(trial.reason)") }
    say("verdict", explanation.verdict)
  }
}
