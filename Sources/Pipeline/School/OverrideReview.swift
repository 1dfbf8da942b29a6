public import Settings
public import Sites
public import Vocabulary
internal import WebAddress

/// Which of a school's overrides somebody should look at again.
public struct OverrideReview: Sendable {
  /// Those that have expired, and are not applied.
  public let expired: [OverrideSettings]
  /// Those whose day of review has come.
  public let due: [OverrideSettings]

  /// Looks at the overrides of settings on a day.
  public init(of settings: SchoolSettings, on day: Day) {
    expired = settings.overrides.filter { !$0.holds(on: day) }
    due = settings.overrides.filter { $0.holds(on: day) && $0.review <= day }
  }

  /// What to do about each, for whoever looks after the settings.
  public var notices: [Notice] {
    expired.map { override in
      notice(
        override,
        "this override expired on \(OverrideReview.day(override.expires)) and is not "
          + "applied: \(override.words)", "take it out, or decide again and give it new dates")
    }
      + due.map { override in
        notice(
          override, "this override was to be reviewed on \(override.review): \(override.words)",
          "take it out, or decide again and give it a new date")
      }
  }

  /// The same as sentences of a report.
  public var sentences: [String] {
    expired.map { override in
      "An override of the school expired on \(OverrideReview.day(override.expires)) and is not "
        + "applied: \(override.words) (\(OverrideReview.place(of: override)))."
    }
      + due.map { override in
        "An override of the school was to be reviewed on \(override.review): \(override.words) "
          + "(\(OverrideReview.place(of: override)))."
      }
  }

  /// How many there are, for the record of a run.
  var counts: [String] {
    [(expired.count, "expired and not applied"), (due.count, "due for review")]
      .filter { $0.0 > 0 }
      .map { "overrides: \($0.0) \($0.1); vigil check names \($0.0 == 1 ? "it" : "them")" }
  }

  /// Overrides that would put a protected destination into a category, which none can.
  public static func faults(of settings: SchoolSettings, on day: Day, index: SiteIndex)
    -> [Complaint]
  {
    settings.overrides.filter { $0.decision == .deny && $0.holds(on: day) }.compactMap { override in
      let chain = index.chain(override.site.description)
      guard let chain, chain.verdict.isProtected else { return nil }
      let lists = Set(chain.holdings.filter { $0.power == .protected }.map(\.list.name)).sorted()
      return Complaint(
        file: override.file, line: override.line,
        what: "this site is a protected destination (\(lists.joined(separator: ", "))), which no "
          + "override can deny",
        mend: "take the override out, or the site out of the list")
    }
  }

  private func notice(_ override: OverrideSettings, _ what: String, _ mend: String) -> Notice {
    Notice(file: override.file, line: override.line, what: what, mend: mend)
  }

  private static func day(_ day: Day?) -> String { day?.description ?? "" }

  private static func place(of override: OverrideSettings) -> String {
    "\(override.file.split(separator: "/").last ?? ""), line \(override.line)"
  }
}
