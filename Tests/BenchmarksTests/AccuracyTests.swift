import Testing
import Vocabulary

@testable import Benchmarks

/// Events against a truth that is small enough to be counted by hand.
struct AccuracyTests {
  private static let truth = """
    // A comment.
    { people: 20, schoolDays: ["2026-03-02", "2026-03-03", "2026-03-09"],
      events: [
        { rule: "r", user: "ann", actor: "ann", identifiable: true, address: "10.0.0.1",
          name: "Ann One", day: "2026-03-02", site: "a.example", first: "2026-03-02T10:00Z",
          last: "2026-03-02T10:05Z", allowed: 3, blocked: 1, nature: "page", note: "own" },
        { rule: "r", device: "10.0.0.2", actor: "ben", identifiable: false,
          day: "2026-03-02", site: "a.example", first: "2026-03-02T10:02Z",
          last: "2026-03-02T10:02Z", allowed: 0, blocked: 2, nature: "page", note: "guess" },
        { rule: "s", user: "class-7", actor: "cat", identifiable: false, shared: true,
          address: "10.0.0.3", day: "2026-03-03", search: "where to", nature: "leftOpen",
          first: "2026-03-03T10:00Z", last: "2026-03-03T10:00Z", allowed: 1, blocked: 0,
          note: "class" },
      ],
      decoys: [
        { name: "x", user: "dan", address: "10.0.0.4", day: "2026-03-03", site: "b.example",
          first: "2026-03-03T11:00Z", requests: 3, nature: "embedded" },
        { name: "y", user: "eve", address: "10.0.0.5", day: "2026-03-03", site: "b.example",
          first: "2026-03-03T11:00Z", requests: 1, nature: "embedded" },
        { name: "z", user: "ann", day: "2026-03-03", first: "2026-03-03T09:00Z", requests: 1,
          nature: "page" },
      ],
      compromised: [{ user: "ann", from: "2026-03-04", to: "2026-03-06" }] }
    """

  private static func event(
    _ rule: String, _ who: String, _ target: String, _ first: String, _ last: String? = nil,
    blocked: Int, audience: String
  ) -> String {
    "{\"event\":\"E\",\"first\":\"2026-03-\(first):30Z\",\"last\":\"2026-03-\(last ?? first):59Z\","
      + "\"rule\":\"\(rule)\",\(who),\(target),\"allowed\":0,\"blocked\":\(blocked),\"unknown\":0,"
      + "\"audience\":[\"\(audience)\"]}\n"
  }

  private static func figures(_ events: String...) throws -> AccuracyFigures {
    let truth = try SchoolTruth(text: Array(Self.truth.utf8), file: "truth.json5")
    let found = try FoundEvent.read(Array(events.joined().utf8))
    return AccuracyComparison(truth: truth, events: found).figures(days: 10)
  }

  private static let ann = event(
    "r", "\"user\":\"ann\",\"name\":\"Ann One (year 7)\"", "\"site\":\"a.example\"", "02T10:00",
    "02T10:05", blocked: 4, audience: "dsl")
  private static let ben = event(
    "r", "\"address\":\"10.0.0.2\",\"name\":\"Device 10.0.0.2\"", "\"site\":\"a.example\"",
    "02T10:02", blocked: 2, audience: "dsl")
  private static let cat = event(
    "s", "\"user\":\"class-7\",\"name\":\"Class\"", "\"query\":\"Where to\"", "03T10:00",
    blocked: 1, audience: "headteacher")

  @Test func `a perfect school keeps every bound`() throws {
    let figures = try Self.figures(Self.ben, Self.ann, Self.cat)
    #expect(figures.found == 3 && figures.expected == 3 && figures.falseEvents == 0)
    #expect(figures.wrongNames == 0)
    #expect(figures.identifiable == 1 && figures.rightNames == 1)
    #expect(figures.embedded == 4 && figures.embeddedFolded == 4)
    #expect(figures.pageVisits == 6 && figures.pageVisitsFolded == 0)
    #expect(figures.personDays == 200)
    #expect(figures.leadDays == [2, 0, 0])
    #expect(figures.headWeeks == [1, 0])
    #expect(figures.faults == [:])
    #expect(AccuracyReport(figures).holds)
  }

