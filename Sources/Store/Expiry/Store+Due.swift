public import Vocabulary

extension Store {
  /// How many facts, events and usage rows of days before `cutoff` there are: most of what
  /// ``expire(before:)`` would delete.
  public func due(before cutoff: Day) throws(StoreFault) -> ExpiryCounts {
    var counts = ExpiryCounts()
    counts.facts = try rows(of: "facts", before: cutoff)
    counts.events = try rows(of: "events", before: cutoff)
    counts.usage = try rows(of: "usage", before: cutoff)
    counts.siteUsage = try rows(of: "site_usage", before: cutoff)
    return counts
  }

  private func rows(of table: String, before cutoff: Day) throws(StoreFault) -> Int {
    Int(try database.integer("SELECT count(*) FROM \(table) WHERE day < ?", .day(cutoff)))
  }
}
