import Testing
import Vocabulary

@testable import Settings

/// When, where and from how much on a rule holds, as settings say it.
struct RuleBoundsSettingsTests {
  /// The notices and complaints of the sample school whose rule `bets` says more.
  private func told(_ more: String, hasCalendar: Bool = true) throws -> [String] {
    var school = try hasCalendar ? SampleSchool.withCalendar() : SampleSchool()
    _ = try school.replace(
      "minimumVisits: 3", with: "minimumVisits: 3, \(more)", in: "rules.json5")
    do {
      return try school.load().notices.map { "notice: \($0.what); \($0.mend)" }
    } catch let complaints as Complaints {
      return complaints.all.map { "\($0.what); \($0.mend)" }
    }
  }

  @Test(arguments: [
    ("when: ['lesson']", "\"lesson\" cannot stand in \"when\"; did you mean \"lessons\"?"),
    ("when: []", "\"when\" is an empty list; name at least one"),
    ("where: []", "\"where\" is an empty list; name at least one"),
    ("minutesADay: 0", "\"minutesADay\" must be a whole number from 1"),
    ("visitsADay: 1.5", "\"visitsADay\" must be a whole number from 1"),
    ("sessionMinutes: 1", "\"sessionMinutes\" must be a whole number from 2"),
    ("firstSeenDays: 181", "\"firstSeenDays\" must be a whole number from 1 to 180"),
    ("sessionMinutes: 9, minutesADay: 9", "a session and for the sum of a day; make two rules"),
    ("outcome: 'events'", "cannot stand in \"outcome\"; did you mean \"event\"?"),
    ("outcome: 'count'", "a rule that only counts tells nobody, so \"severity\" means nothing"),
    ("raise: [{ who: ['staff'], severity: 'low' }]", "\"low\" is not more pressing"),
    ("raise: [{ severity: 'urgent' }]", "the key \"who\" is missing"),
    (
      "where: ['wifis']", "holds at \"wifis\", and there is no such network; did you mean \"wifi\"?"
    ),
    ("where: ['site:Man']", "at \"Man\", and there is no such site of a network; did you mean"),
    ("where: ['guest']", "notice: the rule \"bets\" holds on networks of the kind \"guest\", and"),
    ("minutesAday: 3", "there is no key \"minutesAday\" here; did you mean \"minutesADay\"?"),
  ])
  func `says what is wrong and how to mend it`(more: String, told: String) throws {
    let all = try self.told(more)
    #expect(all.contains { $0.contains(told) }, "\(all)")
  }

