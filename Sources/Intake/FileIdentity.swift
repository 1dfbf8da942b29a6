/// What tells whether a file is as it was: when nothing of it changed, it is not opened.
public struct FileIdentity: Hashable, Sendable {
  /// The device's number.
  public var device: UInt64
  /// The inode's number.
  public var inode: UInt64
  /// The size in bytes.
  public var size: Int64
  /// When the content last changed, in nanoseconds since 1970-01-01T00:00:00Z.
  public var modified: Int64

  /// Makes an identity.
  public init(device: UInt64, inode: UInt64, size: Int64, modified: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
  }
}
