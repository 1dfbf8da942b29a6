public import Vocabulary

/// Every report; the rows stand in the order of their names.
public enum ReportTable {
  /// The reports.
  public static let all: [Report] = [
    Report(
      "dsl", title: "Safeguarding report", readers: [.dsl, .deputyDSL],
      holds: "Safeguarding events, the most pressing first, with 30 minutes around each.",
      DSLReport.self),
    Report(
      "headteacher", title: "Headteacher’s report", readers: [.headteacher, .chairOfGovernors],
      holds: "What needs a decision, events by person, changes of settings, usage, what was read.",
      HeadteacherReport.self),
    Report(
      "network", title: "Network manager’s report", readers: [.networkManager],
      holds: "What was read and what was not, and the network manager’s events, without names.",
      NetworkReport.self),
  ]

  /// The roles for which there is a report: only they hear of an event.
  public static let readers = Set(all.flatMap(\.readers))

  /// The report of this name; `nil` when there is none.
  public static func report(named name: String) -> Report? { all.first { $0.name == name } }
}