  @Test func `reads all bounds`() throws {
    var school = try SampleSchool.withCalendar()
    _ = try school.replace(
      "minimumVisits: 3",
      with: "when: ['lessons', 'boarding'], where: ['personal', 'site:Main', 'wired'], "
        + "minutesADay: 20, visitsADay: 9, firstSeenDays: 30, "
        + "raise: [{ who: ['keyStage:1', 'standing:shared'], severity: 'urgent' }]",
      in: "rules.json5")
    let rule = try #require(try school.load().rules.first { $0.id == "bets" })
    #expect(
      rule.bounds
        == RuleBounds(
          when: [.lessons, .boarding],
          places: [.kind(.personal), .site("Main"), .network("wired")], minutesADay: 20,
          visitsADay: 9, firstSeenDays: 30))
    let raised = RuleRaise(who: [.years(1...2), .standing(.shared)], severity: .urgent)
    #expect(rule.raises == [raised] && rule.outcome == .event)
  }

  @Test(arguments: [
    ("keyStage:6", "names no key stage; write keyStage:0"),
    ("standing:teacher", "is no group"),
    ("standing:govenor", "did you mean \"standing:governor\"?"),
  ])
  func `refuses words for nobody`(who: String, told: String) throws {
    var school = SampleSchool()
    _ = try school.replace("\"years:7-9\"", with: "\"\(who)\"", in: "rules.json5")
    let all = try school.complaints().map { "\($0.what); \($0.mend)" }
    #expect(all.contains { $0.contains(told) }, "\(all)")
  }

  @Test func `times without a calendar are told of`() throws {
    let all = try told("when: ['lessons']", hasCalendar: false)
    #expect(
      all.contains {
        $0.hasPrefix("notice: the rule \"bets\" can never fire: it holds at times of the school's")
      }, "\(all)")
    #expect(try told("when: ['lessons']").allSatisfy { !$0.contains("never fire") })
  }

  @Test func `working time of those who never work is told of, and of a missing timetable`() throws
  {
    var school = try SampleSchool.withCalendar()
    _ = try school.replace(
      "minimumVisits: 3", with: "when: ['workingTime']", in: "rules.json5")
    _ = try school.replace("pupils: \"allButBreaks\", ", with: "", in: "calendar.json5")
    #expect(
      try school.load().notices.map(\.what).contains {
        $0.hasPrefix("the rule \"bets\" can never fire: it holds in workingTime, of which")
      })
    _ = try school.replace("\"years:7-9\"", with: "\"staff\"", in: "rules.json5")
    let calendar = school.files["calendar.json5"] ?? ""
    let start = try #require(calendar.firstRange(of: "timetable: {")?.lowerBound)
    let end = try #require(calendar.firstRange(of: "boarding:")?.lowerBound)
    school.files["calendar.json5"] = String(calendar[..<start] + calendar[end...])
    #expect(
      try school.load().notices.map(\.what).contains {
        $0.hasPrefix("the rule \"bets\" only counts in lessons: working time is contact time")
      })
  }

  @Test func `a category that needs a reason is refused without it`() throws {
    var school = SampleSchool()
    _ = try school.replace(
      "{ id: \"health\"",
      with: "{ id: 'lobby', title: 'L', special: true, needsReason: true }, { id: \"health\"",
      in: "categories.json5")
    _ = try school.replace(
      "minimumVisits: 3", with: "minimumVisits: 3, deviceCategories: ['x']", in: "rules.json5")
    _ = try school.replace(
      "\"gambling\", \"weapons-violence\"", with: "\"lobby\"", in: "rules.json5")
    let complaint = try #require(try school.complaints().first)
    #expect(complaint.what.contains("\"lobby\" is about political opinion"))
    #expect(complaint.mend.contains("add reason: "))
    _ = try school.replace("['x']", with: "['x'], reason: 'because'", in: "rules.json5")
    #expect(try school.load().rules.contains { $0.reason == "because" })
    _ = try school.replace("special: true, needs", with: "needs", in: "categories.json5")
    #expect(try school.complaints().map(\.mend) == ["add special: true"])
  }

  @Test(arguments: [
    ("", "when: ['lessons']", true), ("when: ['lessons']", "", false),
    ("when: ['lessons', 'breaks']", "when: ['lessons']", true),
    ("when: ['lessons', 'breaks']", "when: ['schoolDays']", false),
    ("when: ['schoolDays']", "when: ['lessons']", true),
    ("when: ['workingTime']", "when: ['lessons']", true),
    ("where: ['wifi']", "", false), ("", "where: ['wifi']", true),
    ("minutesADay: 5", "minutesADay: 9", true), ("minutesADay: 9", "minutesADay: 5", false),
    ("sessionMinutes: 9", "sessionMinutes: 5", false), ("", "firstSeenDays: 9", true),
  ])
  func `a change of bounds that sees less is told of first`(
    old: String, new: String, seesLess: Bool
  ) throws {
    func school(_ bounds: String) throws -> SchoolSettings {
      var school = try SampleSchool.withCalendar()
      _ = try school.replace(
        "minimumVisits: 3", with: bounds.isEmpty ? "minimumVisits: 1" : bounds, in: "rules.json5")
      return try school.load()
    }
    let changes = SettingsFingerprint.changes(
      from: SettingsFingerprint(of: try school(old), salt: [1]),
      to: SettingsFingerprint(of: try school(new), salt: [1])
    ).filter { $0.path.hasPrefix("rules/bets/") && !$0.path.hasSuffix("minimumVisits") }
    #expect(!changes.isEmpty)
    #expect(changes.contains(where: \.seesLess) == seesLess, "\(changes)")
  }

  @Test func `an outcome, a raise and a reason stand in the fingerprint`() throws {
    var settings = try SampleSchool().load()
    let old = SettingsFingerprint(of: settings, salt: [1])
    settings.rules[0].outcome = .count
    settings.rules[0].raises = [RuleRaise(who: [.group(.pupils)], severity: .urgent)]
    settings.rules[0].reason = "Alex Example decided it"
    let new = SettingsFingerprint(of: settings, salt: [1])
    #expect(!new.entries.contains { $0.value.contains("Alex") })
    let id = settings.rules[0].id
    #expect(
      SettingsFingerprint.changes(from: old, to: new).map(\.description) == [
        "the rule \(id): outcome is \"count\", before not set",
        "the rule \(id): raise now with \"pupils: urgent\" added",
        "the rule \(id): a reason is given",
      ])
    #expect(
      SettingsFingerprint.changes(from: new, to: old).filter(\.seesLess).map(\.description) == [
        "the rule \(id): raise now without \"pupils: urgent\"",
        "the rule \(id): no reason is given any more",
      ])
  }
}
