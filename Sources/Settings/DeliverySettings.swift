public import Vocabulary

/// A folder into which copies of a role's reports are put.
public struct DeliverySettings: Hashable, Sendable {
  /// Whose reports.
  public var role: Role
  /// The folder.
  public var folder: String
  /// The Unix user who owns the copies.
  public var owner: String
  /// The Unix group of the copies.
  public var group: String
  /// The permissions of the copies, such as 0o640; nothing for others.
  public var mode: UInt16

  /// Makes a delivery.
  public init(role: Role, folder: String, owner: String, group: String, mode: UInt16 = 0o640) {
    self.role = role
    self.folder = folder
    self.owner = owner
    self.group = group
    self.mode = mode
  }
}
