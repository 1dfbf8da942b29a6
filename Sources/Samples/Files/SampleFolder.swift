internal import FoundationEssentials
internal import Vocabulary

/// The folder that an invented school is written to.
struct SampleFolder {
  let path: String

  /// Makes the folder; one that holds something is refused, since nobody can tell what it is.
  init(_ path: String) throws(Complaint) {
    self.path = path
    let names: [String]
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw SampleFolder.complaint(path)
    }
    guard names.isEmpty else {
      throw Complaint(file: path, what: "the folder is not empty", mend: "name a new one")
    }
  }

  /// Writes a text file by its path in the folder.
  func write(_ text: String, to name: String) throws(Complaint) {
    try SampleFolder.write(text, to: "\(path)/\(name)")
  }

  /// Writes a text file, and makes the folders that it is in.
  static func write(_ text: String, to path: String) throws(Complaint) {
    let file = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } catch {
      throw complaint(path)
    }
  }

  /// What to say when a file cannot be written.
  static func complaint(_ path: String) -> Complaint {
    Complaint(
      file: path, what: "it cannot be written",
      mend: "check that there is room and that you may write there")
  }
}
