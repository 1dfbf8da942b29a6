import Pipeline
import TestSupport
import Testing
import Vocabulary

/// The 30 minutes around an event, where midnight or a change of the clocks falls into them.
struct ContextAcrossMidnightTests {
  private static let evening = [
    ("2026-03-04T23:24:00Z", "too-early.example"), ("2026-03-04T23:25:00Z", "first.example"),
    ("2026-03-04T23:40:00Z", "before.example"), ("2026-03-04T23:55:00Z", "harm.example"),
  ]
  private static let morning = [
    ("2026-03-05T00:05:00Z", "harm.example"), ("2026-03-05T00:25:00Z", "after.example"),
    ("2026-03-05T00:26:00Z", "only-second.example"), ("2026-03-05T00:36:00Z", "too-late.example"),
  ]
  private static let expected = [
    [
      "23:25 first.example", "23:40 before.example", "23:55 harm.example", "00:05 harm.example",
      "00:25 after.example",
    ],
    [
      "23:40 before.example", "23:55 harm.example", "00:05 harm.example", "00:25 after.example",
      "00:26 only-second.example",
    ],
  ]

  /// In which logs the two days stand, and after which of them there is a run.
  enum Order: CaseIterable {
    case oneRun, eveningFirst, morningFirst, twoLogs
  }

  @Test(arguments: Order.allCases)
  func `shows what went on beyond midnight, in whatever order it is read`(order: Order) throws {
    let school = try NightSchool()
    let evening = try Self.evening.map { try NightSchool.squid($0.0, $0.1) }
    let morning = try Self.morning.map { try NightSchool.squid($0.0, $0.1) }
    switch order {
    case .oneRun:
      try school.append(evening + morning, to: "access.log", at: "2026-03-05T00:40:00Z")
    case .eveningFirst:
      try school.append(evening, to: "access.log", at: "2026-03-04T23:56:00Z")
      try school.run(at: "2026-03-05T00:00:00Z")
      #expect(try school.context().map(\.count) == [3])
      try school.append(morning, to: "access.log", at: "2026-03-05T00:40:00Z")
    case .morningFirst:
      try school.append(morning, to: "access.log", at: "2026-03-05T00:40:00Z")
      try school.run(at: "2026-03-05T02:00:00Z")
      #expect(try school.context().map(\.count) == [3])
      try school.append(evening, to: "access.log.1", at: "2026-03-04T23:56:00Z")
    case .twoLogs:
      try school.append(evening, to: "access.log.1", at: "2026-03-04T23:56:00Z")
      try school.append(morning, to: "access.log", at: "2026-03-05T00:40:00Z")
    }
    try school.run(at: "2026-03-05T02:15:00Z")
    let shown = try school.context()
    #expect(shown == Self.expected)
    let again = try school.run(at: "2026-03-05T02:20:00Z")
    #expect(again.changedEvents == 0)
  }

  @Test func `takes others' visits beyond midnight for nobody's`() throws {
    let school = try NightSchool()
    try school.append(
      [
        NightSchool.squid("2026-03-04T23:55:00Z", "harm.example"),
        NightSchool.squid("2026-03-05T00:05:00Z", "other.example", user: "bking"),
      ], to: "access.log", at: "2026-03-05T00:40:00Z")
    try school.run(at: "2026-03-05T02:15:00Z")
    let shown = try school.context()
    #expect(shown == [["23:55 harm.example"]])
  }

  @Test func `shows visits to protected places neither before nor after midnight`() throws {
    let school = try NightSchool()
    try school.append(
      [
        NightSchool.squid("2026-03-04T23:50:00Z", "harm.example"),
        NightSchool.squid("2026-03-05T00:05:00Z", "www.childline.org.uk"),
      ], to: "access.log", at: "2026-03-05T00:40:00Z")
    try school.run(at: "2026-03-05T02:15:00Z")
    let shown = try school.context()
    #expect(shown == [["23:50 harm.example"]])
  }

