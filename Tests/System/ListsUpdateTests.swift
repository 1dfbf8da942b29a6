import Foundation
import Glibc
import TestSupport
import Testing

extension SystemTests {
  /// `vigil lists update` with a real web server on loopback.
  struct ListsUpdateTests {
    private let server: ListServer
    private let school: InventedSchool

    init() throws {
      server = try ListServer()
      let bets = server.url("bets").replacing("//", with: "//me:secret@")
      school = try InventedSchool(
        lists: """
          { name: "bets", url: "\(bets)?key=secret", category: "gambling", minimumEntries: 100 },
          """)
    }

    private func text(_ entries: Int) -> [UInt8] {
      (0..<entries).flatMap { Array("bet\($0).example.org\n".utf8) }
    }

    @discardableResult
    private func update(_ more: [String] = [], config: String? = nil) throws -> FinishedProgram {
      let done = try VigilProgram.run(
        ["lists", "update", "--config", config ?? school.settings] + more)
      #expect(!(done.output + done.errors).contains("secret"))
      return done
    }

    /// The settings with the list at another address of the server.
    private func settings(_ path: String, category: String = "category: \"gambling\",") throws
      -> String
    {
      let text = try String(contentsOfFile: school.settings, encoding: .utf8)
      let old = server.url("bets").replacing("//", with: "//me:secret@") + "?key=secret"
      return try school.write(
        text.replacing(old, with: server.url(path))
          .replacing("category: \"gambling\",", with: category), to: "other.json5")
    }

    private func categories(of name: String) throws -> String {
      let done = try VigilProgram.run(["lists", "lookup", "--config", school.settings, name])
      let columns = done.output.split(separator: "\t", omittingEmptySubsequences: false)
      return columns.count == 3 ? String(columns[1]) : done.output + done.errors
    }

    @Test func `takes a list from a server, once, and what is newer`() throws {
      try server.publish(text(300), as: "bets")
      #expect(try update().output == "bets: downloaded, 300 entries\n")
      #expect(try categories(of: "www.bet299.example.org") == "gambling")
      #expect(try update().output == "bets: unchanged, 300 entries\n")
      for kind in ["dated", "silent", "to"] {
        let config = try settings("\(kind)/bets")
        for _ in 1...2 {
          #expect(try update(config: config).output == "bets: unchanged, 300 entries\n")
        }
      }
      let statuses = try server.requests().map { $0.suffix(3) }
      #expect(statuses == ["200", "304", "200", "304", "200", "200", "302", "200", "302", "304"])
      try server.publish(text(301), as: "bets")
      let newer = try update()
      #expect(newer.output == "bets: updated, 301 entries, before 300\n")
      #expect(newer.code == 0)
      #expect(try categories(of: "bet300.example.org") == "gambling")
    }

    @Test func `refuses what a broken server gives, and keeps the list in use`() throws {
      try server.publish(text(300), as: "bets")
      try update()
      for (path, words) in [
        ("status/200", "this is a web page"), ("status/404", "error 404"),
        ("status/500", "error 500"), ("half/bets", "was cut off"), ("round", "without end"),
        ("outside", "no http or https address"),
      ] {
        let done = try update(config: try settings(path))
        #expect(done.code == 2)
        #expect(done.output.hasPrefix("bets: refused: ") && done.output.contains(words), "\(path)")
        #expect(done.output.contains("stays in use"))
      }
      try server.publish(text(199), as: "bets")
      #expect(try update().output.contains("it shrank from 300 entries to 199"))
      try server.publish(text(99), as: "bets")
      #expect(try update(["--accept", "bets"]).output.contains("it has 99 of at least 100"))
      #expect(try categories(of: "bet299.example.org") == "gambling")
      let check = try VigilProgram.run(["check", "--config", school.settings])
      #expect(check.output.contains("it has 99 of at least 100 entries"))
      try server.publish(text(199), as: "bets")
      #expect(
        try update(["--accept", "bets"]).output == "bets: updated, 199 entries, before 300\n")
      #expect(try categories(of: "bet299.example.org") == "")
    }

