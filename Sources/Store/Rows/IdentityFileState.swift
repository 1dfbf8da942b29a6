/// A log of leases or sign-ins as it was when it was last read.
public struct IdentityFileState: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// Its device's number.
  public var device: UInt64
  /// Its inode's number.
  public var inode: UInt64
  /// Its size in bytes.
  public var size: Int64
  /// When it last changed, in nanoseconds since 1970-01-01T00:00:00Z.
  public var modified: Int64
  /// How many bytes need not be read again; 0 where it is read as a whole.
  public var offset: Int64
  /// A digest of the bytes before the offset, to know the file again.
  public var tailDigest: String

  /// Makes one.
  public init(
    path: String, device: UInt64, inode: UInt64, size: Int64, modified: Int64, offset: Int64 = 0,
    tailDigest: String = ""
  ) {
    self.path = path
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.offset = offset
    self.tailDigest = tailDigest
  }
}
