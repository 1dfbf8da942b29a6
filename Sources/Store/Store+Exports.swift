public import Vocabulary

extension Store {
  /// The records of a day that the exports of a source held.
  public func exportRecords(of source: String, on day: Day) throws(StoreFault) -> [ExportRecord] {
    let sql = "SELECT hash, log, count FROM export_records WHERE day = ? AND source = ?"
    return try database.statement(sql).all([.day(day), .text(source)]) { (row) in
      ExportRecord(
        hash: UInt64(bitPattern: row.integer(0)), log: row.text(1), count: row.int(2))
    }
  }

  func set(_ record: ExportRecord, source: String, day: Day) throws(StoreFault) {
    let sql = """
      INSERT INTO export_records (day, source, hash, log, count) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET count = excluded.count
      """
    try database.run(
      sql, .day(day), .text(source), .integer(Int64(bitPattern: record.hash)), .text(record.log),
      .amount(record.count))
  }
}
