/// Writes the calendar of the invented school.
enum CalendarFile {
  static let path = "calendar.json5"

  static var text: String {
    """
    // The calendar of an invented school. Vigil's own, Config/calendar.json5, explains each key.
    {
      nation: "england",
      terms: [
    \(rows(SchoolCalendar.terms))  ],
      halfTerms: [
    \(rows(SchoolCalendar.halfTerms))  ],
      insetDays: [
    \(rows(SchoolCalendar.insetDays))  ],
      days: [
        {
          who: ["everybody"],
          lessons: [
    \(parts(of: [.registration, .lesson]))      ],
          breaks: [
    \(parts(of: [.pause]))      ],
        },
      ],
      workingTime: { pupils: "allButBreaks", staff: "allButBreaks" },
    }

    """
  }

  private static func rows(_ spans: [SchoolCalendar.Span]) -> String {
    spans.map { span in
      "    { name: \"\(span.name)\", from: \"\(span.first)\", to: \"\(span.last)\" },\n"
    }.joined()
  }

  private static func parts(of periods: [Period]) -> String {
    Block.schoolDay.filter { periods.contains($0.period) }.enumerated().map { number, block in
      "        { name: \"\(title(of: block.period)) \(number + 1)\", "
        + "from: \"\(clock(block.minutes.lowerBound))\", "
        + "to: \"\(clock(block.minutes.upperBound))\" },\n"
    }.joined()
  }

  private static func title(of period: Period) -> String { period == .pause ? "Break" : "Lesson" }

  private static func clock(_ minute: Int) -> String {
    let texts = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return texts.joined(separator: ":")
  }
}
