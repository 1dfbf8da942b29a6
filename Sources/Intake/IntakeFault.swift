public import Vocabulary

/// What goes wrong with a log file; the run goes on with the others.
public enum IntakeFault: Error, Hashable, Sendable {
  /// The system refused, with its own words.
  case system(path: String, call: String, words: String)
  /// The file is a folder, a socket or another thing that is no log.
  case notAFile(path: String)
  /// The gzip data is damaged or cut short. What came before was read.
  case damaged(path: String, offset: Int64)

  /// The fault as a person should read it.
  public var complaint: Complaint {
    switch self {
    case .system(let path, let call, let words):
      Complaint(
        file: path, what: "\(call): \(words)",
        mend: "give the user that runs vigil the right to read it")
    case .notAFile(let path):
      Complaint(file: path, what: "this is not a file", mend: "name log files")
    case .damaged(let path, let offset):
      Complaint(
        file: path,
        what:
          "the gzip data is damaged or cut short after byte \(offset); what came before was read",
        mend: "restore the file from a copy")
    }
  }
}
