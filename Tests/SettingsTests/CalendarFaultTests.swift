import Testing
import Vocabulary

@testable import Settings

/// One wrong piece of the calendar or the networks at a time.
struct CalendarFaultTests {
  @Test(arguments: [
    ("\"scotland\"", "\"scottland\"", "cannot stand in \"nation\"", "mean \"scotland\"?"),
    ("\"2026-08-12\", to: \"2026-12-18\"", "\"2026-02-29\"", "is no date", "2027-01-31"),
    ("from: \"2027-01-04\"", "from: \"2026-12-18\"", "before that of line 4 has ended", "one term"),
    (
      "\"2027-01-04\", to: \"2027-03-25\"", "\"2026-01-04\", to: \"2026-03-25\"", "is earlier",
      "in their order"
    ),
    ("to: \"2027-03-25\"", "to: \"2027-01-01\"", "\"to\" is before \"from\"", "earlier day"),
    ("name: \"Spring term\", ", "", "the key \"name\" is missing", "add it"),
    ("from: \"2026-10-12\"", "from: \"2026-08-11\"", "not within a term", "correct its dates"),
    ("to: \"2026-10-16\"", "to: \"2027-01-05\"", "not within a term", "correct its dates"),
    ("\"2027-01-20\"", "\"2026-12-20\"", "closed day \"Snow\" is not within", "correct"),
    ("like: \"friday\"", "like: \"fri\"", "cannot stand in \"like\"", "\"friday\"?"),
    ("like: \"friday\"", "like: \"sunday\"", "how Sunday goes", "add one"),
    ("day: \"2026-09-12\", ", "", "the key \"day\" is missing", "add it"),
    ("from: \"9:00\"", "from: \"9.00\"", "is no time of day", "08:45"),
    ("from: \"9:00\"", "from: \"25:00\"", "is no time of day", "08:45"),
    ("to: \"10:30\"", "to: \"08:30\"", "ends before it begins", "earlier time"),
    ("to: \"10:30\"", "to: \"10:31\"", "\"Break\" begins at 10:30, but \"Lesson 1\"", "let one"),
    ("\"10:50\", to", "\"10:49\", to", "\"Lesson 2\" begins at 10:49, but \"Break\"", "let one"),
    ("\"years:10-11\"", "\"everybody\"", "Friday of everybody is told in line 12", "one plan"),
    ("\"staff\"]", "\"years:11-12\"]", "Friday of years:11-12 is told in line 15", "one plan"),
    ("\"years:10-11\"", "\"year:10\"", "is nobody whose day", "years:7-9"),
    ("{ lessons: [{", "{ weekdays: [\"monday\"], lessons: [{", "how Tuesday goes", "add one"),
    ("staff: \"contactTime\"", "staff: \"contact\"", "cannot stand in \"staff\"", "contactTime"),
    ("weekday: \"Day\", ", "", "column for weekday is not named", "add it to columns"),
    ("[\"2026-10-19\", \"2026-08-17\"]", "[]", "which week is A", "add weekA"),
    ("\"2026-08-17\"]", "\"August\"]", "in \"weekA\" is no date", "2026-09-01"),
    ("from: \"15:30\", ", "", "the key \"from\" is missing", "add it"),
    ("boarding: [{", "bording: [{", "no key \"bording\"", "mean \"boarding\"?"),
    ("file: \"timetable.csv\",", "", "the key \"file\" is missing", "add it"),
  ])
  func `names the line of a fault in the calendar`(
    old: String, new: String, what: String, mend: String
  ) throws {
    try expectFault(in: "calendar.json5", old, new, what, mend)
  }

