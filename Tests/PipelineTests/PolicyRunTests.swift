import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// What runs make of one log under the ready policies.
struct PolicyRunTests {
  /// A school with one of the files of Config/policies, and the log of a member of staff who has a
  /// social medium open for 22 minutes of lunch and for 22 of a lesson.
  private func school(_ policy: String, isEven: Bool = false) throws -> NightSchool {
    let school = try NightSchool(
      lists: "{ name: \"chat\", path: \"chat\", category: \"social-media\" },",
      keys: "calendar: \"Config/calendar.json5\",")
    try school.write("chat.example\n", to: "chat")
    let rules = Checkout.path("Config/policies/\(policy).json5")
    try school.write(String(contentsOfFile: rules, encoding: .utf8), to: "rules.json5")
    let moments = ["12:25", "12:47", "13:15", "13:37"].map { "2026-03-04T\($0):00Z" }
    var lines: [String] = []
    for (first, last) in [(moments[0], moments[1]), (moments[2], moments[3])] {
      let start = try NightSchool.instant(first)
      let end = try NightSchool.instant(last)
      let minutes = stride(from: start.milliseconds, to: end.milliseconds, by: 60_000)
      for (number, milliseconds) in minutes.enumerated() {
        // Nobody reads at even intervals; a page that is left open does.
        let seconds = isEven ? 0 : Int64([0, 31, 8, 44, 17, 52, 3][number % 7])
        let moment = RFC3339.text(of: Instant(milliseconds: milliseconds + seconds * 1000))
        lines.append(try NightSchool.squid(moment, "chat.example", user: "net"))
      }
    }
    try school.append(lines, to: "access.log", at: "2026-03-04T14:00:00Z")
    return school
  }

  @Test(
    arguments: [
      ("breaks-only", ["social-media-running 22 chat.example"]),
      ("moderate-use", ["moderate-working-time 22 use"]),
      ("working-hours", ["work-personal-use 22 use"]), ("key-stages", []), ("routine", []),
      ("automatic", []), ("on-authorisation", []),
    ])
  func `P10: schools with other policies find other events in the same log`(
    policy: String, found: [String]
  ) throws {
    let school = try school(policy)
    try school.run(at: "2026-03-05T02:00:00Z")
    let events = try school.events().map { event in
      let target = if case .site(let site) = event.target { site } else { "use" }
      return "\(event.rule) \(event.minutes) \(target)"
    }
    #expect(events == found)
  }

  @Test func `P10: what runs by itself is told of only by a rule about what is left running`()
    throws
  {
    for (policy, found) in [("breaks-only", ["social-media-running"]), ("moderate-use", [])] {
      let school = try school(policy, isEven: true)
      try school.run(at: "2026-03-05T02:00:00Z")
      #expect(try school.events().map(\.rule) == found)
    }
  }

  @Test func `what a rule only counts is told without a name`() throws {
    let school = try school("automatic")
    let summary = try school.run(at: "2026-03-05T02:00:00Z")
    let counted = summary.observations.filter { $0.kind == .countedByRule }
    #expect(counted.map(\.source) == ["automatic-counted"] && counted.map(\.count) == [44])
    let pages = try school.pages().values
    #expect(pages.contains { $0.contains("44 visits counted by the rule automatic-counted") })
    // Judged again, they are counted once.
    try school.write("chat.example\nother.example\n", to: "chat")
    try school.append(
      [try NightSchool.squid("2026-03-04T16:00:00Z", "chat.example", user: "net")],
      to: "access.log", at: "2026-03-05T03:00:00Z")
    let again = try school.run(at: "2026-03-05T04:00:00Z").observations
    #expect(again.filter { $0.kind == .countedByRule }.map(\.count) == [45])
  }

  @Test func `a rule for sites not seen before asks the school's own logs`() throws {
    let school = try NightSchool()
    try school.write(
      """
      { rules: [{ id: "new", title: "New", who: ["pupils"], match: "sites", severity: "low",
        categories: ["self-harm"], firstSeenDays: 2, audience: ["dsl"] }] }
      """, to: "rules.json5")
    for (day, host) in [
      (2, "harm.example"), (3, "calm.example"), (4, "harm.example"), (5, "calm.example"),
      (6, "calm.example"), (7, "harm.example"), (8, "harm.example"),
    ] {
      try school.append(
        [try NightSchool.squid("2026-03-0\(day)T12:00:00Z", host, user: "alee")],
        to: "access.log", at: "2026-03-0\(day)T13:00:00Z")
      try school.run(at: "2026-03-0\(day)T20:00:00Z")
    }
    let days = try school.events().map { RFC3339.text(of: $0.first).prefix(10) }
    #expect(days == ["2026-03-07"])
  }
}
