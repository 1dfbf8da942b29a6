internal import Vocabulary

extension Store {
  /// The logs of a source, in the order of their names.
  public func logs(of source: String) throws(StoreFault) -> [LogState] {
    let sql = """
      SELECT name, source, head_length, head_digest, tail_digest, offset, lines, path, device,
        inode, size, modified, pending, settled, seen
      FROM logs WHERE source = ? ORDER BY name
      """
    return try database.statement(sql).all([.text(source)]) { (row) in
      LogState(
        name: row.text(0), source: row.text(1), headLength: row.int(2), headDigest: row.text(3),
        tailDigest: row.text(4), offset: row.integer(5), lines: row.int(6), path: row.text(7),
        device: UInt64(bitPattern: row.integer(8)), inode: UInt64(bitPattern: row.integer(9)),
        size: row.integer(10), modified: row.integer(11), pending: row.blob(12),
        settled: UInt32(clamping: row.integer(13)), seen: row.day(14))
    }
  }

  func keep(_ log: LogState) throws(StoreFault) {
    let sql = """
      INSERT OR REPLACE INTO logs
        (name, source, head_length, head_digest, tail_digest, offset, lines, path, device, inode,
          size, modified, pending, settled, seen)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    try database.run(
      sql, .text(log.name), .text(log.source), .number(log.headLength), .text(log.headDigest),
      .text(log.tailDigest), .integer(log.offset), .number(log.lines), .text(log.path),
      .integer(Int64(bitPattern: log.device)), .integer(Int64(bitPattern: log.inode)),
      .integer(log.size), .integer(log.modified), .blob(log.pending), .number(log.settled),
      .day(log.seen))
  }
}
