/// How well the events of one invented school, or of several, fit the truth.
///
/// Figures add up.
public struct AccuracyFigures: Hashable, Sendable {
  /// Events that must come out.
  public var expected = 0
  /// Those of them that did.
  public var found = 0
  /// Events that came out.
  public var reported = 0
  /// Those of them that nothing true stands behind.
  public var falseEvents = 0
  /// People times days.
  public var personDays = 0
  /// Events that name somebody else than who did it.
  public var wrongNames = 0
  /// Events found, of which the logs tell who it was.
  public var identifiable = 0
  /// Those of them that name who it was.
  public var rightNames = 0
  /// Requests that pages brought along, to sites that a rule is about.
  public var embedded = 0
  /// Those of them of which no event tells.
  public var embeddedFolded = 0
  /// Visits to pages that events must tell of.
  public var pageVisits = 0
  /// Those of them that no event tells of.
  public var pageVisitsFolded = 0
  /// How many events the safeguarding lead has on each day with lessons.
  public var leadDays: [Int] = []
  /// How many decisions the headteacher has in each week with lessons.
  public var headWeeks: [Int] = []
  /// What was missed, false or wrongly named, by rule and intent: how often.
  public var faults: [String: Int] = [:]

  /// Makes figures of nothing.
  public init() {}

  /// The false among the events that came out, from 0 to 1.
  public var falseShare: Double { Self.share(falseEvents, of: reported, ofNone: 0) }
  /// False events for each 1,000 people and days.
  public var falsePerThousand: Double {
    Self.share(falseEvents * 1000, of: personDays, ofNone: 0)
  }
  /// The rightly named among the events of which the logs tell who it was, from 0 to 1.
  public var rightNameShare: Double { Self.share(rightNames, of: identifiable, ofNone: 1) }
  /// The folded among embedded requests, from 0 to 1.
  public var embeddedShare: Double { Self.share(embeddedFolded, of: embedded, ofNone: 1) }
  /// The folded among visits to pages, from 0 to 1.
  public var pageShare: Double { Self.share(pageVisitsFolded, of: pageVisits, ofNone: 0) }

  /// The number that so many in a hundred do not pass; `nil` without any.
  static func percentile(_ percent: Int, of numbers: [Int]) -> Int? {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return nil }
    return sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
  }

  /// Adds the figures of another school.
  public static func += (sum: inout AccuracyFigures, other: AccuracyFigures) {
    sum.expected += other.expected
    sum.found += other.found
    sum.reported += other.reported
    sum.falseEvents += other.falseEvents
    sum.personDays += other.personDays
    sum.wrongNames += other.wrongNames
    sum.identifiable += other.identifiable
    sum.rightNames += other.rightNames
    sum.embedded += other.embedded
    sum.embeddedFolded += other.embeddedFolded
    sum.pageVisits += other.pageVisits
    sum.pageVisitsFolded += other.pageVisitsFolded
    sum.leadDays += other.leadDays
    sum.headWeeks += other.headWeeks
    sum.faults.merge(other.faults, uniquingKeysWith: +)
  }

  private static func share(_ part: Int, of whole: Int, ofNone: Double) -> Double {
    whole == 0 ? ofNone : Double(part) / Double(whole)
  }
}
