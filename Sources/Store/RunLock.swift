internal import Glibc

/// The right to run over a school's data: one program at a time has it.
///
/// The lock ends with this value or with the program, however that ends.
public final class RunLock {
  /// The lock file's name in the data folder.
  public static let fileName = "vigil.lock"

  private let file: Int32

  private init(file: Int32) { self.file = file }

  deinit { close(file) }

  /// True when a run is at work over a data folder; makes nothing.
  public static func isHeld(folder: String) -> Bool {
    let file = unsafe open(folder + "/" + fileName, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// Takes the lock of a data folder, which is made if missing; `nil` when another run has it.
  public static func acquire(folder: String) throws(StoreFault) -> RunLock? {
    try DataFolder.make(folder)
    let path = folder + "/" + fileName
    let file = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(errno, path: path) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return RunLock(file: file) }
    let reason = errno
    close(file)
    if reason == EWOULDBLOCK { return nil }
    throw .system(reason, path: path)
  }
}
