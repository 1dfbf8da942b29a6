public import Vocabulary

extension Store {
  /// The archive's files, oldest day first; with `before`, only those of earlier days.
  public func archiveFiles(before: Day? = nil) throws(StoreFault) -> [ArchiveFileState] {
    let sql = """
      SELECT path, source, day, length, lines FROM archive_files
      WHERE ?1 IS NULL OR day < ?1 ORDER BY day, path
      """
    return try database.statement(sql).all([before.map { .day($0) } ?? .null]) { (row) in
      ArchiveFileState(
        path: row.text(0), source: row.text(1), day: row.day(2), length: row.integer(3),
        lines: row.int(4))
    }
  }

  /// Forgets an archive file that was deleted.
  public func forget(archiveFile path: String) throws(StoreFault) {
    try database.run("DELETE FROM archive_files WHERE path = ?", .text(path))
  }

  /// Keeps that a report or a delivered copy was written, in the place of what was kept of it.
  public func note(report: ReportFile) throws(StoreFault) {
    let sql = """
      INSERT OR REPLACE INTO report_files
        (path, report, role, first_day, last_day, expires, written)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    try database.run(
      sql, .text(report.path), .text(report.report), .text(report.role?.name ?? ""),
      .day(report.first), .day(report.last), .day(report.expires), .instant(report.written))
  }

  /// The reports written, in the order of writing; with `before`, only those that expire earlier.
  public func reportFiles(before: Day? = nil) throws(StoreFault) -> [ReportFile] {
    try reportFiles(where: "?1 IS NULL OR expires < ?1", before)
  }

  /// The reports written whose last day is a day, in the order of writing.
  public func reportFiles(to last: Day) throws(StoreFault) -> [ReportFile] {
    try reportFiles(where: "last_day = ?1", last)
  }

  private func reportFiles(
    where condition: String, _ day: Day?
  ) throws(StoreFault) -> [ReportFile] {
    let sql = """
      SELECT path, report, role, first_day, last_day, expires, written FROM report_files
      WHERE \(condition) ORDER BY written, path
      """
    return try database.statement(sql).all([day.map { .day($0) } ?? .null]) { (row) in
      ReportFile(
        path: row.text(0), report: row.text(1), role: Role(name: row.text(2)), first: row.day(3),
        last: row.day(4), expires: row.day(5), written: row.instant(6))
    }
  }

  /// Forgets a report or a delivered copy that was deleted.
  public func forget(report path: String) throws(StoreFault) {
    try database.run("DELETE FROM report_files WHERE path = ?", .text(path))
  }

  func keep(_ file: ArchiveFileState) throws(StoreFault) {
    let sql = """
      INSERT OR REPLACE INTO archive_files (path, source, day, length, lines)
      VALUES (?, ?, ?, ?, ?)
      """
    try database.run(
      sql, .text(file.path), .text(file.source), .day(file.day), .integer(file.length),
      .number(file.lines))
  }
}
