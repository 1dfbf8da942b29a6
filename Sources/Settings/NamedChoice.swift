internal import CivilTime
internal import Vocabulary

/// Something of which the settings name one or several.
protocol NamedChoice: CaseIterable, Hashable {
  /// The name in settings.
  var name: String { get }
}

extension Action: NamedChoice {}
extension DateOrder: NamedChoice {}
extension Group: NamedChoice {}
extension Nation: NamedChoice {}
extension Role: NamedChoice {}
extension RuleOutcome: NamedChoice {}
extension RuleTime: NamedChoice {}
extension Severity: NamedChoice {}
extension Standing: NamedChoice {}
extension Weekday: NamedChoice {}
extension WorkingTime: NamedChoice {}

extension IdentityLogSettings.Format: NamedChoice { var name: String { rawValue } }
extension NameThreshold: NamedChoice { var name: String { rawValue } }
extension ListSettings.Power: NamedChoice { var name: String { rawValue } }
extension Network.Kind: NamedChoice { var name: String { rawValue } }
extension OverrideSettings.Decision: NamedChoice { var name: String { rawValue } }
extension RuleSettings.Match: NamedChoice { var name: String { rawValue } }
extension StaffMonitoringSetting: NamedChoice { var name: String { rawValue } }
