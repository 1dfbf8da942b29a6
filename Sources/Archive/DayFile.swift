internal import Glibc

/// An open file of the archive.
final class DayFile: Sendable {
  /// How many bytes are copied at a time.
  private static let blockSize = 65_536

  private let path: String
  private let descriptor: Int32

  /// Opens the file, made if missing, readable and writable by its owner alone; no link is
  /// followed.
  init(path: String) throws(ArchiveFault) {
    self.path = path
    descriptor = unsafe open(
      path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw .system(errno, path: path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notOurs(path: path)
    }
  }

  /// Makes a file without a name in a folder: it is gone when the program is, however that ends.
  init(unnamedIn folder: String) throws(ArchiveFault) {
    path = folder
    var template = Array("\(folder)/.vigil-XXXXXX".utf8CString)
    descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { throw .system(errno, path: folder) }
    unsafe unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Writes `bytes` at `offset`.
  ///
  /// When it fails, what was written of them is cut off again.
  func write(_ bytes: [UInt8], at offset: Int64) throws(ArchiveFault) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { memory in
        // why unsafe: `pwrite` reads at most the count that is left of `bytes`.
        unsafe pwrite(
          descriptor, memory.baseAddress?.advanced(by: done), memory.count - done,
          off_t(offset) + done)
      }
      if count >= 0 {
        done += count
        continue
      }
      let reason = errno
      if reason == EINTR { continue }
      // Should this fail as well, the next run's recovery does it.
      _ = ftruncate(descriptor, off_t(offset))
      throw .system(reason, path: path)
    }
  }

  /// Copies `length` bytes from `offset` to another file.
  func copy(
    _ length: Int64, from offset: Int64, to other: DayFile, at place: Int64
  ) throws(ArchiveFault) {
    var done: Int64 = 0
    while done < length {
      let bytes = try read(Int(min(length - done, Int64(DayFile.blockSize))), at: offset + done)
      // Somebody else cut the file short.
      guard !bytes.isEmpty else {
        throw .tooShort(path: path, length: offset + done, committed: offset + length)
      }
      try other.write(bytes, at: place + done)
      done += Int64(bytes.count)
    }
  }

  /// The bytes at `offset`, at most `count`; none at the end.
  private func read(_ count: Int, at offset: Int64) throws(ArchiveFault) -> [UInt8] {
    while true {
      var reason: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
        // why unsafe: `pread` fills at most the capacity and says how much.
        let got = unsafe pread(descriptor, memory.baseAddress, count, off_t(offset))
        if got < 0 { reason = errno }
        filled = max(0, got)
      }
      if reason == 0 { return bytes }
      guard reason == EINTR else { throw .system(reason, path: path) }
    }
  }

  /// Cuts off what stands behind `length`.
  func truncate(to length: Int64) throws(ArchiveFault) {
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw .system(errno, path: path) }
  }

  /// Makes what was written outlast a crash.
  func synchronise() throws(ArchiveFault) {
    guard fsync(descriptor) == 0 else { throw .system(errno, path: path) }
  }
}
