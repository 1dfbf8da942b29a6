/// Tells which texts still stand in some row, alone or inside a longer text.
enum LivingTexts {
  /// The places in `texts` of those that some row holds.
  static func numbers(of texts: [String], in database: Database) throws(StoreFault) -> Set<Int> {
    let search = ByteSearch(markers: texts.map { Array($0.utf8) })
    var living: Set<Int> = []
    for (table, columns) in try textColumns(of: database) {
      let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
      try database.statement(sql).rows { (row) in
        for column in 0..<row.columnCount {
          living.formUnion(search.markers(in: row.blob(column)))
        }
      }
    }
    return living
  }

  /// The tables and their columns of text or bytes.
  private static func textColumns(
    of database: Database
  ) throws(StoreFault) -> [String: [String]] {
    let sql = """
      SELECT t.name, c.name FROM pragma_table_list t, pragma_table_xinfo(t.name) c
      WHERE t.schema = 'main' AND t.type = 'table' AND c.type IN ('TEXT', 'BLOB')
      """
    var columns: [String: [String]] = [:]
    try database.statement(sql).rows { (row) in
      columns[row.text(0), default: []].append(row.text(1))
    }
    return columns
  }
}
