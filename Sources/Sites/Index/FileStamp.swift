internal import Glibc

/// Size and time of a file, as the file system has them.
struct FileStamp: Hashable, Sendable {
  var size: Int64
  /// The time of the last change in nanoseconds since 1970.
  var changed: Int64
  var isFolder: Bool

  /// Asks the file system; `nil` when there is no such file.
  init?(_ path: String) {
    var status = stat()
    // why unsafe: stat writes one struct stat, and this is one.
    guard unsafe stat(path, &status) == 0 else { return nil }
    size = Int64(status.st_size)
    changed = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
