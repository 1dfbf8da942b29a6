import CivilTime
import TestSupport
import Testing
import Vocabulary
import WebAddress

@testable import Settings

struct CalendarSettingsTests {
  @Test func `reads a calendar whole`() throws {
    let calendar = try #require(try SampleSchool.withCalendar().load().calendar)
    let plan = calendar.plan
    #expect(plan.nation == .scotland)
    #expect(plan.terms.map(\.name) == ["Autumn term", "Spring term"])
    #expect(plan.terms[0].last == Day("2026-12-18"))
    #expect(plan.halfTerms.map(\.first) == [Day("2026-10-12")])
    #expect(plan.insetDays.map(\.name) == ["INSET day"])
    // A span without an end is one day.
    #expect(plan.closedDays.map(\.last) == [Day("2027-01-20")])
    #expect(plan.extraDays.map(\.like) == [.friday])
    #expect(plan.schoolDays == [.monday, .tuesday, .wednesday, .thursday, .friday])
    #expect(plan.schedules[0].audiences == [.everybody])
    #expect(plan.schedules[0].periods.map(\.name) == ["Lesson 1", "Break", "Lesson 2"])
    #expect(plan.schedules[0].periods[0].minutes == 540..<630)
    #expect(plan.schedules[1].audiences == [.years(10...11), .group(.staff)])
    #expect(plan.workingTime == [.pupils: .allButBreaks, .staff: .contactTime])
    #expect(plan.boarding == [BoardingHours(weekdays: [.monday], start: 930, end: 480)])
    #expect(calendar.timetable?.columns[.weekday] == "Day")
    #expect(calendar.timetable?.weekA.map(\.description) == ["2026-08-17", "2026-10-19"])
    #expect(calendar.timetable?.file.hasSuffix("/timetable.csv") == true)
  }

  @Test func `reads networks, and none where none is named`() throws {
    let networks = try SampleSchool.withCalendar().load().networks
    #expect(networks.map(\.network.name) == ["wired", "wifi"])
    #expect(networks[0].network.site == "Main" && networks[0].network.group == nil)
    #expect(networks[1].network.kind == .personal && networks[1].network.group == .pupils)
    #expect(networks[1].addresses.map(\.shown) == ["10.30.0.0/16", "fd00:30::/32"])
    let plain = try SampleSchool().load()
    #expect(plain.networks.isEmpty && plain.calendar == nil)
  }

  @Test func `the calendar that schools copy loads without complaint or notice`() throws {
    var school = SampleSchool()
    _ = try school.replace(
      "  roles: {", with: "  calendar: \"\(Checkout.path("Config/calendar.json5"))\", roles: {",
      in: "vigil.json5")
    let settings = try school.load()
    #expect(settings.calendar?.plan.terms.count == 6)
    #expect(!settings.notices.contains { $0.file.hasSuffix("calendar.json5") })
  }

  @Test(arguments: [
    ("staff: \"contactTime\"", "staff: \"never\"", "nobody's working time is contact time"),
    ("to: \"2027-03-25\"", "to: \"2029-03-25\"", "from 2025 to 2028 only"),
  ])
  func `tells of what is valid and yet not right`(old: String, new: String, what: String) throws {
    var school = try SampleSchool.withCalendar()
    #expect(try !school.load().notices.contains { $0.file.hasSuffix("calendar.json5") })
    let line = try school.replace(old, with: new, in: "calendar.json5")
    let notices = try school.load().notices.filter { $0.what.contains(what) }
    #expect(notices.count == 1)
    #expect(what.contains("2025") || notices.first?.line == line + 1, "\(notices)")
  }
}
