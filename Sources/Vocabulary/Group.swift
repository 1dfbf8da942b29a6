/// Whom a rule or a usage figure is about.
public enum Group: UInt8, CaseIterable, Sendable {
  case pupils
  case staff
  case guests
  /// Accounts of programs.
  case services
  /// Nobody known stands behind the subject.
  case unidentified

  /// The name in settings, files and machine output.
  public var name: String { "\(self)" }

  /// Finds a group by its name; `nil` when there is none of that name.
  public init?(name: String) {
    guard let group = Group.allCases.first(where: { $0.name == name }) else { return nil }
    self = group
  }
}
