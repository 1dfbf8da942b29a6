internal import Pipeline
internal import Policy
internal import Settings
internal import Vocabulary

/// Checks that somebody hears of every event.
struct RolesCheck {
  /// The roles whose reports show events.
  private static let readers: Set<Role> = [.headteacher, .dsl, .deputyDSL, .chairOfGovernors]

  /// The settings.
  let settings: SchoolSettings

  /// Looks.
  func run(_ findings: inout Findings) {
    var needed = Set(settings.rules.flatMap(\.audience))
    if settings.staffMonitoring != .routine { needed.insert(.headteacher) }
    for gap in School.policy(of: settings).routing.gaps(in: needed) {
      findings.fault(file: settings.file, gap.what, gap.mend)
    }
    for rule in settings.rules where RolesCheck.readers.isDisjoint(with: rule.audience) {
      let readers = Role.allCases.filter(RolesCheck.readers.contains).map(\.name)
      findings.fault(
        file: settings.file, "no report would show the events of rule \"\(rule.id)\"",
        "add one of \(readers.joined(separator: ", ")) to its audience")
    }
  }
}
