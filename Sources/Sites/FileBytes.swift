internal import CZlib
internal import FoundationEssentials
internal import Vocabulary

/// A file read whole, and what tells later whether it changed.
enum FileBytes {
  /// The bytes of a list file.
  static func read(_ path: String) throws(Complaint) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Complaint(
        file: path, what: "the list cannot be read", mend: "check that it exists and may be read")
    }
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
