public import Vocabulary

/// Who receives an event: nobody about themselves (P15, P22).
public struct Routing: Hashable, Sendable {
  /// The way that an event goes on when a role's holder is its subject.
  public static let chain: [Role] = [.dsl, .deputyDSL, .headteacher, .chairOfGovernors]

  /// The user names of each role's holders, normalised as in `Subject`.
  public let holders: [Role: Set<String>]

  /// Takes the settings' user names.
  public init(holders: [Role: [String]]) {
    self.holders = holders.mapValues { users in
      Set(users.map { UserName.normalised($0) }).subtracting([""])
    }
  }

  /// The roles that receive an event about somebody, in order, each once.
  ///
  /// A role that the subject holds is left out, even when it has other holders, since all of them
  /// read one report; the next of the chain stands in. When none is left it is the chair of
  /// governors, whom ``canReceive(_:about:)`` then refuses.
  public func audience(_ roles: [Role], about user: String) -> [Role] {
    let reached = roles.compactMap { role in
      isHeld(role, by: user) ? standIn(for: role, about: user) : role
    }
    let audience = reached.isEmpty ? [.chairOfGovernors] : reached
    return Set(audience).sorted { $0.rawValue < $1.rawValue }
  }

  /// True when one of the roles has a holder and is not held by the subject.
  public func canReceive(_ roles: [Role], about user: String) -> Bool {
    roles.contains { holders[$0]?.isEmpty == false && !isHeld($0, by: user) }
  }

  /// What is wrong with the holders for events that go to these roles: roles nobody holds, and
  /// holders about whom nobody could be told.
  public func gaps(in roles: Set<Role>) -> [Complaint] {
    roles.sorted { $0.rawValue < $1.rawValue }.compactMap { role in
      let users = holders[role] ?? []
      if users.isEmpty {
        return Complaint(
          what: "events go to the role \(role.name), and nobody holds it",
          mend: "name a user in roles.\(role.name)")
      }
      if users.allSatisfy({ canReceive(audience([role], about: $0), about: $0) }) { return nil }
      return Complaint(
        what: "an event about a holder of the role \(role.name) would reach nobody",
        mend: "name somebody else in roles.chairOfGovernors")
    }
  }

  private func isHeld(_ role: Role, by user: String) -> Bool {
    !user.isEmpty && holders[role]?.contains(user) == true
  }

  /// The next role of the chain that has holders and is not the subject's; `nil` when none is left.
  private func standIn(for role: Role, about user: String) -> Role? {
    Routing.later(than: role).first { next in
      holders[next]?.isEmpty == false && !isHeld(next, by: user)
    }
  }

  /// The chain behind a role; the roles outside it answer to the headteacher or to the governors.
  private static func later(than role: Role) -> ArraySlice<Role> {
    switch role {
    case .dsl: chain.dropFirst(1)
    case .deputyDSL: chain.dropFirst(2)
    case .networkManager, .dataProtectionOfficer: chain.dropFirst(2)
    case .headteacher, .safeguardingGovernor: chain.dropFirst(3)
    case .chairOfGovernors: []
    }
  }
}
