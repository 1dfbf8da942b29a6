/// Adds rows to a table, some in one statement: that takes half the time of a statement each.
///
/// Rows wait until there are enough of them, or until ``flush()``.
struct RowBatch {
  /// How many rows one statement adds; with more, little is gained.
  private static let size = 32

  private let columnCount: Int
  private let one: Statement
  private let many: Statement
  private var waiting: [Value] = []

  /// Prepares to add to a table.
  ///
  /// - Parameter upsert: What to do where a row of that key is there already; empty for a fault.
  init(
    into table: String, _ columns: [String], upsert: String = "", of database: Database
  ) throws(StoreFault) {
    let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
    let rows = Array(repeating: row, count: RowBatch.size).joined(separator: ", ")
    let start = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    columnCount = columns.count
    one = try database.statement(start + row + upsert)
    many = try database.statement(start + rows + upsert)
  }

  /// Adds a row, with a value for each column.
  mutating func add(_ row: [Value]) throws(StoreFault) {
    waiting.append(contentsOf: row)
    guard waiting.count == columnCount * RowBatch.size else { return }
    try many.run(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Adds the rows that wait.
  mutating func flush() throws(StoreFault) {
    for start in stride(from: 0, to: waiting.count, by: columnCount) {
      try one.run(Array(waiting[start..<start + columnCount]))
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
