internal import CZlib
internal import FoundationEssentials
internal import Glibc
internal import Vocabulary

/// A file read whole, and what tells later whether it changed.
enum FileBytes {
  /// The bytes of a list file.
  static func read(_ path: String) throws(Complaint) -> [UInt8] {
    let complaint = Complaint(
      file: path, what: "the list cannot be read", mend: "check that it exists and may be read")
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw complaint }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    // One byte more than the file had when it was asked, so that its end is seen.
    var room = Int(FileStamp(path)?.size ?? 0) + 1
    while true {
      let count = append(room, from: descriptor, to: &bytes)
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw complaint }
      room = max(room - max(count, 0), 65_536)
    }
  }

  /// Reads up to `room` bytes, and gives how many; 0 at the end, less when it failed.
  private static func append(_ room: Int, from descriptor: Int32, to bytes: inout [UInt8]) -> Int {
    var count = 0
    bytes.append(addingCapacity: room) { free in
      unsafe free.withUnsafeMutableBufferPointer { memory, used in
        // why unsafe: read fills no more of the free memory than it is told to.
        count = unsafe Glibc.read(descriptor, memory.baseAddress.map { unsafe $0 + used }, room)
        used += max(count, 0)
      }
    }
    return count
  }

  /// The CRC-32 of bytes.
  static func checksum(_ bytes: some ContiguousBytes) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe checksum($0) }
  }

  /// The CRC-32 of bytes; of any number, which zlib's own call cannot take.
  @unsafe static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    // why unsafe: zlib reads exactly the given count from the buffer.
    let all = unsafe bytes.bindMemory(to: UInt8.self)
    return UInt32(truncatingIfNeeded: unsafe crc32_z(0, all.baseAddress, all.count))
  }
}
