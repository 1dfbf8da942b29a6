/// How a person stands to the school, as its directory says.
public enum Standing: UInt8, CaseIterable, Sendable {
  case pupil
  case staff
  case governor
  case volunteer
  case supply
  case contractor
  case guest
  case community
  /// An account of a program, not of a person.
  case service
  /// A login that a class or a room shares.
  case shared

  /// The name in settings, files and machine output.
  public var name: String { "\(self)" }

  /// Finds a standing by its name; `nil` when there is none of that name.
  public init?(name: String) {
    guard let standing = Standing.allCases.first(where: { $0.name == name }) else { return nil }
    self = standing
  }

  /// The group whose rules hold for somebody of this standing.
  public var group: Group {
    switch self {
    case .pupil, .shared: .pupils
    case .staff, .governor, .volunteer, .supply, .contractor: .staff
    case .guest, .community: .guests
    case .service: .services
    }
  }
}
