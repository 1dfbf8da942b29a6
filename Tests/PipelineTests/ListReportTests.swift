import Foundation
import Settings
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

struct ListReportTests {
  private static let download = """
    { name: "bets", url: "https://lists.example.org/bets", category: "gambling" },
    """

  @Test func `a report tells of a refused update, though no list and no log changed`() throws {
    let night = try NightSchool(audience: [.networkManager], lists: ListReportTests.download)
    let curl = try StandInCurl()
    try curl.answer(Array("bet.example.org\n".utf8))
    #expect(
      try night.updateLists(at: "2026-03-01T01:00:00Z", environment: curl.environment)
        == [.updated(entries: 1, before: nil)])
    try night.run(at: "2026-03-01T02:00:00Z")
    let before = try #require(try night.pages()["network"])
    #expect(before.contains("bets") && !before.contains("The last update of the list"))
    try curl.fail(code: 7)
    try night.updateLists(at: "2026-03-01T03:00:00Z", environment: curl.environment)
    try night.run(at: "2026-03-01T04:00:00Z")
    let after = try #require(try night.pages()["network"])
    #expect(after.contains("The last update of the list <bdi>bets</bdi> was refused"))
    #expect(after.contains("the server cannot be reached"))
    #expect(!after.contains("</bdi> is old"))
    try night.run(at: "2026-04-10T02:00:00Z")
    let old = try #require(try night.pages()["network"])
    #expect(old.contains("The list <bdi>bets</bdi> is old:</strong> nobody updated it for 40 days"))
  }

  @Test func `a run does without a list that was never downloaded, and says so`() throws {
    let night = try NightSchool(lists: ListReportTests.download)
    let fault = #expect(throws: Complaint.self) { try night.run(at: "2026-03-01T02:00:00Z") }
    #expect(fault?.mend.contains("vigil lists update") == true)
    let curl = try StandInCurl()
    try curl.answer(Array("bet.example.org\n".utf8))
    try night.updateLists(at: "2026-03-01T03:00:00Z", environment: curl.environment)
    try night.run(at: "2026-03-01T04:00:00Z")
  }
}
