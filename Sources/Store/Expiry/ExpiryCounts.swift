/// What an expiry deleted, in rows, and what it found left over.
public struct ExpiryCounts: Hashable, Sendable {
  /// Facts.
  public var facts = 0
  /// Usage rows.
  public var usage = 0
  /// Site usage rows.
  public var siteUsage = 0
  /// Coverage rows.
  public var coverage = 0
  /// What runs observed.
  public var observations = 0
  /// Events, with what is shown beside them.
  public var events = 0
  /// Reasons of decisions; the decisions themselves stay.
  public var reasons = 0
  /// Changes of settings.
  public var settingsChanges = 0
  /// Details of the audit; the audit itself stays.
  public var auditDetails = 0
  /// Leases, sign-ins, registered accounts, and which user was at which address.
  public var identities = 0
  /// Subjects that no row needs any more.
  public var subjects = 0
  /// Logs that were not seen for a month longer than that.
  public var logs = 0
  /// How many deleted texts were looked for in the files afterwards.
  public var lookedFor = 0
  /// Where a deleted text still stands in the files: must be empty.
  ///
  /// The markers are numbers, so that the list may be printed.
  public var remains: [ByteSearch.Hit] = []

  /// Makes counts of nothing.
  public init() {}

  /// The rows deleted, all together.
  public var total: Int {
    facts + usage + siteUsage + coverage + observations + events + reasons + settingsChanges
      + auditDetails + identities + subjects + logs
  }
}
