public import Vocabulary

/// How far a log was read, and how to know it again.
///
/// A log is the same log when its head and the bytes before the offset both agree; path and
/// numbers of the file system only spare opening a file that did not change.
public struct LogState: Hashable, Sendable {
  /// The random name, given once; ``Place`` uses it.
  public var name: String
  /// The name of the source in the settings.
  public var source: String
  /// How many bytes of the head are in ``headDigest``.
  public var headLength: Int
  /// The head's SHA-256 in hexadecimal digits.
  public var headDigest: String
  /// The SHA-256 of the bytes before ``offset``, in hexadecimal digits.
  public var tailDigest: String
  /// The uncompressed bytes read so far.
  public var offset: Int64
  /// The lines read so far.
  public var lines: Int
  /// The file's path when it was last read.
  public var path: String
  /// The number of the file's device.
  public var device: UInt64
  /// The file's inode.
  public var inode: UInt64
  /// The file's size in bytes, compressed where it is.
  public var size: Int64
  /// When the file was last changed, in nanoseconds since 1970.
  public var modified: Int64
  /// What stays open at the end of the part that was read; its form is the reader's.
  public var pending: [UInt8]
  /// What the reader has settled about the log, such as the order of its dates; one bit each, whose
  /// meaning is the reader's.
  public var settled: UInt32
  /// The last day on which the log was there.
  public var seen: Day

  /// Makes a log's state.
  public init(
    name: String, source: String, headLength: Int, headDigest: String, tailDigest: String,
    offset: Int64, lines: Int, path: String, device: UInt64, inode: UInt64, size: Int64,
    modified: Int64, pending: [UInt8] = [], settled: UInt32 = 0, seen: Day
  ) {
    self.name = name
    self.source = source
    self.headLength = headLength
    self.headDigest = headDigest
    self.tailDigest = tailDigest
    self.offset = offset
    self.lines = lines
    self.path = path
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.pending = pending
    self.settled = settled
    self.seen = seen
  }

  /// A new name: 16 hexadecimal digits.
  public static func newName(using generator: inout some RandomNumberGenerator) -> String {
    let digits = String(generator.next() as UInt64, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
