internal import Glibc
internal import Vocabulary

/// A new file that is written up to a limit, before it goes where it is used.
struct AsideFile: ~Copyable {
  private let path: String
  private let limit: Int
  private let descriptor: Int32
  /// How many bytes were written.
  private(set) var byteCount = 0

  /// Makes the file; nothing may be at the path.
  init(path: String, limit: Int) throws(Complaint) {
    self.path = path
    self.limit = limit
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw AsideFile.fault(path) }
  }

  deinit { close(descriptor) }

  /// Writes on.
  ///
  /// - Throws: ``Complaint`` when that would be more than the limit.
  mutating func write(_ bytes: ArraySlice<UInt8>) throws(Complaint) {
    guard byteCount + bytes.count <= limit else {
      throw Complaint(what: CurlFault.tooLarge(limit), mend: "check the url in the settings")
    }
    var rest = bytes
    while !rest.isEmpty {
      // why unsafe: `write` reads at most what is left.
      let count = unsafe rest.withUnsafeBytes { memory in
        unsafe Glibc.write(descriptor, memory.baseAddress, memory.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw AsideFile.fault(path) }
      rest = rest.dropFirst(count)
    }
    byteCount += bytes.count
  }

  /// Brings everything to the disk.
  func sync() throws(Complaint) {
    guard fsync(descriptor) == 0 else { throw AsideFile.fault(path) }
  }

  private static func fault(_ path: String) -> Complaint {
    let words = unsafe String(cString: strerror(errno))
    return Complaint(
      file: path, what: "the file cannot be written: \(words)",
      mend: "check the folder's owner and the space on the disk")
  }
}
