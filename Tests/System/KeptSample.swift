import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

/// The sample's school with delivered copies of its reports, and the rows that it keeps.
struct KeptSample {
  /// The tables whose rows belong to a day, which stands first.
  private static let dayTables = [
    "coverage", "observations", "facts", "usage", "site_usage", "events", "event_context",
    "days_to_judge",
    "export_records", "coverage_refusals",
  ]
  private static let firstYoungDay = Day(year: 2026, month: 4, day: 15)

  private let copy: SampleCopy
  private var dataFolder: String { copy.path + "/data" }
  /// Where anything of a log may stand.
  var folders: [String] {
    ["data", "delivered", "temporary"].map { "\(copy.path)/\($0)" }
  }

  /// Makes the school.
  init() throws {
    copy = try SampleCopy(withLogs: true)
    for name in ["delivered/head", "delivered/dsl", "temporary"] {
      try FileManager.default.createDirectory(
        atPath: "\(copy.path)/\(name)", withIntermediateDirectories: true)
    }
    let ids = try ["-un", "-gn"].map { option in
      try RunProgram.run("id", [option]).output.trimmingCharacters(in: .newlines)
    }
    let rights = "owner: \"\(ids[0])\", group: \"\(ids[1])\", mode: \"0600\""
    let deliveries = ["headteacher": "head", "dsl": "dsl"].map { role, folder in
      #"{ role: "\#(role)", folder: "../delivered/\#(folder)", \#(rights) }"#
    }
    let settings = try String(contentsOfFile: copy.settings, encoding: .utf8)
      .replacing("\"demo-output\"", with: "\"../data\"")
      .replacing("deliveries: []", with: "deliveries: [\(deliveries.joined(separator: ", "))]")
    try settings.write(toFile: copy.settings, atomically: true, encoding: .utf8)
  }

  /// Runs the nightly job.
  func run(now: String) throws {
    let done = try RunProgram.run(
      "env",
      [
        "TMPDIR=\(copy.path)/temporary", try VigilProgram.path(), "run", "--config", copy.settings,
        "--now", now,
      ])
    #expect(done.code == 0, "\(done.errors)")
  }

  /// Adds a log of April, of people who are not in the sample.
  func addYoungerLog() throws {
    let lines = (0..<30).map { number in
      "\(1_776_247_200 + number * 60).000 45 192.0.2.77 TCP_DENIED/403 3900 GET "
        + "http://\(number % 3 == 0 ? "www.betfair.com" : "young.example.org")/ youngpupil "
        + "HIER_NONE/- text/html\n"
    }
    try lines.joined().write(
      toFile: copy.samples + "/squid/access.log.young", atomically: true, encoding: .utf8)
  }

  /// The rows of days from April on.
  func youngRows() throws -> [String] {
    try dayRows().filter { $0.day >= Self.firstYoungDay }.map(\.row)
  }

  /// The rows of days before.
  func oldRows() throws -> [String] {
    try dayRows().filter { $0.day < Self.firstYoungDay }.map(\.row)
  }

  private func dayRows() throws -> [(day: Day, row: String)] {
    var rows: [(day: Day, row: String)] = []
    try Store(folder: dataFolder).canonicalDump { row in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard Self.dayTables.contains(String(columns[0])), let day = Int32(columns[1]) else { return }
      rows.append((day: Day(number: day), row: row))
    }
    return rows
  }
}
