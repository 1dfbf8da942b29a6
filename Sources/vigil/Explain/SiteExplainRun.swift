internal import CivilTime
internal import FoundationEssentials
internal import Markup
internal import Pipeline
internal import Policy
internal import Settings
internal import Sites
internal import Vocabulary
internal import WebAddress

/// What `vigil explain --site` does: every list, override and rule that is about a site.
struct SiteExplainRun {
  private let terminal: Terminal
  private let school: School
  private let index: SiteIndex?
  private let now: Instant
  private let address: String

  /// Opens everything that a site is classified with.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.terminal = terminal
    school = try School(settingsPath: try arguments.required("--config", "FILE"))
    now = try arguments.clock(settings: school.settings.clock)
    address = try arguments.required("--site", "HOST|URL")
    guard arguments.operands.isEmpty else {
      throw Complaint(
        what: "a line and --site cannot both be explained", mend: "leave one of the two out")
    }
    guard WebAddress(address) != nil else {
      throw Complaint(
        what: "--site names no host", mend: "name one, such as www.example.org or its address")
    }
    index = try ListIndex.open(
      of: school.settings,
      temporaryFolder: FileManager.default.temporaryDirectory.path(percentEncoded: false),
      now: now)
  }

  /// Prints the steps.
  func run() -> ExitCode {
    let host = WebAddress(address)?.host ?? ""
    say("site", school.suffixes.registrableDomain(of: host))
    guard let index, let chain = index.chain(address) else {
      say("lists", "none in the settings")
      return .done
    }
    for step in ChainText(settings: school.settings, index: index, now: now).steps(for: address) {
      say(step.name, step.words)
    }
    let categories = Set(index.taxonomy.ids(in: chain.verdict.categories))
    let reasons = chain.evidence.filter { categories.contains($0.category) }
    let distrusted = Judge.distrusted(reasons, policy: school.policy)
    for distrust in distrusted { say("trust", "\(distrust.category): \(distrust.words)") }
    say("verdict", verdict(categories.subtracting(distrusted.map(\.category)), chain))
    return .done
  }

  private func verdict(_ categories: Set<String>, _ chain: SiteChain) -> String {
    if chain.verdict.isProtected { return "never an event: the destination is protected" }
    if chain.verdict.categories.isEmpty { return "no event: it has no category" }
    if categories.isEmpty { return "no event from the lists alone; visits are counted" }
    let special = categories.filter { index?.taxonomy.category(id: $0)?.isSpecial == true }
    let categories = categories.subtracting(special)
    if categories.isEmpty { return "no event: its categories never raise one by themselves" }
    let rules = school.policy.rules.filter { rule in
      rule.match != .searches
        && !rule.categories.isDisjoint(with: categories.union([Rule.every]))
    }
    if rules.isEmpty { return "no event: no rule is about it; visits are counted" }
    return "an event where one of these rules fits: "
      + rules.map(\.id).joined(separator: ", ")
  }

  /// Prints one step, cleaned.
  private func say(_ step: String, _ words: String) {
    terminal.print(TerminalText.padded(step, to: 9) + " " + TerminalText.cleaned(words))
  }
}
