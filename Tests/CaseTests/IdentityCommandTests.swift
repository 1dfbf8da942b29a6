import Foundation
import TestSupport
import Testing

/// Leases and sign-ins through the whole program, and accounts that others may have known (P25).
struct IdentityCommandTests {
  private let folder: TemporaryFolder
  private static let now = "2026-03-09T02:00:00Z"

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Checkout.path("Tests/Cases/school"), toPath: folder.path + "/school")
  }

  private func vigil(_ words: String...) throws -> String {
    let printed = try Program.run(
      ["vigil"] + words + ["--config", "school/identity.json5", "--now", Self.now],
      in: folder.path)
    #expect(printed.code == 0 && printed.errors.isEmpty, "\(printed.errors)")
    return printed.output
  }

  /// The events by time, each as who it is, the confidence and the doubts.
  private func events() throws -> [String] {
    try vigil("events", "--json", "--reveal", "--reason", "a test").split(separator: "\n").map {
      let event =
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
      let who = event["user"] ?? event["address"] ?? event["relay"] ?? ""
      let doubts = (event["doubts"] as? [String] ?? []).joined(separator: " ")
      return "\(who) \(event["confidence"] ?? "") \(doubts)"
    }
  }

  @Test func `the pupil who was signed in is named, and nobody before, after or behind a relay`()
    throws
  {
    _ = try vigil("run")
    #expect(
      try events() == [
        "02:00:00:00:00:07 none ", "25vnn likely ", "02:00:00:00:00:08 none ",
        "10.0.0.10 none relay",
      ])
  }

  @Test func `a log that comes late, twice or rotated gives the same events`() throws {
    let log = folder.path + "/school/logs/identity-dnsmasq.log"
    try FileManager.default.moveItem(atPath: log, toPath: folder.path + "/aside")
    _ = try vigil("run")
    // Without leases nobody can know that the address passed on before the sign-in ended.
    #expect(
      try events() == [
        "10.30.0.7 none ", "25vnn likely ", "25vnn likely ", "10.0.0.10 none relay",
      ])
    try FileManager.default.moveItem(atPath: folder.path + "/aside", toPath: log)
    _ = try vigil("run")
    let after = try events()
    #expect(after.count == 4 && after[2] == "02:00:00:00:00:08 none ")
    try FileManager.default.copyItem(atPath: log, toPath: log + ".1")
    let again = try vigil("run")
    #expect(again.contains("0 new events, 0 changed"))
    #expect(try events() == after)
  }

  @Test func `nothing of a registered account carries a name until it is taken back`() throws {
    _ = try vigil("run")
    let told = try vigil(
      "register", "compromised", "SCHOOL\\25vnn", "--from", "2026-03-05", "--to", "2026-03-05")
    #expect(told.contains("number 1"))
    #expect(try vigil("register", "list").contains("25vnn"))
    _ = try vigil("run")
    #expect(try events().contains("02:00:00:00:00:07 none compromised"))
    #expect(try !events().contains { $0.hasPrefix("25vnn") })
    _ = try vigil("register", "remove", "1")
    _ = try vigil("run")
    #expect(try events().contains("25vnn likely "))
    #expect(try vigil("register", "list") == "no account is registered\n")
  }
}
