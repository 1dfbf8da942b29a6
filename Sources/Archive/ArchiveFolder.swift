internal import Glibc

/// The folders and files of the archive, as they stand on the disk.
enum ArchiveFolder {
  /// Makes the folder of a place and those above it, open to their owner alone.
  static func make(_ place: ArchivePlace, in dataFolder: String) throws(ArchiveFault) {
    for path in folders(of: place, in: dataFolder) {
      guard unsafe mkdir(path, 0o700) != 0 else { continue }
      let reason = errno
      guard reason == EEXIST else { throw .system(reason, path: path) }
      guard kind(ofPath: path) == S_IFDIR else { throw .notOurs(path: path) }
    }
  }

  /// The folders of the archive above a place, the outermost first.
  static func folders(of place: ArchivePlace, in dataFolder: String) -> [String] {
    let archive = dataFolder + "/" + ArchivePlace.folder
    return [archive, archive + "/" + place.sourceFolder, dataFolder + "/" + place.yearFolder]
  }

  /// Makes a folder's new names outlast a crash.
  static func synchronise(_ folder: String) throws(ArchiveFault) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno, path: folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(errno, path: folder) }
  }

  /// What stands at a path, such as `S_IFREG`, links not followed; `nil` when nothing does.
  static func kind(ofPath path: String) -> mode_t? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The size of the regular file at a path; `nil` when none is there.
  static func size(ofPath path: String) -> Int64? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_size)
  }

  /// The names in a folder, sorted; none when it is a link or not there.
  static func names(in folder: String) -> [String] {
    guard kind(ofPath: folder) == S_IFDIR, let entries = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(entries) }
    var names: [String] = []
    while let entry = unsafe readdir(entries) {
      // why unsafe: `d_name` ends with a zero byte and lives until the next `readdir`.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { memory in
        unsafe memory.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
