public import Vocabulary

/// Why the store could not do what it was asked.
///
/// No case holds a name, an address or a query: a fault may be printed anywhere.
public enum StoreFault: Error, Hashable, Sendable {
  /// The database was written by a newer Vigil.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file is not a database, or another program's.
  case notADatabase(path: String)
  /// Another program kept the database locked for longer than the store waits.
  case locked(path: String)
  /// What was written last is not yet in the database itself, and would have to be put there.
  case unfinished(path: String)
  /// The file or its folder must not be written.
  case readOnly(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The file is a database, but damaged.
  case damaged(path: String)
  /// Anything else that the system or SQLite refused, in its own words.
  case failed(path: String, words: String)
  /// There is no event with this id; `nearest` is the id that looks most like it.
  case noSuchEvent(id: String, nearest: String?)
  /// A decision needs a reason of at least three characters.
  case reasonMissing
  /// Whoever filled a commit gave it up; nothing of it was kept.
  case abandoned

  /// The fault in words for a person, with its mend.
  public var complaint: Complaint {
    switch self {
    case .newerVersion(let path, let found, let known):
      Complaint(
        file: path, what: "a newer Vigil wrote this database (version \(found), not \(known))",
        mend: "install that version of Vigil again; nothing was changed")
    case .notADatabase(let path):
      Complaint(
        file: path, what: "this is not a database of Vigil",
        mend: "name another dataFolder, or restore vigil.sqlite from the backup")
    case .locked(let path):
      Complaint(
        file: path, what: "another program keeps the database locked",
        mend: "let it end, then run this again; nothing was lost")
    case .unfinished(let path):
      Complaint(
        file: path,
        what: "a program is at work on the database, or was cut short, so it cannot be looked at "
          + "without a change",
        mend: "ask again when it is done, or let vigil run go on from its last commit")
    case .readOnly(let path):
      Complaint(
        file: path, what: "this must not be written",
        mend: "give Vigil's user the right to write it (folder 0700, file 0600)")
    case .diskFull(let path):
      Complaint(
        file: path, what: "the disk is full",
        mend: "make room and run this again; what was kept before is still there")
    case .damaged(let path):
      Complaint(
        file: path, what: "the database is damaged",
        mend: "move it away and restore vigil.sqlite from the backup")
    case .failed(let path, let words):
      Complaint(file: path, what: words, mend: "put that right and run this again")
    case .noSuchEvent(let id, let nearest):
      Complaint(
        what: "there is no event \"\(id)\"",
        mend: nearest.map { "did you mean \($0)?" } ?? "`vigil events` lists them")
    case .reasonMissing:
      Complaint(
        what: "a decision needs a reason", mend: "say why in at least three characters")
    case .abandoned:
      Complaint(what: "the commit was given up", mend: "run this again; nothing of it was kept")
    }
  }
}
