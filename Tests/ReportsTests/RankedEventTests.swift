import Reports
import TestSupport
import Testing
import Vocabulary

/// The order of reading on a page: patterns, repeats, and what is folded.
struct RankedEventTests {
  private func event(
    _ id: String, day: Int = 11, target: Event.Target = .site("bet365.com"), priority: Int,
    isFolded: Bool = false, parts: [String] = []
  ) -> ReportedEvent {
    var reported = SampleEvents.gambling
    reported.event.id = id
    reported.event.target = target
    reported.event.parts = parts
    reported.event.first = SampleEvents.moment(day, "10:12")
    reported.event.last = SampleEvents.moment(day, "10:31")
    reported.priority = priority
    reported.priorityReason = "medium severity"
    reported.isFolded = isFolded
    reported.partTimes = parts.isEmpty ? [] : [9, 11, 12].map { SampleEvents.moment($0, "10:12") }
    return reported
  }

  private func text(
    _ events: [ReportedEvent], _ format: ReportFormat = .html
  ) throws -> String {
    var material = try SampleMaterial.full(for: .dsl)
    material.events = events
    let report = try #require(ReportTable.report(named: "dsl"))
    return report.text(of: material, as: format)
  }

  @Test func `the priority orders the page, the JSON and the CSV`() throws {
    let events = [
      event("E-BBBBBBBB", target: .site("b.example"), priority: 2),
      event("E-AAAAAAAA", priority: 1),
    ]
    for format in [ReportFormat.html, .json, .csv] {
      let text = try text(events, format)
      let first = try #require(text.firstRange(of: "E-AAAAAAAA"))
      let second = try #require(text.firstRange(of: "E-BBBBBBBB"))
      #expect(first.lowerBound < second.lowerBound)
    }
  }

  @Test func `repeats of the same stand behind a count, none is lost`() throws {
    let page = try text((1...3).map { event("E-AAAAAAA\($0)", day: 9 + $0, priority: $0) })
    #expect(page.contains("<summary>The same 2 more times, "))
    #expect(page.contains("together 6 let through, 15 blocked"))
    for number in 1...3 { #expect(page.contains("id=\"E-AAAAAAA\(number)\"")) }
    #expect(XMLMarks.faults(in: page) == [])
  }

  @Test func `what is folded is counted, and opens`() throws {
    let events = [
      event("E-AAAAAAAA", priority: 1),
      event("E-BBBBBBBB", target: .site("b.example"), priority: 2, isFolded: true),
      event("E-CCCCCCCC", target: .site("c.example"), priority: 3, isFolded: true),
    ]
    let page = try text(events)
    let fold = try #require(page.firstRange(of: "2 less pressing events, folded: "))
    #expect(page[fold.upperBound...].contains("id=\"E-BBBBBBBB\""))
    #expect(page[fold.upperBound...].contains("id=\"E-CCCCCCCC\""))
    #expect(!page[fold.upperBound...].contains("id=\"E-AAAAAAAA\""))
    #expect(page.contains("Gambling (2)"))
    #expect(page.contains("<p>2 of these are less pressing and folded below; "))
    let json = try text(events, .json)
    #expect(json.ranges(of: "\"folded\": true").count == 2)
    #expect(json.contains("\"priorityWhy\": \"medium severity\""))
  }

  @Test func `a pattern shows its days`() throws {
    let pattern = event(
      "E-AAAAAAAA", target: .pattern(Pattern(kind: .repeated, category: "gambling")), priority: 1,
      parts: ["E-1", "E-2", "E-3"])
    let page = try text([pattern])
    #expect(page.contains("The same on several days: "))
    #expect(page.contains("■ · ■ ■"))
    #expect(page.contains("Wednesday 11 March 2026"))
    #expect(XMLMarks.faults(in: page) == [])
  }
}