    @Test func `takes a package of categories, and none that would reach out`() throws {
      let config = try settings("package", category: "")
      var package = TarWriter(files: [
        ("lists/gambling/domains", String(decoding: text(200), as: UTF8.self)),
        ("lists/games/domains", "games.example.org\n"),
      ])
      package.add("lists/bets", kind: "2", target: "gambling")
      let whole = school.path + "/package"
      try Data(package.bytes).write(to: URL(filePath: whole))
      _ = try RunProgram.run("gzip", [whole])
      let packed = try Data(contentsOf: URL(filePath: whole + ".gz"))
      try server.publish(packed, as: "package")
      #expect(try update(config: config).output == "bets: downloaded, 201 entries\n")
      try server.publish(packed.dropLast(packed.count / 2), as: "package")
      #expect(try update(config: config).output.contains("cut off or damaged"))
      package.add("lists/../../../vigil.json5", Array("{}".utf8))
      try server.publish(package.bytes, as: "package")
      #expect(try update(config: config).output.contains("a path with .. in it"))
      let shown = try VigilProgram.run(["lists", "show", "--config", config]).output
      #expect(shown.contains("bets/gambling") && shown.contains("bets/games"))
    }

    @Test func `leaves the old list or the new one whole, wherever it is killed`() throws {
      let sizes = [30_000, 30_001]
      try server.publish(text(sizes[0]), as: "bets")
      let started = ContinuousClock.now
      try update()
      let length = Int((ContinuousClock.now - started) / .microseconds(1))
      var random = SeededRandom(seed: 11)
      var kills = 0
      for round in 1...25 {
        try server.publish(text(sizes[round % 2]), as: "bets")
        let process = Process()
        process.executableURL = URL(filePath: try VigilProgram.path())
        process.arguments = ["lists", "update", "--config", school.settings]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        usleep(UInt32.random(in: 0...UInt32(length), using: &random))
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { kills += 1 }
        #expect(try sizes.contains(entriesInUse()), "round \(round)")
        #expect(try update().code == 0)
        #expect(try entriesInUse() == sizes[round % 2], "round \(round)")
        let names = try FileManager.default.contentsOfDirectory(atPath: listFolder)
        #expect(names.count <= 3 && !names.contains("new"), "\(names)")
      }
      #expect(kills >= 10, "\(kills)")
    }

    @Test func `waits for no other update, and downloads nothing unless it is told to`() throws {
      try server.publish(text(300), as: "bets")
      _ = try school.run(now: "2026-03-02T02:00:00Z")
      _ = try VigilProgram.run(["check", "--config", school.settings])
      #expect(try server.requests().isEmpty)
      let stuck = Process()
      stuck.executableURL = URL(filePath: try VigilProgram.path())
      stuck.arguments = ["lists", "update", "--config", try settings("stuck/bets")]
      stuck.standardOutput = FileHandle.nullDevice
      try stuck.run()
      try Server.wait(for: "the download") { try !server.requests().isEmpty }
      let second = try update()
      #expect(second.output == "another update is at work; nothing was done\n")
      #expect(second.code == 0)
      // Killed in the middle of a download; curl itself ends a while later.
      Glibc.kill(stuck.processIdentifier, SIGKILL)
      var third = second
      try Server.wait(for: "the end of the killed update") {
        third = try update()
        return third.output != second.output
      }
      #expect(third.output == "bets: downloaded, 300 entries\n")
    }

    private var listFolder: String { school.dataFolder + "/lists/bets" }

    /// How many entries the version in use has, counted in its file.
    private func entriesInUse() throws -> Int {
      let state =
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: URL(filePath: listFolder + "/state.json"))) as? [String: Any]
      let version = try #require(state?["version"] as? [String: Any])
      let name = try #require(version["folder"] as? String)
      let text = try String(contentsOfFile: "\(listFolder)/\(name)", encoding: .utf8)
      #expect(text.hasSuffix(".example.org\n"))
      let count = text.split(separator: "\n").count
      #expect(version["entries"] as? Int == count)
      return count
    }
  }
}
