import Foundation
import Testing

@testable import Pipeline

struct ReportPathTests {
  @Test(arguments: ["/var/lib/vigil", "data", "Samples/../data", "/srv/Schöne Daten"])
  func `a file in the data folder is named from there, however that is named`(folder: String) {
    let path = ReportPath.lasting(folder + "/reports/dsl.html", dataFolder: folder)
    #expect(path == "reports/dsl.html")
  }

  @Test func `any other file is named from the root`() {
    let here = FileManager.default.currentDirectoryPath
    #expect(ReportPath.lasting("/srv/head/a.html", dataFolder: "/srv/he") == "/srv/head/a.html")
    #expect(ReportPath.lasting("data2/a.html", dataFolder: "data") == here + "/data2/a.html")
  }
}
