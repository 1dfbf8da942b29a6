extension Store {
  /// A number that grows with each change of what reports show: readings, events, decisions and
  /// settings.
  public func revision() throws(StoreFault) -> Int64 {
    try database.integer("SELECT revision FROM report_state")
  }

  /// What the reports were made from that were written last, as a digest; empty when there are none.
  public func reportBasis() throws(StoreFault) -> String {
    try database.statement("SELECT basis FROM report_state").first { $0.text(0) } ?? ""
  }

  /// Keeps what the reports were made from; called when all of them are written.
  public func keep(reportBasis: String) throws(StoreFault) {
    try database.run("UPDATE report_state SET basis = ?", .text(reportBasis))
  }

  /// Changes what reports show, whole or not at all.
  func change<Result>(
    _ body: () throws(StoreFault) -> Result
  ) throws(StoreFault) -> Result {
    try database.transaction { () throws(StoreFault) in
      let result = try body()
      try database.run("UPDATE report_state SET revision = revision + 1")
      return result
    }
  }
}
