internal import Vocabulary

/// Everything that the reading of the settings found, so that a person reads all of it at once.
///
/// A class, because the cursors over all files write into one.
final class Faults {
  private(set) var complaints: [Complaint] = []
  private(set) var notices: [Notice] = []

  func complain(_ complaint: Complaint) { complaints.append(complaint) }

  func notice(_ notice: Notice) { notices.append(notice) }

  /// The complaints file by file, in the order in which a person reads each.
  func sorted() -> [Complaint] {
    var files: [String] = []
    for complaint in complaints where !files.contains(complaint.file) {
      files.append(complaint.file)
    }
    // Stable: complaints of one line stay in the order in which they were found.
    return files.flatMap { file in
      complaints.enumerated().filter { $0.element.file == file }
        .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        .map(\.element)
    }
  }
}
