internal import Vocabulary

/// A row of the truth: what a page brought along, and must not come out.
struct EmbeddedRow {
  let day: Day
  let burst: PageBurst
  let flagged: PageBurst.Flagged

  /// The decoy.
  var decoy: String {
    let first = flagged.visits[0]
    let subject = TruthSubject(
      of: flagged.visits, by: burst.member, route: first.route, use: nil, isStranger: false)
    return """
          { name: "\(flagged.kind.id) on a page of \(burst.page.host)", \(subject.found),
            address: "\(first.client)", day: "\(day)", host: "\(first.host)", site: "\(flagged.site)",
            first: "\(TruthRow.minute(first.time))", requests: \(flagged.visits.count),
            nature: "\(Nature.embedded.rawValue)", why: "a page brought it along" },

      """
  }

  /// The rows of a day.
  static func rows(of day: SchoolDay, bursts: BurstDay) -> [EmbeddedRow] {
    bursts.bursts.flatMap { burst in
      burst.flagged.map { EmbeddedRow(day: day.day, burst: burst, flagged: $0) }
    }
  }
}
