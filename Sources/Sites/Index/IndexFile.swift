internal import CZlib
internal import FoundationEssentials
internal import Glibc
internal import Vocabulary

/// Writes an index file: aside, to the disk, then in one step in the place of the old one.
struct IndexFile {
  private let path: String
  private let descriptor: Int32
  private var checksum: UInt = 0
  private var size = 0

  /// Writes the index and gives its size in bytes.
  static func write(
    _ table: IndexTable, _ ranges: RangeTable, head: inout IndexHead, to path: String
  ) throws(Complaint) -> Int {
    let aside = path + ".new"
    // Nobody but the owner needs it: the lists are as public or private as their files.
    let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fault(aside) }
    defer { close(descriptor) }
    var file = IndexFile(path: aside, descriptor: descriptor)
    do throws(Complaint) {
      try file.write(table, ranges, head: &head)
      guard fsync(descriptor) == 0, unsafe rename(aside, path) == 0 else { throw fault(path) }
    } catch {
      unsafe unlink(aside)
      throw error
    }
    syncFolder(of: path)
    return file.size
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Writes the body behind the room for the head, then the head, which holds its checksum.
  private mutating func write(
    _ table: IndexTable, _ ranges: RangeTable, head: inout IndexHead
  ) throws(Complaint) {
    head.nameCount = UInt64(table.nameCount)
    head.addressCount = UInt64(table.addressCount)
    head.longestProbe = UInt32(clamping: table.longestProbe)
    head.sets = table.sets.sets
    let sizes: [(IndexHead.Section, Int)] = [
      (.bloom, table.bloom.count * 8), (.slots, table.slots.count * 8),
      (.names, table.text.count), (.ranges, ranges.words.count * 8),
    ]
    let headSize = head.encode(body: sizes).count
    size = headSize
    // why unsafe: `bytes` is so marked for types with padding; integers have none.
    try unsafe append(table.bloom.span.bytes)
    try unsafe append(table.slots.span.bytes)
    try unsafe append(table.text.span.bytes)
    try unsafe append(ranges.words.span.bytes)
    head.bodyChecksum = UInt32(truncatingIfNeeded: checksum)
    try unsafe write(head.encode(body: sizes).span.bytes, at: 0)
  }

  /// Writes a section, and zeros up to the next page.
  private mutating func append(_ section: RawSpan) throws(Complaint) {
    let zeros = IndexHead.roundedUp(section.byteCount) - section.byteCount
    let padding = [UInt8](repeating: 0, count: zeros)
    for part in [0, 1] {
      // why unsafe: as above; and zlib reads exactly the bytes of the span.
      let bytes = unsafe part == 0 ? section : padding.span.bytes
      checksum = unsafe bytes.withUnsafeBytes { memory in
        unsafe crc32_z(checksum, memory.bindMemory(to: UInt8.self).baseAddress, memory.count)
      }
      try write(bytes, at: size)
      size += bytes.byteCount
    }
  }

  private func write(_ bytes: RawSpan, at start: Int) throws(Complaint) {
    var written = 0
    while written < bytes.byteCount {
      // why unsafe: pwrite reads from the rest of the span, whose length it is given.
      let count = unsafe bytes.withUnsafeBytes { memory in
        unsafe pwrite(
          descriptor, memory.baseAddress.map { unsafe $0 + written }, memory.count - written,
          off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.fault(path) }
      written += count
    }
  }

  /// Makes the new name last through a power cut; the file itself is whole without it.
  private static func syncFolder(of path: String) {
    let folder = URL(filePath: path).deletingLastPathComponent().path()
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func fault(_ path: String) -> Complaint {
    let words = unsafe String(cString: strerror(errno))
    return Complaint(
      file: path, what: "the index cannot be written: \(words)",
      mend: "check the folder's owner and the space on the disk")
  }
}
