import Reports
import TestSupport
import Testing
import Vocabulary

struct GoldenReportTests {
  @Test(arguments: ReportTable.all.map(\.name), ["full", "typical", "empty"])
  func `each report of each week is as it was expected`(name: String, week: String) throws {
    let report = try #require(ReportTable.report(named: name))
    let role = report.readers[0]
    let material =
      switch week {
      case "full": try SampleMaterial.full(for: role)
      case "typical": try SampleMaterial.typical(for: role)
      default: try SampleMaterial.empty(for: role)
      }
    for format in ReportFormat.allCases {
      let path = Checkout.path("Tests/ReportsTests/Expected/\(name)-\(week).\(format.rawValue)")
      var text = report.text(of: material, as: format)
      if format == .csv {
        // Foundation drops a byte order mark when it reads the expected file.
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        text.unicodeScalars.removeFirst()
      }
      let difference = ExpectedFile.difference(text, from: path)
      #expect(difference == nil, "\(difference ?? "")")
    }
  }
}
