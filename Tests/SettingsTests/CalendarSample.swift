/// A calendar and networks for ``SampleSchool``.
extension SampleSchool {
  /// The school with a calendar and networks.
  static func withCalendar() throws -> SampleSchool {
    var school = SampleSchool()
    school.files["calendar.json5"] = calendar
    _ = try school.replace(
      "  roles: {",
      with: """
          calendar: "calendar.json5",
          networks: [
            { name: "wired", ranges: ["10.10.0.0/16"], site: "Main", kind: "managed" },
            { name: "wifi", ranges: ["10.30.0.0/16", "fd00:30::/32"], kind: "personal",
              group: "pupils" },
          ],
          roles: {
        """, in: "vigil.json5")
    return school
  }

  private static let calendar = """
    {
      nation: "scotland",
      terms: [
        { name: "Autumn term", from: "2026-08-12", to: "2026-12-18" },
        { name: "Spring term", from: "2027-01-04", to: "2027-03-25" },
      ],
      halfTerms: [{ name: "October week", from: "2026-10-12", to: "2026-10-16" }],
      insetDays: [{ from: "2026-08-12", to: "2026-08-13" }],
      closedDays: [{ name: "Snow", from: "2027-01-20" }],
      extraDays: [{ name: "Open day", day: "2026-09-12", like: "friday" }],
      days: [
        { lessons: [{ name: "Lesson 1", from: "9:00", to: "10:30" },
            { name: "Lesson 2", from: "10:50", to: "12:20" }],
          breaks: [{ name: "Break", from: "10:30", to: "10:50" }] },
        { who: ["years:10-11", "staff"], weekdays: ["friday"],
          lessons: [{ name: "Lesson 1", from: "09:00", to: "12:00" }] },
      ],
      workingTime: { pupils: "allButBreaks", staff: "contactTime" },
      timetable: {
        file: "timetable.csv",
        columns: { user: "User", weekday: "Day", from: "Start", to: "End", week: "Week" },
        weekA: ["2026-10-19", "2026-08-17"],
      },
      boarding: [{ weekdays: ["monday"], from: "15:30", to: "08:00" }],
    }
    """
}
