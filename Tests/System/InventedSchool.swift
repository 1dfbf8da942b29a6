import Foundation
import Store
import TestSupport
import Vocabulary

/// A school in a folder of a test's own, with the lists and rules that Vigil comes with.
struct InventedSchool {
  private let folder: TemporaryFolder
  /// The folder of everything.
  var path: String { folder.path }
  /// Where the logs are.
  var logs: String { folder.path + "/logs" }
  /// Where Vigil keeps its data.
  var dataFolder: String { folder.path + "/data" }
  /// The settings.
  var settings: String { folder.path + "/vigil.json5" }

  /// The usual sources: a proxy and a DNS server.
  static let proxyAndDNS = """
    { name: "proxy", files: ["logs/access.log*"], format: "squid" },
    { name: "dns", files: ["logs/dnsmasq.log*"], format: "dnsmasq" },
    """

  /// Makes a school with these sources, lists beside Vigil's own, and other members of the
  /// settings and of their people.
  init(
    sources: String = proxyAndDNS, lists: String = "", more: String = "", people: String = ""
  ) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Config", withDestinationPath: Checkout.path("Config"))
    let phrases = try FileManager.default
      .contentsOfDirectory(atPath: Checkout.path("Config/phrases"))
      .filter { $0.hasSuffix(".json5") }.sorted()
    try write(
      """
      {
        school: { name: "Test School", timeZone: "Europe/London" },
        dataFolder: "data",
        categories: "Config/categories.json5",
        rules: "Config/rules.json5",
        lists: [
          { name: "starter", path: "Config/lists/starter", power: "block" },
          { name: "protected", path: "Config/lists/protected", power: "protected" },
          \(lists)
        ],
        phrases: [\(phrases.map { "\"Config/phrases/\($0)\"" }.joined(separator: ", "))],
        sources: [
          \(sources)
        ],
        people: {
          directory: "directory.csv",
          columns: { user: "Username", name: "Name", standing: "Role", yearGroup: "Year" },
          \(people)
        },
        roles: {
          headteacher: ["head"], dsl: ["dsl"], deputyDSL: [], networkManager: ["net"],
          safeguardingGovernor: [], chairOfGovernors: ["chair"], dataProtectionOfficer: [],
        },
        staffMonitoring: "automatic",
        alwaysTell: ["child-sexual-abuse", "terrorism"],
        retention: { months: 6 },
        reports: { folder: "reports" },
        \(more)
      }
      """, to: "vigil.json5")
    try writeDirectory()
  }

  private func writeDirectory() throws {
    let pupils = (0..<300).map { "pupil\($0),Pupil Number \($0),pupil,\(7 + $0 % 5)" }
    let staff = ["head,Head Teacher,staff,", "dsl,Safe Lead,staff,", "net,Net Manager,staff,"]
    try write(
      (["Username,Name,Role,Year"] + pupils + staff).joined(separator: "\n") + "\n",
      to: "directory.csv")
  }

  /// Writes a file of the school.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try folder.write(text, to: name) }

  /// Runs the nightly job; without a moment, now.
  @discardableResult
  func run(now: String? = nil, _ more: [String] = []) throws -> FinishedProgram {
    try VigilProgram.run(
      ["run", "--config", settings] + (now.map { ["--now", $0] } ?? []) + more)
  }

  /// The lines of a source in the archive.
  func archivedLines(of source: String) throws -> [Substring] {
    let script = "find \"$0\" -name '*.gz' | LC_ALL=C sort | xargs gzip -dc"
    return try RunProgram.run("bash", ["-c", script, "\(dataFolder)/archive/\(source)"]).output
      .split(separator: "\n")
  }

  /// Removes everything that Vigil keeps.
  ///
  /// The salt of the pseudonyms stays, so that reports of before and after can be compared.
  func forget() throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: dataFolder)) ?? []
    for name in names where name != "pseudonym.salt" {
      try FileManager.default.removeItem(atPath: "\(dataFolder)/\(name)")
    }
  }

  /// The events that are kept.
  func events() throws -> [StoredEvent] {
    try Store(folder: dataFolder).events(
      from: Day(year: 2000, month: 1, day: 1), to: Day(year: 2100, month: 1, day: 1))
  }
}
