import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

/// The commands over the store, with an event in it.
struct EventsCommandTests {
  private let folder: TemporaryFolder
  private let event: String
  private static let now = "2026-03-09T02:00:00Z"

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Checkout.path("Tests/Cases/school"), toPath: folder.path + "/school")
    let store = try Store(folder: folder.path + "/school/data")
    event = try Self.add(1, to: store)[0]
  }

  /// Keeps events of one pupil, an hour apart, and gives their ids.
  private static func add(_ count: Int, to store: Store) throws -> [String] {
    let day = Day(year: 2026, month: 3, day: 5)
    let person = Person(
      user: "25vnn", name: "Vera Nightingale\u{1B}[31m", standing: .pupil, yearGroup: "9",
      source: .directory)
    let changes = (0..<count).map { hour in
      let first = Instant(seconds: Int64(day.number) * 86_400 + 36_000 + Int64(hour) * 3600)
      return EventChange.insert(
        Event(
          rule: "pupil-search", identity: .person(person), target: .search("how to bet"),
          hosts: ["www.example.org"], categories: ["gambling"], severity: .medium,
          audience: [.dsl], first: first, last: first, allowedCount: 1, blockedCount: 2,
          unknownCount: 0, isLookupOnly: false, evidence: [], clients: ["10.0.0.7"],
          sources: ["proxy"], place: Place(log: "aaaa", offset: 42)))
    }
    let night = Instant(seconds: Int64(day.number + 1) * 86_400)
    return try store.replaceEvents(of: day, changes: changes, at: night)
  }

  private func vigil(_ words: String...) throws -> Program.Result {
    try Program.run(
      ["vigil"] + words + ["--config", "school/vigil.json5", "--now", EventsCommandTests.now],
      in: folder.path)
  }

  @Test(arguments: [[], ["--json"]])
  func `shows neither name nor query, and the same pseudonym each time`(form: [String]) throws {
    let printed = try Program.run(
      ["vigil", "events", "--config", "school/vigil.json5", "--now", Self.now] + form,
      in: folder.path)
    let again = try Program.run(
      ["vigil", "events", "--config", "school/vigil.json5", "--now", Self.now] + form,
      in: folder.path)
    #expect(printed.code == 0)
    #expect(printed.output.contains(event))
    for secret in ["25vnn", "Vera", "how to bet", "10.0.0.7"] {
      #expect(!printed.output.contains(secret))
    }
    #expect(again.output == printed.output)
    let salt = try FileManager.default.attributesOfItem(
      atPath: folder.path + "/school/data/pseudonym.salt")
    #expect(salt[.posixPermissions] as? Int == 0o600)
  }

  @Test func `shows events a page at a time, the latest first`() throws {
    let ids = try Self.add(5, to: Store(folder: folder.path + "/school/data"))
    let latest = try vigil("events", "--limit", "2")
    #expect(latest.output.hasPrefix("2 events of those from 2025-09-09 to 2026-03-09\n"))
    #expect(latest.output.hasSuffix("those before them: add --before \(ids[3])\n"))
    let next = try vigil("events", "--limit", "2", "--before", ids[3].lowercased(), "--json")
    let found = next.output.split(separator: "\n").map { String($0.prefix(20).suffix(10)) }
    #expect(found == Array(ids[1...2]))
    let last = try vigil("events", "--limit", "9", "--before", ids[1])
    #expect(last.output.hasPrefix("2 events of those"))
    #expect(!last.output.contains("--before"))
  }

  @Test func `complains of an event to stop at that is none`() throws {
    let printed = try vigil("events", "--before", "E-00000000")
    #expect(printed.code == 2)
    #expect(printed.errors.contains("there is no event \"E-00000000\""))
  }

  @Test func `records who looked and why before it shows names`() throws {
    let printed = try vigil("events", "--reveal", "--reason", "parents' evening")
    #expect(printed.output.contains("Vera Nightingale (Year 9)"))
    #expect(printed.output.contains("“how to bet”"))
    #expect(!printed.output.contains("\u{1B}"))
    let rows = try Store(folder: folder.path + "/school/data").auditRows()
    #expect(rows.map(\.action) == ["reveal"])
    #expect(rows[0].detail?.contains("parents' evening") == true)
  }

  @Test func `shows no name without a reason`() throws {
    let printed = try vigil("events", "--reveal")
    #expect(printed.code == 2)
    #expect(printed.output.isEmpty)
    #expect(printed.errors.hasPrefix("error: --reveal needs a reason"))
  }

  @Test func `keeps a decision, which the list of events then shows`() throws {
    let printed = try vigil(
      "review", "decide", event, "--outcome", "conversation", "--reason", "spoken to",
      "--by", "M West")
    #expect(printed.output == "\(event): conversation, decided by M West\n")
    #expect(try vigil("events").output.contains("conversation"))
    #expect(try vigil("events", "--to", "2026-03-04").output.hasPrefix("0 events"))
  }

  @Test func `finds no fault in a store that is whole, and one in what is no store`() throws {
    #expect(try vigil("check", "--logrotate", "/dev/null").output.contains("\n0 faults, "))
    let path = folder.path + "/school/data/vigil.sqlite"
    for name in [path, path + "-wal"] {
      try Data(repeating: 7, count: 4096).write(to: URL(filePath: name))
    }
    #expect(try vigil("check", "--logrotate", "/dev/null").code == 2)
  }
}