  @Test func `keeps what is shown of the day before no longer than that day`() throws {
    let school = try NightSchool()
    let lines = try (Self.evening + Self.morning).map { try NightSchool.squid($0.0, $0.1) }
    try school.append(lines, to: "access.log", at: "2026-03-05T00:40:00Z")
    try school.run(at: "2026-03-05T02:15:00Z")
    try school.run(at: "2026-09-04T12:00:00Z")
    #expect(try school.context() == Self.expected)
    #expect(try school.holdsInStore("before.example"))
    try school.run(at: "2026-09-05T12:00:00Z")
    #expect(
      try school.context()
        == [["00:05 harm.example", "00:25 after.example", "00:26 only-second.example"]])
    #expect(try !school.holdsInStore("before.example"))
  }

  @Test func `a report expires with the oldest visit that it shows`() throws {
    let school = try NightSchool()
    let lines = try (Self.evening.dropLast() + Self.morning)
      .map { try NightSchool.squid($0.0, $0.1) }
    try school.append(lines, to: "access.log", at: "2026-03-05T00:40:00Z")
    try school.run(at: "2026-03-20T02:15:00Z")
    let expires = try school.reportExpiry()
    #expect(expires["dsl"]?.description == "2026-03-04")
    #expect(expires["headteacher"]?.description == "2026-03-13")
  }

  @Test func `knows the year of lines without one on both sides of New Year`() throws {
    let school = try NightSchool()
    try school.append(
      [
        NightSchool.dnsmasq("Dec 31 23:20", "too-early.example"),
        NightSchool.dnsmasq("Dec 31 23:45", "before.example"),
        NightSchool.dnsmasq("Jan  1 00:10", "after.example"),
        NightSchool.dnsmasq("Jan  1 00:40", "too-late.example"),
      ], to: "pihole.log", at: "2026-01-01T00:45:00Z")
    try school.append(
      [NightSchool.squid("2025-12-31T23:59:00Z", "harm.example")], to: "access.log",
      at: "2026-01-01T00:00:00Z")
    try school.run(at: "2026-01-01T02:15:00Z")
    let shown = try school.context()
    #expect(
      shown == [
        ["23:45 before.example", "23:59 harm.example", "00:10 after.example"]
      ])
  }

  /// Times by the school's clocks: what is near the event, and what only looks near.
  struct ChangeNight: Sendable, CustomTestStringConvertible {
    var zone: String
    var clocks: [(time: String, host: String)]
    var expected: [String]
    var testDescription: String { "\(zone) \(clocks[0].time)" }
  }

  private static let changeNights = [
    // 01:00 becomes 02:00.
    ChangeNight(
      zone: "Europe/London",
      clocks: [
        ("2026-03-29 00:15", "too-early.example"), ("2026-03-29 00:30", "before.example"),
        ("2026-03-29 00:50", "harm.example"), ("2026-03-29 02:15", "after.example"),
        ("2026-03-29 02:25", "too-late.example"),
      ], expected: ["00:30 before.example", "00:50 harm.example", "01:15 after.example"]),
    // 02:00 becomes 01:00; 01:10 and 01:25 are there twice.
    ChangeNight(
      zone: "Europe/London",
      clocks: [
        ("2026-10-25 01:10", "too-early.example"), ("2026-10-25 01:25", "before.example"),
        ("2026-10-25 01:50", "harm.example"), ("2026-10-25 01:10", "after.example"),
        ("2026-10-25 01:25", "too-late.example"),
      ], expected: ["00:25 before.example", "00:50 harm.example", "01:10 after.example"]),
    // Midnight becomes 01:00: the event is of the day before.
    ChangeNight(
      zone: "Atlantic/Azores",
      clocks: [
        ("2026-03-28 23:15", "too-early.example"), ("2026-03-28 23:30", "before.example"),
        ("2026-03-28 23:50", "harm.example"), ("2026-03-29 01:15", "after.example"),
        ("2026-03-29 01:25", "too-late.example"),
      ], expected: ["00:30 before.example", "00:50 harm.example", "01:15 after.example"]),
    // 01:00 becomes midnight again: the first hour of the day is there twice.
    ChangeNight(
      zone: "Atlantic/Azores",
      clocks: [
        ("2026-10-24 23:45", "too-early.example"), ("2026-10-25 00:05", "before.example"),
        ("2026-10-25 00:30", "harm.example"), ("2026-10-25 00:55", "after.example"),
        ("2026-10-25 00:05", "too-late.example"),
      ], expected: ["00:05 before.example", "00:30 harm.example", "00:55 after.example"]),
    // The day after London's change begins an hour later in UTC than the day of the change did.
    ChangeNight(
      zone: "Europe/London",
      clocks: [
        ("2026-10-25 23:20", "too-early.example"), ("2026-10-25 23:40", "before.example"),
        ("2026-10-25 23:55", "harm.example"), ("2026-10-26 00:20", "after.example"),
        ("2026-10-26 00:30", "too-late.example"),
      ], expected: ["23:40 before.example", "23:55 harm.example", "00:20 after.example"]),
  ]

  @Test(arguments: changeNights)
  func `counts the minutes that passed when the clocks change`(night: ChangeNight) throws {
    let school = try NightSchool(timeZone: night.zone)
    let lines = night.clocks.map { NightSchool.fortigate($0.time, $0.host) }
    let day = night.clocks[night.clocks.count - 1].time.prefix(10)
    try school.append(lines, to: "fortigate.log", at: "\(day)T06:00:00Z")
    try school.run(at: "\(day)T07:00:00Z")
    let shown = try school.context()
    #expect(shown == [night.expected])
  }
}
