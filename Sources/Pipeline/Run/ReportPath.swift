internal import FoundationEssentials

/// How the store names the file of a report, so that a later run finds and deletes it.
enum ReportPath {
  /// A file in the data folder by its path from there, since the folder may be moved; any other by
  /// its absolute path, since the next run may be started elsewhere.
  static func lasting(_ path: String, dataFolder: String) -> String {
    let start = Array((dataFolder + "/").utf8)
    if path.utf8.starts(with: start) {
      return String(decoding: path.utf8.dropFirst(start.count), as: UTF8.self)
    }
    return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// Where the file is that the store names so.
  static func current(_ lasting: String, dataFolder: String) -> String {
    lasting.hasPrefix("/") ? lasting : dataFolder + "/" + lasting
  }
}
