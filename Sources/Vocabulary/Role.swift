/// A role that may read some of what Vigil finds; one person may hold several (P22).
public enum Role: UInt8, CaseIterable, Sendable {
  case headteacher
  case dsl
  case deputyDSL
  case networkManager
  case safeguardingGovernor
  case chairOfGovernors
  case dataProtectionOfficer

  /// The name in settings, files and machine output.
  public var name: String { "\(self)" }

  /// The role in plain English.
  public var title: String {
    switch self {
    case .headteacher: "Headteacher"
    case .dsl: "Designated safeguarding lead"
    case .deputyDSL: "Deputy designated safeguarding lead"
    case .networkManager: "Network manager"
    case .safeguardingGovernor: "Safeguarding governor"
    case .chairOfGovernors: "Chair of governors"
    case .dataProtectionOfficer: "Data-protection officer"
    }
  }

  /// Finds a role by its name; `nil` when there is none of that name.
  public init?(name: String) {
    guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}
