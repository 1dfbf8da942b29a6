internal import Glibc
public import Store
public import Vocabulary

/// What goes wrong with the archive; no case holds anything that a line says.
public enum ArchiveFault: Error, Hashable, Sendable {
  /// The disk is full.
  case diskFull(path: String)
  /// The file or its folder must not be written or read.
  case noRight(path: String)
  /// Something else stands where a file or folder of the archive belongs, such as a link.
  case notOurs(path: String)
  /// The file, or what is committed of it, is missing from this byte on.
  case tooShort(path: String, length: Int64, committed: Int64)
  /// The compressed data is damaged at this byte; what stands before it can be read.
  case damaged(path: String, offset: Int64)
  /// Anything else that the system refused, in its own words.
  case system(path: String, words: String)
  /// The store could not say or keep what is committed.
  case store(StoreFault)

  /// The fault in words for a person, with its mend.
  public var complaint: Complaint {
    switch self {
    case .diskFull(let path):
      Complaint(
        file: path, what: "the disk is full",
        mend: "make room and run this again; what was kept before is still there")
    case .noRight(let path):
      Complaint(
        file: path, what: "this must not be written or read",
        mend: "give Vigil's user the right to do so (folder 0700, file 0600)")
    case .notOurs(let path):
      Complaint(
        file: path, what: "this is a link or no file, and the archive keeps its files here",
        mend: "move it away and run this again")
    case .tooShort(let path, let length, let committed):
      Complaint(
        file: path,
        what: length == 0
          ? "this archive file is missing or empty"
          : "this archive file ends after byte \(length), not \(committed)",
        mend: "restore it from the backup; its day stays incomplete until then")
    case .damaged(let path, let offset):
      Complaint(
        file: path,
        what: "this archive file is damaged at byte \(offset); what stands before can be read",
        mend: "restore it from the backup")
    case .system(let path, let words):
      Complaint(file: path, what: words, mend: "put that right and run this again")
    case .store(let fault): fault.complaint
    }
  }

  /// The fault that a system call's error number means.
  static func system(_ number: Int32, path: String) -> ArchiveFault {
    switch number {
    case ENOSPC, EDQUOT: return .diskFull(path: path)
    case EACCES, EPERM, EROFS: return .noRight(path: path)
    // `O_NOFOLLOW` and `O_DIRECTORY` refuse with these.
    case ELOOP, ENOTDIR, EISDIR: return .notOurs(path: path)
    default:
      // why unsafe: the C library's text, copied at once.
      let words = unsafe strerror(number).map { unsafe String(cString: $0) }
      return .system(path: path, words: words ?? "system error \(number)")
    }
  }
}
