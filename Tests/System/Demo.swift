import Foundation
import TestSupport
import Testing

/// What `vigil demo` makes, in a folder of a test's own.
struct Demo {
  private struct Report: Decodable {
    struct Event: Decodable {
      struct Identity: Decodable {
        var name: String?
      }

      var identity: Identity
    }

    var events: [Event]
  }

  /// The folder of everything.
  let folder: TemporaryFolder
  private var reports: String { folder.path + "/demo/reports" }

  /// Runs the demo.
  init() throws {
    folder = try TemporaryFolder()
    let done = try VigilProgram.run([
      "demo", "--samples", Checkout.path("SampleLogs"), "--output", folder.path + "/demo",
    ])
    #expect(done.code == 0, "\(done.errors)")
  }

  /// The path of a report's page.
  func page(of report: String) throws -> String { try path(of: report, "html") }

  /// The name of the first person of whom a report tells; in the network manager's, a pseudonym.
  func firstPerson(of report: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: try path(of: report, "json")))
    let events = try JSONDecoder().decode(Report.self, from: data).events
    return try #require(events.lazy.compactMap(\.identity.name).first)
  }

  /// Runs Chromium without a window.
  func chromium(_ arguments: [String]) throws -> FinishedProgram {
    try RunProgram.run(
      "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--no-first-run", "--enable-logging=stderr", "--user-data-dir=\(folder.path)/browser",
      ] + arguments)
  }

  /// What the pages complained of.
  ///
  /// Chromium's own pages, at `chrome://`, complain too, for example
  /// of a slow network.
  static func complaints(in finished: FinishedProgram) -> [Substring] {
    finished.errors.split(separator: "\n").filter { line in
      line.contains("CONSOLE") && !line.contains("source: chrome://")
    }
  }

  private func path(of report: String, _ ending: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: reports)
    let name = names.filter { $0.hasPrefix(report + "-2") && $0.hasSuffix("." + ending) }.first
    return "\(reports)/\(try #require(name))"
  }
}
