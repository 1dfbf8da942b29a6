internal import CSQLite

/// One connection to an SQLite file.
///
/// It is used by one thread at a time: it is not `Sendable`, and SQLite is opened without its own
/// locks. The handle stays in this folder, so it is safe to use.
@safe final class Database {
  /// The file's path.
  let path: String
  private let busyMilliseconds: Int32
  /// True to read the file as if nobody ever changed it, with no lock and no file beside it.
  private let isImmutable: Bool
  // why unsafe: SQLite's handle; set by `open`, nil after `close`, given away only to `Statement`.
  private(set) var handle: OpaquePointer?
  private var statements: [String: Statement] = [:]

  /// Opens the file, which must exist; waits `busyMilliseconds` where another program locks it.
  init(path: String, busyMilliseconds: Int32, isImmutable: Bool = false) throws(StoreFault) {
    self.path = path
    self.busyMilliseconds = busyMilliseconds
    self.isImmutable = isImmutable
    try open()
  }

  deinit { close() }

  /// Opens the file again after ``close()``.
  func open() throws(StoreFault) {
    let kind = isImmutable ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE
    let name = isImmutable ? "file:\(Database.escaped(path))?immutable=1" : path
    // why unsafe: a C call with a pointer to the property for its result.
    let code = unsafe sqlite3_open_v2(
      name, &handle, kind | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK else {
      let fault = fault(code)
      close()
      throw fault
    }
    _ = unsafe sqlite3_busy_timeout(handle, busyMilliseconds)
  }

  /// A path as the URIs of SQLite write it (sqlite.org/uri.html).
  private static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
  }

  /// Lets go of the file; every use until ``open()`` is a fault.
  func close() {
    for statement in statements.values { statement.finalize() }
    statements.removeAll()
    _ = unsafe sqlite3_close_v2(handle)
    unsafe handle = nil
  }

  /// The prepared statement of `sql`, made on first use and kept.
  func statement(_ sql: String) throws(StoreFault) -> Statement {
    if let known = statements[sql] { return known }
    guard unsafe handle != nil else {
      throw .failed(path: path, words: "the database is closed")
    }
    let made = try Statement(sql, of: self)
    statements[sql] = made
    return made
  }

  /// Runs one statement with these values.
  func run(_ sql: String, _ values: Value...) throws(StoreFault) {
    try statement(sql).run(values)
  }

  /// Runs every statement of a script.
  func script(_ sql: String) throws(StoreFault) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw fault(code) }
  }

  /// The integer that a query gives in its first row; 0 when there is no row.
  func integer(_ sql: String, _ values: Value...) throws(StoreFault) -> Int64 {
    try statement(sql).first(values) { $0.integer(0) } ?? 0
  }

  /// How many rows the last statement changed.
  var changes: Int { Int(unsafe sqlite3_changes64(handle)) }

  /// The number of the row that the last INSERT made.
  var lastRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// Does `body` whole or not at all.
  func transaction<Result>(
    _ body: () throws(StoreFault) -> Result
  ) throws(StoreFault) -> Result {
    try run("BEGIN IMMEDIATE")
    do throws(StoreFault) {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// The fault that an SQLite code means, with the words of the last error.
  func fault(_ code: Int32) -> StoreFault {
    switch code & 0xFF {
    case SQLITE_NOTADB: return .notADatabase(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: return .locked(path: path)
    case SQLITE_READONLY, SQLITE_PERM: return .readOnly(path: path)
    case SQLITE_FULL: return .diskFull(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path)
    default:
      // why unsafe: SQLite owns the words until its next call; they are copied here. They name
      // tables and columns, never values.
      let words = unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) }
      return .failed(path: path, words: words ?? "SQLite error \(code)")
    }
  }

  /// SQLite has rolled back by itself after some errors; then there is nothing left to do.
  private func rollBack() {
    guard unsafe handle != nil, unsafe sqlite3_get_autocommit(handle) == 0 else { return }
    _ = unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }
}
