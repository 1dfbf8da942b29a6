public import Store
public import Vocabulary

/// What a run deleted because it was due; nothing of it names anybody.
public struct RetentionSummary: Hashable, Sendable {
  /// The oldest day that is kept.
  public let cutoff: Day
  /// Archive files.
  public internal(set) var archive = DeletedFiles()
  /// Reports and delivered copies.
  public internal(set) var reports = DeletedFiles()
  /// Half-written files that an earlier run left behind.
  public internal(set) var leftovers = DeletedFiles()
  /// Rows of the store, and where deleted texts were found again.
  public internal(set) var rows = ExpiryCounts()
  /// Visits that were shown around events.
  public internal(set) var contextVisits = 0
  /// The oldest day of which anything went.
  public internal(set) var oldest: Day?
  /// The newest day of which anything went.
  public internal(set) var newest: Day?
  /// What was due and could not be deleted, with the reason.
  public internal(set) var notDeleted: [Complaint] = []

  init(cutoff: Day) { self.cutoff = cutoff }

  /// True when something that was due went.
  public var deletedAnything: Bool {
    archive.count + reports.count + leftovers.count + contextVisits + rows.total > 0
  }

  /// What a person must see to: files that stayed, texts that were found again.
  public var alarms: [Complaint] {
    var alarms = notDeleted
    for path in Set(rows.remains.map(\.path)).sorted() {
      let count = rows.remains.count { $0.path == path }
      alarms.append(
        Complaint(
          file: path,
          what: "\(Words.count(count, "text")) of deleted rows can still be found in it",
          mend: "run this again; if it is still told, copy the file away and ask for help"))
    }
    return alarms
  }

  /// One line on what a run would do, of a summary that was only planned.
  public var plan: String {
    guard deletedAnything else { return "nothing is older than \(cutoff)" }
    return "would delete what is older than \(cutoff): \(parts.joined(separator: ", "))"
  }

  /// One line for the run's summary.
  public var sentence: String {
    var sentence = "nothing is older than \(cutoff)"
    if deletedAnything {
      sentence = "deleted what is older than \(cutoff): \(parts.joined(separator: ", "))"
      if rows.lookedFor > 0, rows.remains.isEmpty { sentence += "; nothing of it was found again" }
    }
    if !alarms.isEmpty { sentence += "; \(Words.count(alarms.count, "alarm"))" }
    return sentence
  }

  private var parts: [String] {
    let others =
      contextVisits + rows.coverage + rows.observations + rows.auditDetails + rows.reasons
      + rows.identities
      + rows.settingsChanges + rows.subjects + rows.logs
    return [
      Words.files(archive, "archive file"), Words.files(reports, "report"),
      Words.rows(rows.facts, "fact"), Words.rows(rows.events, "event"),
      Words.rows(rows.usage + rows.siteUsage, "usage row"), Words.rows(others, "other row"),
      Words.files(leftovers, "leftover file"),
    ].compactMap { $0 }
  }

  /// Remembers that something of a day went.
  mutating func note(_ day: Day) {
    oldest = min(oldest ?? day, day)
    newest = max(newest ?? day, day)
  }
}
