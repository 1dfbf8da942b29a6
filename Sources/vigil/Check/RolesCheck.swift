internal import Pipeline
internal import Policy
internal import Settings
internal import Vocabulary

/// Checks that somebody hears of every event.
struct RolesCheck {
  /// The settings.
  let settings: SchoolSettings

  /// Looks.
  func run(_ findings: inout Findings) {
    var needed = Set(settings.rules.flatMap(\.audience))
    if settings.staffMonitoring != .routine { needed.insert(.headteacher) }
    for gap in School.policy(of: settings).routing.gaps(in: needed) {
      findings.fault(file: settings.file, line: settings.rolesLine, gap.what, gap.mend)
    }
  }
}
