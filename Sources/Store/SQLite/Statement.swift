internal import CSQLite

/// One prepared statement of a database.
///
/// It belongs to its ``Database``, which finalises it; a text or blob that is read is copied out,
/// so it is safe to use.
@safe final class Statement {
  /// Why a fault happened and where is what the database knows.
  private unowned let database: Database
  // why unsafe: SQLite's handle; alive from init until `finalize`, which the database calls once.
  private var handle: OpaquePointer?

  /// Prepares `sql`.
  init(_ sql: String, of database: Database) throws(StoreFault) {
    self.database = database
    var prepared: OpaquePointer?
    // why unsafe: a C call with a pointer to a local for its result.
    let code = unsafe sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK else { throw database.fault(code) }
    unsafe handle = prepared
  }

  /// Gives the statement back to SQLite; it must not be used afterwards.
  func finalize() {
    unsafe sqlite3_finalize(handle)
    unsafe handle = nil
  }

  /// Runs the statement with these values to its end; it gives no rows or nobody wants them.
  func run(_ values: [Value]) throws(StoreFault) {
    try bind(values)
    defer { reset() }
    while try step() {}
  }

  /// Gives each row to `body`, with these values.
  func rows(
    _ values: [Value] = [], _ body: (Statement) throws(StoreFault) -> Void
  ) throws(StoreFault) {
    try bind(values)
    defer { reset() }
    while try step() { try body(self) }
  }

  /// Gives what `read` makes of each row.
  func all<Row>(
    _ values: [Value] = [], _ read: (Statement) throws(StoreFault) -> Row
  ) throws(StoreFault) -> [Row] {
    var result: [Row] = []
    try rows(values) { (row) throws(StoreFault) in result.append(try read(row)) }
    return result
  }

  /// Gives what `read` makes of the first row; `nil` when there is none.
  func first<Row>(
    _ values: [Value] = [], _ read: (Statement) throws(StoreFault) -> Row
  ) throws(StoreFault) -> Row? {
    try bind(values)
    defer { reset() }
    return try step() ? try read(self) : nil
  }

  /// The integer in column `column`, counted from 0; 0 for NULL.
  func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  /// The number in column `column`.
  func int(_ column: Int32) -> Int { Int(integer(column)) }

  /// The yes or no in column `column`.
  func flag(_ column: Int32) -> Bool { integer(column) != 0 }

  /// The double in column `column`; 0 for NULL.
  func double(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

  /// True when column `column` is NULL.
  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// The text in column `column`; empty for NULL.
  func text(_ column: Int32) -> String {
    // why unsafe: SQLite owns the bytes until the next step; they are copied here, before it.
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes in column `column`; empty for NULL.
  func blob(_ column: Int32) -> [UInt8] {
    // why unsafe: as in `text`.
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The number of columns of a row.
  var columnCount: Int32 { unsafe sqlite3_column_count(handle) }

  private func bind(_ values: [Value]) throws(StoreFault) {
    let values = values.span
    for place in values.indices {
      let code = bind(values[place], at: Int32(place) + 1)
      guard code == SQLITE_OK else { throw database.fault(code) }
    }
  }

  private func bind(_ value: Value, at place: Int32) -> Int32 {
    // why unsafe: C calls; SQLite copies texts and blobs (`transient`) before they return.
    switch value {
    case .null: unsafe sqlite3_bind_null(handle, place)
    case .integer(let integer): unsafe sqlite3_bind_int64(handle, place, integer)
    case .double(let double): unsafe sqlite3_bind_double(handle, place, double)
    case .text(let text):
      unsafe text.withCString { start in
        unsafe sqlite3_bind_text64(
          handle, place, start, UInt64(text.utf8.count), Statement.transient, UInt8(SQLITE_UTF8))
      }
    case .blob(let bytes):
      // An empty array has no address, which SQLite would take for NULL.
      if bytes.isEmpty {
        unsafe sqlite3_bind_zeroblob(handle, place, 0)
      } else {
        unsafe bytes.withUnsafeBytes { memory in
          unsafe sqlite3_bind_blob64(
            handle, place, memory.baseAddress, UInt64(memory.count), Statement.transient)
        }
      }
    }
  }

  private func step() throws(StoreFault) -> Bool {
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw database.fault(code) }
    return false
  }

  private func reset() {
    // The code says again what the last step said, and was thrown there.
    _ = unsafe sqlite3_reset(handle)
  }

  /// `SQLITE_TRANSIENT`, which C defines by a cast that Swift does not import.
  // why unsafe: SQLite compares the value with -1 and never calls it.
  private static var transient: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
  }
}
