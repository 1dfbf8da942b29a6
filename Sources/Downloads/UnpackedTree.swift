internal import FoundationEssentials
internal import Glibc
internal import Vocabulary

/// The folders that came out of an archive.
struct UnpackedTree {
  /// The files that make a folder the folder of a category.
  private static let parts: Set = ["domains", "urls", "expressions"]

  let folder: String
  let name: String

  /// Where the archive is unpacked: in a folder with the list's name.
  var root: String { "\(folder)/\(name)" }

  /// Makes the folder.
  func make() throws(Complaint) {
    do {
      try FileManager.default.createDirectory(
        atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Complaint(
        file: folder, what: "the folder cannot be made",
        mend: "check its owner and the space on the disk")
    }
  }

  /// The folder of the categories' folders, or the one file that there is.
  ///
  /// Archives put everything into a folder of their own, or into several, or into none.
  func list() throws(Complaint) -> String {
    try close(folder)
    var place = root
    while true {
      let names = try entries(of: place)
      if !UnpackedTree.parts.isDisjoint(with: names) {
        // The files of one category; its folder's name is the category.
        return UnpackedTree.parent(of: place)
      }
      if names.count == 1, kind(of: "\(place)/\(names[0])") == S_IFREG {
        return "\(place)/\(names[0])"
      }
      let folders = names.filter { kind(of: "\(place)/\($0)") == S_IFDIR }
      guard folders.count == 1, try isWrapping("\(place)/\(folders[0])") else { return place }
      place += "/\(folders[0])"
    }
  }

  /// True when a folder is no category, but holds folders or a list itself.
  private func isWrapping(_ folder: String) throws(Complaint) -> Bool {
    let names = try entries(of: folder)
    guard UnpackedTree.parts.isDisjoint(with: names) else { return false }
    return names.count == 1 || names.contains { kind(of: "\(folder)/\($0)") == S_IFDIR }
  }

  /// Leaves every file to its owner alone, and refuses what is neither file, folder nor link.
  private func close(_ folder: String) throws(Complaint) {
    // why unsafe: `chmod` only reads the path.
    unsafe chmod(folder, 0o700)
    for name in try entries(of: folder) {
      let path = "\(folder)/\(name)"
      switch kind(of: path) {
      case S_IFDIR: try close(path)
      case S_IFREG: unsafe chmod(path, 0o600)
      case S_IFLNK: break
      default:
        throw Complaint(
          what: "the archive holds something that is no file",
          mend: "tell whoever makes the list")
      }
    }
  }

  private func entries(of folder: String) throws(Complaint) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw Complaint(
        file: folder, what: "the folder cannot be read", mend: "check that it may be read")
    }
  }

  private func kind(of path: String) -> mode_t {
    var status = stat()
    // why unsafe: `lstat` fills the structure that it is given.
    return unsafe lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// Removes a file that is no longer needed; what stays goes with its folder.
  static func remove(_ path: String) { unsafe _ = unlink(path) }
}
