internal import CSQLite
internal import Glibc

/// What Vigil keeps of one school: an SQLite file in the school's data folder.
///
/// A store is used by one thread at a time; several programs may have one open. The functions
/// stand by concern in `Store+….swift`.
public final class Store {
  /// The database's name in the data folder.
  public static let fileName = "vigil.sqlite"
  /// Marks the file as Vigil's: "VGIL".
  static let applicationID: Int64 = 0x5647_494C

  /// The database's path.
  public let path: String
  let database: Database

  /// Opens the store of a data folder; makes folder and database where they are missing.
  ///
  /// - Parameter busyMilliseconds: How long to wait where another program holds the database.
  public init(folder: String, busyMilliseconds: Int32 = 5000) throws(StoreFault) {
    path = folder + "/" + Store.fileName
    try DataFolder.make(folder)
    try Store.makeFile(path)
    database = try Database(path: path, busyMilliseconds: busyMilliseconds)
    try refuseOthers()
    try prepare()
    try migrate()
  }

  /// Opens a store to look at it: every byte of its folder stays as it is, and nothing can be
  /// written.
  ///
  /// - Throws: ``StoreFault/unfinished(path:)`` when the last that was written is not yet in the
  ///   database itself, because a program is at work or was cut short.
  public init(unchanged folder: String) throws(StoreFault) {
    path = folder + "/" + Store.fileName
    var status = stat()
    // why unsafe: `stat` fills the structure that it is given.
    guard unsafe stat(path + "-wal", &status) != 0 || status.st_size == 0 else {
      throw .unfinished(path: path)
    }
    database = try Database(path: path, busyMilliseconds: 0, isImmutable: true)
    try refuseOthers()
  }

  /// The version of the schema that this Vigil writes.
  public static var knownVersion: Int { migrationTable.count }

  /// The version of the schema that the store has.
  public var version: Int {
    get throws(StoreFault) { Int(try database.integer("PRAGMA user_version")) }
  }

  /// The files that hold the store's content.
  var files: [String] { [path, path + "-wal"] }

  /// Sets what SQLite forgets when a connection ends; called after each opening.
  func prepare() throws(StoreFault) {
    // `secure_delete` overwrites what is deleted; `Store+Expiry` deals with what it leaves. 16 MB
    // of pages: the run's memory is fixed.
    try database.script(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA foreign_keys = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA cache_size = -16384;
      """)
  }

  /// Refuses a database of another program or of a newer Vigil before anything is written.
  private func refuseOthers() throws(StoreFault) {
    let application = try database.integer("PRAGMA application_id")
    let tables = try database.integer("SELECT count(*) FROM sqlite_schema")
    guard application == Store.applicationID || (application == 0 && tables == 0) else {
      throw .notADatabase(path: path)
    }
    let found = try database.integer("PRAGMA user_version")
    guard found <= migrationTable.count else {
      throw .newerVersion(path: path, found: Int(found), known: migrationTable.count)
    }
  }

  private func migrate() throws(StoreFault) {
    guard try database.integer("PRAGMA user_version") < migrationTable.count else { return }
    try database.transaction { () throws(StoreFault) in
      // Read again: another program may have migrated while this one waited.
      let reached = try database.integer("PRAGMA user_version")
      for migration in migrationTable where migration.version > reached {
        try database.script(migration.sql)
        try database.script("PRAGMA user_version = \(migration.version)")
      }
      try database.script("PRAGMA application_id = \(Store.applicationID)")
    }
  }

  /// Makes an empty file that only its owner may read; SQLite gives the WAL the same rights.
  ///
  /// An existing file is not opened: closing it would drop the locks of other connections of this
  /// program (sqlite.org/howtocorrupt.html, 2.2).
  private static func makeFile(_ path: String) throws(StoreFault) {
    let file = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file < 0 else {
      close(file)
      return
    }
    guard errno == EEXIST else { throw .system(errno, path: path) }
    // SQLite takes what is shorter than its smallest page for an empty database.
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .system(errno, path: path) }
    if (1..<512).contains(status.st_size) { throw .notADatabase(path: path) }
  }
}
