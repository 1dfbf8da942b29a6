import Foundation
import TestSupport
import Testing
import Vocabulary

extension SystemTests {
  /// What is due is gone for good, and nothing else is.
  ///
  /// The sample's days are 2 to 8 March 2026; lines without a time count as read on the 9th.
  struct MarkerTests {
    /// The last instant at which 2 March is kept, by the school's clocks (British Summer Time).
    private static let lastInstant = "2026-09-02T22:59:59Z"
    /// The first instant at which everything of the sample is due.
    private static let afterAll = "2026-09-09T23:00:00Z"

    @Test func `finds a marker that is planted, however it is written`() throws {
      let folder = try TemporaryFolder()
      let search = MarkerSearch(markers: ["Oskar Zieliński", "22pemberthyl", "www.a.example.org"])
      #expect(try search.found(in: [folder.path]).isEmpty)
      let forms = [
        "Oskar Zieliński", "Oskar%20Zieli%C5%84ski", "Oskar+Zieli%c5%84ski",
        #"Oskar Zieli\u0144ski"#, "Oskar Zieli&#324;ski",
      ]
      for form in forms {
        try folder.write("before \(form) after", to: "planted")
        #expect(try search.found(in: [folder.path]).keys.sorted() == ["Oskar Zieliński"], "\(form)")
      }
      try folder.write("a 22PEMBERTHYL b hxxps://www[.]a[.]example[.]org", to: "planted")
      #expect(try search.found(in: [folder.path]).count == 2)
      _ = try RunProgram.run("gzip", [folder.path + "/planted"])
      #expect(try search.found(in: [folder.path]).count == 2, "inside a compressed file")
    }

    @Test func `keeps all for six months and nothing for a day longer`() throws {
      let school = try KeptSample()
      try school.run(now: "2026-03-09T02:00:00Z")
      try school.addYoungerLog()
      try school.run(now: "2026-04-16T02:00:00Z")
      try school.run(now: MarkerTests.lastInstant)
      let markers = try MarkerSearch.ofSample()
      let search = MarkerSearch(markers: markers)
      let kept = try search.found(in: school.folders)
      #expect(markers.filter { kept[$0] == nil } == [], "each is there at the last instant")
      let young = try school.youngRows()
      #expect(young.count > 3)
      // Among them the users who hold roles: the store keeps no name of the settings either.
      try school.run(now: MarkerTests.afterAll)
      let left = try search.found(in: school.folders)
      #expect(left.isEmpty, "\(left)")
      #expect(try school.oldRows() == [])
      #expect(try school.youngRows() == young)
    }
  }
}
