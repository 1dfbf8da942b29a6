internal import Glibc
internal import Vocabulary

/// Deletes a file only where Vigil writes files.
enum OwnedFile {
  /// Deletes the regular file at a path that lies in one of `folders`, links resolved.
  ///
  /// - Returns: the bytes that it had; `nil` when nothing was there.
  static func delete(_ path: String, within folders: [String]) throws(Complaint) -> Int64? {
    guard let slash = path.lastIndex(of: "/"), !path.hasSuffix("/") else {
      throw refusal(path, "this is no path of a file")
    }
    let name = path[path.index(after: slash)...]
    // A folder that is gone took the file with it.
    guard let parent = resolved(String(path[..<slash]) + "/") else {
      guard errno == ENOENT else { throw refusal(path, words(errno)) }
      return nil
    }
    let isInside = folders.contains { folder in
      guard let folder = resolved(folder) else { return false }
      return parent == folder || parent.hasPrefix(folder + "/")
    }
    guard isInside, name != "..", name != "." else {
      throw refusal(path, "this lies in no folder that Vigil writes reports to")
    }
    return try deleteFile(parent + "/" + name, as: path)
  }

  private static func deleteFile(_ file: String, as path: String) throws(Complaint) -> Int64? {
    var status = stat()
    guard unsafe lstat(file, &status) == 0 else {
      guard errno == ENOENT else { throw refusal(path, words(errno)) }
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw refusal(path, "a link or folder stands where a report was written")
    }
    guard unsafe unlink(file) == 0 else { throw refusal(path, words(errno)) }
    return Int64(status.st_size)
  }

  /// The path without links and dots; `nil` when there is no such file.
  private static func resolved(_ path: String) -> String? {
    guard let text = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  private static func words(_ number: Int32) -> String {
    // why unsafe: the C library's text, copied at once.
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "system error \(number)"
  }

  private static func refusal(_ path: String, _ what: String) -> Complaint {
    Complaint(
      file: path, what: "this is due and was not deleted: \(what)",
      mend: "delete it by hand, or give Vigil's user the right to")
  }
}
