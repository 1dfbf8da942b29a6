import Foundation
import Markup
import Reports
import TestSupport
import Testing
import Vocabulary

struct HostileTextTests {
  @Test(arguments: ReportTable.all.map(\.name), HostileMaterial.texts)
  func `a page with hostile text in every field has only its own elements`(
    name: String, text: String
  ) throws {
    let page = try self.text(name, .html, text)
    let plain = try self.text(name, .html, "plain")
    #expect(XMLMarks.faults(in: page) == [])
    #expect(tags(of: page) == tags(of: plain))
    for scalar in page.unicodeScalars {
      let isHidden =
        (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value)
      if isHidden { Issue.record("U+\(String(scalar.value, radix: 16)) in the page") }
    }
    #expect(!page.contains("http://"))
    #expect(page.utf8.count < 200_000, "a long text is cut on the page")
  }

  @Test(arguments: HostileMaterial.texts)
  func `no cell of the CSV is a formula or breaks its row`(text: String) throws {
    let csv = try self.text("headteacher", .csv, text)
    let rows = CSVRows.rows(of: String(csv.dropFirst()))
    #expect(rows.count == 3)
    #expect(Set(rows.map(\.count)) == [37])
    for cell in rows.joined() {
      #expect(!"=+-@\t\r".unicodeScalars.contains(cell.unicodeScalars.first ?? "x"))
      #expect(!cell.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test(arguments: ReportTable.all.map(\.name), HostileMaterial.texts)
  func `the JSON gives each text back whole, and is harmless in a page`(
    name: String, text: String
  ) throws {
    let json = try self.text(name, .json, text)
    #expect(!json.contains("<"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["school"] as? String == text)
    let events = try #require(object["events"] as? [[String: Any]])
    let target = try #require(events[0]["target"] as? [String: Any])
    #expect(target["text"] as? String == text)
  }

  @Test(arguments: HostileMaterial.texts)
  func `a terminal obeys nothing of it`(text: String) {
    let line = TerminalText.cleaned(text)
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
  }

  private func text(_ name: String, _ format: ReportFormat, _ text: String) throws -> String {
    let report = try #require(ReportTable.report(named: name))
    return report.text(of: try HostileMaterial.material(text, for: .dsl), as: format)
  }

  /// The elements of a page in order, without those that say that a text was cut.
  private func tags(of page: String) -> [Substring] {
    page.replacing(" <span class=\"aside\">(shortened", with: "")
      .split(separator: "<").dropFirst()
      .compactMap { $0.split(whereSeparator: { " >\n".contains($0) }).first }
      .filter { $0 != "/span" && $0 != "span" }
  }
}
