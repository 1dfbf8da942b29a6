/// How many behind one address make it a relay although nobody declared it; 0 for never.
public struct RelayDetection: Hashable, Sendable {
  /// So many different users in one quarter hour.
  public var users: Int
  /// So many different noteworthy hosts asked for on one day without a user.
  public var hosts: Int

  /// Makes the settings of detection.
  public init(users: Int = 5, hosts: Int = 100) {
    self.users = users
    self.hosts = hosts
  }

  static func read(_ cursor: inout SettingsCursor) -> RelayDetection {
    RelayDetection(
      users: cursor.number("users", in: 0...1000, or: 5),
      hosts: cursor.number("hosts", in: 0...100_000, or: 100))
  }
}
