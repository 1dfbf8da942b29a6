internal import Glibc

/// The first bytes of a file.
enum FileHead {
  /// The system's error number.
  struct Fault: Error {
    var number: Int32

    /// The system's words for it.
    var words: String { unsafe String(cString: strerror(number)) }
  }

  private static let blockSize = 65_536

  /// Reads a file to its end, or `limit` bytes of it.
  static func read(_ path: String, limit: Int) throws(Fault) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Fault(number: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let block = try block(of: file, size: min(blockSize, limit - bytes.count))
      if block.isEmpty { break }
      bytes += block
    }
    return bytes
  }

  private static func block(of file: Int32, size: Int) throws(Fault) -> [UInt8] {
    var reason: Int32 = 0
    let block = unsafe [UInt8](unsafeUninitializedCapacity: size) { memory, count in
      // why unsafe: `read` fills at most the capacity and says how much.
      let length = unsafe Glibc.read(file, memory.baseAddress, size)
      if length < 0 { reason = errno }
      count = max(0, length)
    }
    guard reason == 0 else { throw Fault(number: reason) }
    return block
  }
}
