import Foundation
import Reports
import TestSupport
import Testing
import Vocabulary

struct ReportPageTests {
  @Test(arguments: ReportTable.all.map(\.name))
  func `a page needs nothing outside itself and runs no script`(name: String) throws {
    let page = try page(name, SampleMaterial.full(for: .dsl))
    for word in ["<script", "src=", "@import", "url(http", "http:", "https:", "<link", "<form"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(XMLMarks.faults(in: page) == [])
  }

  @Test(arguments: ReportTable.all.map(\.name))
  func `no sign of a page is missing in Arial and what replaces it`(name: String) throws {
    let report = try #require(ReportTable.report(named: name))
    let page = try page(name, SampleMaterial.full(for: report.readers[0]))
    let latinEnd: UInt32 = 0x250
    let signs = Set("‘’“”–…▲►▼■●".unicodeScalars)
    let others = Set(page.unicodeScalars.filter { $0.value >= latinEnd }).subtracting(signs)
    #expect(others.isEmpty, "\(others)")
  }

  @Test(arguments: ReportTable.all.map(\.name))
  func `each id stands once, and each link leads to one`(name: String) throws {
    let report = try #require(ReportTable.report(named: name))
    let page = try page(name, SampleMaterial.full(for: report.readers[0]))
    let ids = values(of: " id=\"", in: page)
    #expect(ids.count == Set(ids).count)
    for link in values(of: "href=\"#", in: page) { #expect(ids.contains(link), "\(link)") }
    for word in values(of: "url(#", ending: ")", in: page) { #expect(ids.contains(word)) }
  }

  @Test(arguments: ReportTable.all.map(\.name))
  func `an empty week with data is a nil return, one without data is none`(name: String) throws {
    var material = try SampleMaterial.empty(for: .dsl)
    let blind = try page(name, material)
    #expect(blind.contains("No data, so no answer") && !blind.contains("Nothing to report"))
    material.sources = try SampleMaterial.typical(for: .dsl).sources
    let page = try page(name, material)
    #expect(page.contains("Nothing needs a decision"))
    #expect(page.contains("<p>Nothing to report: no "))
    #expect(page.contains("Nothing to report: every source gave data on every day"))
  }

  @Test func `a decided event no longer needs a decision, and shows its outcome`() throws {
    var material = try SampleMaterial.full(for: .headteacher)
    material.events = [SampleEvents.decided]
    let page = try page("headteacher", material)
    #expect(page.contains("Nothing needs a decision"))
    #expect(page.contains("1 event is decided already."))
    #expect(page.contains("<strong>Conversation</strong>"))
  }

  @Test func `an event that waits shows for how long`() throws {
    var material = try SampleMaterial.full(for: .headteacher)
    material.period.run = SampleMaterial.moment(20, "02:00")
    let page = try page("headteacher", material)
    #expect(page.contains("The longest has waited for 9 days."))
  }

  @Test func `an unidentified device stands apart, and without a name`() throws {
    let page = try page("headteacher", SampleMaterial.full(for: .headteacher))
    let parts = page.components(separatedBy: "<h2 id=\"devices\">")
    #expect(parts.count == 2)
    #expect(!parts[0].components(separatedBy: "<h2 id=\"people\">")[1].contains("192.0.2.77"))
    #expect(parts[1].contains("<h3>Device <bdi>192.0.2.77</bdi> on Thursday 12 March 2026</h3>"))
  }

  @Test(arguments: [true, false])
  func `visits beyond midnight say so, and promise nothing of a device`(isDevice: Bool) throws {
    var material = try SampleMaterial.full(for: .dsl)
    var reported = SampleEvents.search
    reported.event.first = SampleMaterial.moment(13, "23:50")
    reported.event.last = SampleMaterial.moment(13, "23:50")
    if isDevice { reported.event.identity = SampleEvents.device }
    reported.context = [(13, "23:40"), (14, "00:10")].map { day, clock in
      ReportedVisit(
        time: SampleMaterial.moment(day, clock), source: "proxy", host: "n.example.org",
        query: "", action: .allowed, categoryTitles: [])
    }
    material.events = [reported]
    let page = try page("dsl", material)
    #expect(page.contains("<th scope=\"row\">23:40</th>"))
    #expect(page.contains("<th scope=\"row\">00:10 next day</th>"))
    #expect(page.contains("of the same device") == isDevice)
    reported.event.first = SampleMaterial.moment(14, "00:05")
    reported.event.last = SampleMaterial.moment(14, "00:05")
    material.events = [reported]
    #expect(try self.page("dsl", material).contains(">23:40 day before</th>"))
  }

  @Test(arguments: [Role.chairOfGovernors, .deputyDSL])
  func `who reads in somebody's place is told why`(role: Role) throws {
    let page = try page("dsl", SampleMaterial.full(for: role))
    #expect(page.contains("nobody is sent an event about themselves"))
  }

  @Test func `events stand in the same order whatever order they come in`() throws {
    var material = try SampleMaterial.full(for: .headteacher)
    let page = try page("headteacher", material)
    material.events.reverse()
    material.usage.reverse()
    material.changes.reverse()
    #expect(try self.page("headteacher", material) == page)
  }

  @Test func `summer times are the school's`() throws {
    var material = try SampleMaterial.full(for: .headteacher)
    material.events[0].event.first = Instant(seconds: 1_782_862_200)  // 2026-06-30T23:30Z
    material.events[0].event.last = Instant(seconds: 1_782_862_200)
    #expect(try page("headteacher", material).contains("Wednesday 1 July 2026, 00:30"))
  }

  @Test func `every key of the JSON is documented`() throws {
    let documented = try String(contentsOfFile: Checkout.path("docs/REPORTS.md"), encoding: .utf8)
    for report in ReportTable.all {
      let json = report.text(of: try SampleMaterial.full(for: report.readers[0]), as: .json)
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
      for key in keys(of: object) { #expect(documented.contains("`\(key)`"), "\(key)") }
      #expect(documented.contains("`\(report.name)`"))
    }
  }

  @Test func `the table is in order and each report has a reader`() {
    let names = ReportTable.all.map(\.name)
    #expect(names == names.sorted())
    #expect(ReportTable.all.allSatisfy { !$0.readers.isEmpty && !$0.holds.isEmpty })
    #expect(ReportTable.report(named: "none") == nil)
  }

  private func page(_ name: String, _ material: ReportMaterial) throws -> String {
    try #require(ReportTable.report(named: name)).text(of: material, as: .html)
  }

  private func values(of start: String, ending: Character = "\"", in page: String) -> [String] {
    page.components(separatedBy: start).dropFirst().map { String($0.prefix { $0 != ending }) }
  }

  private func keys(of value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: Set(object.keys)) { $0.formUnion(keys(of: $1.value)) }
    case let array as [Any]: array.reduce(into: []) { $0.formUnion(keys(of: $1)) }
    default: []
    }
  }
}