  @Test(arguments: [
    ("\"calendar.json5\"", "\"calender.json5\"", "there is no file", "correct its path"),
    ("10.10.0.0/16", "10.10.1.0/16", "is no range of addresses", "did you mean \"10.10.0.0/16\"?"),
    ("10.10.0.0/16", "10.10.0.0/40", "is no range of addresses", "write it as"),
    ("10.10.0.0/16", "10.30.0.0/16", nil, "narrower range"),
    ("kind: \"managed\"", "kind: \"manged\"", "cannot stand in \"kind\"", "\"managed\"?"),
    ("group: \"pupils\"", "group: \"pupil\"", "cannot stand in \"group\"", "\"pupils\"?"),
    ("name: \"wired\", ", "", "the key \"name\" is missing", "add it"),
    ("name: \"wired\"", "name: \"wired net\"", "cannot be a name here", "letters"),
    ("ranges: [\"10.10.0.0/16\"], ", "", "the key \"ranges\" is missing", "add it"),
    ("site: \"Main\"", "sites: \"Main\"", "no key \"sites\"", "did you mean \"site\"?"),
  ])
  func `names the line of a fault in the networks`(
    old: String, new: String, what: String?, mend: String
  ) throws {
    try expectFault(
      in: "vigil.json5", old, new, what ?? "10.30.0.0/16 are in the network \"wired\" already", mend
    )
  }

  private func expectFault(
    in file: String, _ old: String, _ new: String, _ what: String, _ mend: String
  ) throws {
    var school = try SampleSchool.withCalendar()
    #expect(try school.complaints() == [])
    _ = try school.replace(old, with: new, in: file)
    let complaints = try school.complaints()
    #expect(
      complaints.contains {
        $0.file == file && $0.line > 0 && $0.what.contains(what) && $0.mend.contains(mend)
      }, "\(complaints)")
  }

  @Test func `a fault stands at its line`() throws {
    var school = try SampleSchool.withCalendar()
    let line = try school.replace("from: \"2026-10-12\"", with: "from: \"x\"", in: "calendar.json5")
    #expect(try school.complaints().map(\.line) == [line])
  }

  @Test(arguments: [
    (
      "calendar.json5", "from: \"2027-01-20\"", "from: \"2027-01-20\", to: \"2027-01-22\"", true,
      "calendar closedDays now without \"2027-01-20 to 2027-01-20: Snow\", and with "
        + "\"2027-01-20 to 2027-01-22: Snow\" added"
    ),
    (
      "calendar.json5", "staff: \"contactTime\"", "staff: \"never\"", true,
      "calendar workingTime now without \"staff: contactTime\", and with \"staff: never\" added"
    ),
    (
      "calendar.json5", "staff: \"contactTime\"", "staff: \"allButBreaks\"", false,
      "calendar workingTime now without \"staff: contactTime\", and with "
        + "\"staff: allButBreaks\" added"
    ),
    (
      "calendar.json5", "boarding: [{", "boarding: [], // [{", true,
      "calendar boarding now without \"monday 15:30 to 08:00\""
    ),
    (
      "calendar.json5", "\"scotland\"", "\"wales\"", false,
      "calendar nation is \"wales\", before \"scotland\""
    ),
    ("calendar.json5", "9:00\", to: \"10:30", "9:10\", to: \"10:30", true, nil),
    ("vigil.json5", "calendar: \"calendar.json5\",", "", true, nil),
    (
      "vigil.json5", ", \"fd00:30::/32\"", "", true,
      "the network wifi: ranges now without \"fd00:30::/32\""
    ),
    (
      "vigil.json5", "[\"10.10.0.0/16\"]", "[\"10.11.0.0/16\"]", false,
      "the network wired: ranges now without \"10.10.0.0/16\", and with \"10.11.0.0/16\" added"
    ),
    (
      "vigil.json5", "group: \"pupils\"", "group: \"guests\"", true,
      "the network wifi: group is \"guests\", before \"pupils\""
    ),
    ("vigil.json5", "name: \"wired\"", "name: \"cable\"", false, nil),
  ])
  func `a change is told, and whether less is seen`(
    file: String, old: String, new: String, seesLess: Bool, words: String?
  ) throws {
    var school = try SampleSchool.withCalendar()
    let before = SettingsFingerprint(of: try school.load(), salt: [1])
    _ = try school.replace(old, with: new, in: file)
    let after = SettingsFingerprint(of: try school.load(), salt: [1])
    // The folder of the settings is another each time.
    let changes = SettingsFingerprint.changes(from: before, to: after).filter {
      !$0.description.contains("/tmp") || $0.path == "calendar"
    }.filter { $0.path != "calendar" || after.entries.allSatisfy { $0.path != "calendar" } }
    #expect(changes.map(\.seesLess).contains(true) == seesLess, "\(changes)")
    if let words { #expect(changes.map(\.description) == [words]) }
  }
}
