import Foundation
import TestSupport
import Testing

/// Reports go when they are due, however the settings are named and wherever Vigil is started.
struct ExpiredReportsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["school", "elsewhere"] {
      try FileManager.default.copyItem(
        atPath: Checkout.path("Tests/Cases/school"), toPath: folder.path + "/" + name)
    }
  }

  private func run(_ settings: String, in place: String, now: String) throws {
    let done = try Program.run(
      ["vigil", "run", "--config", settings, "--now", now], in: folder.path + place)
    #expect(done.code == 0, "\(done.errors)")
  }

  private func reports(of school: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(school)/data/reports")
      .sorted()
  }

  @Test func `those of settings that were named by a relative path go`() throws {
    try run("school/vigil.json5", in: "", now: "2026-03-09T02:00:00Z")
    #expect(try reports(of: "school").filter { $0.contains("2026-03-09") }.count == 9)
    try run("../school/vigil.json5", in: "/elsewhere", now: "2026-09-20T02:00:00Z")
    #expect(try reports(of: "school").filter { !$0.contains("2026-09-20") } == [])
  }

  @Test func `those of a data folder that was moved go`() throws {
    let settings = folder.path + "/school/vigil.json5"
    try run(settings, in: "", now: "2026-03-09T02:00:00Z")
    try FileManager.default.moveItem(
      atPath: folder.path + "/school/data", toPath: folder.path + "/elsewhere/data")
    try run(folder.path + "/elsewhere/vigil.json5", in: "", now: "2026-09-20T02:00:00Z")
    #expect(try reports(of: "elsewhere").filter { !$0.contains("2026-09-20") } == [])
  }
}
