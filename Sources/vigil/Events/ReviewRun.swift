internal import Casework
internal import Markup
internal import Vocabulary

/// What `vigil review decide` does.
struct ReviewRun {
  private let arguments: Arguments
  private let terminal: Terminal

  /// Prepares a command.
  init(_ arguments: Arguments, _ terminal: Terminal) {
    self.arguments = arguments
    self.terminal = terminal
  }

  /// Records the decision.
  func decide() throws -> ExitCode {
    let outcome = try arguments.required("--outcome", "NAME")
    let reason = try arguments.required("--reason", "TEXT")
    let who = try arguments.required("--by", "WHO")
    let school = try SchoolStore(arguments)
    let decision = try Review.decide(
      store: school.store, event: arguments.operands[0], outcome: outcome, reason: reason, by: who,
      at: school.now)
    terminal.print(
      "\(decision.event): \(decision.outcome.rawValue), decided by "
        + TerminalText.cleaned(decision.by))
    return .done
  }
}
