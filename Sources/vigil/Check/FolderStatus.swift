internal import Glibc

/// What the system says of a folder.
struct FolderStatus {
  /// True when it is a folder.
  let isFolder: Bool
  /// Its permissions, as `chmod` takes them.
  let mode: UInt32

  /// Asks the system; `nil` when there is nothing at the path.
  init?(_ path: String) {
    var status = stat()
    // why unsafe: `stat` fills the structure that it is given.
    guard unsafe stat(path, &status) == 0 else { return nil }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    mode = UInt32(status.st_mode & 0o7777)
  }

  /// The folder itself, or the nearest one above it that exists.
  static func nearest(to path: String) -> String {
    var path = path
    while FolderStatus(path) == nil, path != "/", path != "." {
      guard let slash = path.lastIndex(of: "/") else { return "." }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return path
  }

  /// True when this program may make files in a folder.
  static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK | X_OK) == 0 }

  /// How many bytes are free for this program where a folder is; `nil` when the system does not
  /// say.
  static func freeBytes(at path: String) -> UInt64? {
    var status = statvfs()
    // why unsafe: `statvfs` fills the structure that it is given.
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize)
  }
}