  @Test func `what is missed is told with its rule, and its visits are folded away`() throws {
    let figures = try Self.figures(Self.ben, Self.cat)
    #expect(figures.found == 2)
    #expect(figures.pageVisitsFolded == 4)
    #expect(figures.faults == ["missed: r (own)": 1])
    #expect(!AccuracyReport(figures).holds)
  }

  @Test(arguments: [
    // Another user, one whom nobody may name, and a name that the user name had before.
    ("\"user\":\"zed\",\"name\":\"Zed\"", 1, 0), ("\"user\":\"ann\",\"name\":\"Old Two\"", 1, 0),
    ("\"user\":\"ann\",\"name\":\"Ann One\"", 0, 1),
    ("\"address\":\"10.0.0.1\",\"name\":\"Device 10.0.0.1\"", 0, 0),
  ])
  func `a name is right, wrong or none`(who: String, wrong: Int, right: Int) throws {
    let event = Self.event(
      "r", who, "\"site\":\"a.example\"", "02T10:01", blocked: 4, audience: "dsl")
    let figures = try Self.figures(Self.ben, event, Self.cat)
    #expect(figures.found == 3)
    #expect(figures.wrongNames == wrong)
    #expect(figures.rightNames == right)
  }

  @Test func `who is not to be named and is, is wrongly named unless it is who did it`() throws {
    let other = Self.event(
      "r", "\"user\":\"kim\",\"name\":\"Kim\"", "\"site\":\"a.example\"", "02T10:02", blocked: 2,
      audience: "dsl")
    #expect(try Self.figures(Self.ann, other, Self.cat).wrongNames == 1)
    let own = Self.event(
      "r", "\"user\":\"ben\",\"name\":\"Ben\"", "\"site\":\"a.example\"", "02T10:02", blocked: 2,
      audience: "dsl")
    #expect(try Self.figures(Self.ann, own, Self.cat).wrongNames == 0)
  }

  @Test func `an event of what a page brought along is false, and not folded`() throws {
    let widget = Self.event(
      "r", "\"user\":\"dan\",\"name\":\"Dan\"", "\"site\":\"b.example\"", "03T11:00", blocked: 3,
      audience: "dsl")
    let figures = try Self.figures(Self.ben, Self.ann, Self.cat, widget)
    #expect(figures.falseEvents == 1)
    #expect(figures.embeddedFolded == 1)
    #expect(figures.falsePerThousand == 5)
    #expect(figures.faults == ["false: r": 1])
    #expect(figures.leadDays == [2, 1, 0])
  }

  @Test func `an event at another time is another event`() throws {
    let later = Self.event(
      "r", "\"user\":\"ann\",\"name\":\"Ann One\"", "\"site\":\"a.example\"", "02T10:06",
      blocked: 4, audience: "dsl")
    let figures = try Self.figures(Self.ben, later, Self.cat)
    #expect(figures.found == 2 && figures.falseEvents == 1)
  }

  @Test func `figures of schools add up, and bounds are kept by the sum`() throws {
    var sum = try Self.figures(Self.ben, Self.ann, Self.cat)
    sum += try Self.figures(Self.ben, Self.cat)
    #expect(sum.expected == 6 && sum.found == 5)
    #expect(sum.leadDays == [2, 0, 0, 1, 0, 0])
    #expect(
      AccuracyBar.all(of: sum).filter { !$0.holds }.map(\.title) == [
        "true events found", "page visits folded away",
      ])
  }

  @Test func `percentiles are numbers that stand there`() {
    #expect(AccuracyFigures.percentile(50, of: [9, 1, 3, 2]) == 2)
    #expect(AccuracyFigures.percentile(95, of: Array(1...100)) == 95)
    #expect(AccuracyFigures.percentile(95, of: [4]) == 4)
    #expect(AccuracyFigures.percentile(50, of: []) == nil)
  }

  @Test func `what is no truth and no event is refused with its place`() {
    #expect(throws: Complaint.self) {
      try SchoolTruth(text: Array("{ events: [], decoys: [] }".utf8), file: "truth.json5")
    }
    #expect(throws: Complaint.self) { try FoundEvent.read(Array("{\"event\":\"E\"}\n".utf8)) }
  }
}
