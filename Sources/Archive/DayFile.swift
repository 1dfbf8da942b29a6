internal import Glibc

/// An open file of the archive.
final class DayFile: Sendable {
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

  /// Cuts off what stands behind `length`.
  func truncate(to length: Int64) throws(ArchiveFault) {
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw .system(errno, path: path) }
  }

  /// Makes what was written outlast a crash.
  func synchronise() throws(ArchiveFault) {
    guard fsync(descriptor) == 0 else { throw .system(errno, path: path) }
  }
}
