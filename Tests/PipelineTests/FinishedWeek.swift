import Foundation
import Settings
import Store
import TestSupport
import Vocabulary

@testable import Pipeline

/// The sample's week after the nightly job, and after the job was done again.
struct FinishedWeek: Sendable {
  /// A report's JSON, as far as tests look at it.
  struct Report: Decodable {
    struct Event: Decodable {
      struct Identity: Decodable {
        var user: String?
      }

      var id: String
      var identity: Identity
    }

    var readerRole: String
    var events: [Event]
  }

  /// Made once for all tests, since it takes a second.
  static let finished = Result { try FinishedWeek() }

  let summary: RunSummary
  let second: RunSummary
  let events: [StoredEvent]
  let content: KeptContent
  let contentAfterSecond: KeptContent
  let reports: [Report]
  /// The network manager's report in every format.
  let networkReport: [String]
  let pseudonyms: Pseudonyms
  let roles: [Role: [String]]

  private init() throws {
    let week = try SampleWeek(withLogs: true)
    summary = try week.run()
    events = try week.events()
    content = try week.content()
    reports = try summary.reports.filter { $0.hasSuffix(".json") }.map { path in
      try JSONDecoder().decode(Report.self, from: Data(contentsOf: URL(filePath: path)))
    }
    networkReport = try summary.reports.filter { $0.contains("/network-") }.map { path in
      try String(contentsOfFile: path, encoding: .utf8)
    }
    pseudonyms = try Pseudonyms(folder: week.dataFolder)
    let school = try School(settingsPath: week.copy.settings)
    roles = school.settings.roles
    second = try week.run()
    contentAfterSecond = try week.content()
  }
}
