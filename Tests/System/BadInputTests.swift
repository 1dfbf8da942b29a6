import Foundation
import Glibc
import Store
import TestSupport
import Testing

extension SystemTests {
  /// What is wrong is told with its mend; nothing is lost, and the rest is done.
  struct BadInputTests {
    private static let now = "2026-03-02T20:00:00Z"
    /// One visit that makes an event.
    private static let line =
      "1772445600.123 45 10.1.0.7 TCP_DENIED/403 3900 GET http://www.bet365.com/ pupil7 "
      + "HIER_NONE/- text/html\n"

    @Test(arguments: ["logs/folder", "logs/nothing.log", "logs/dangling.log"])
    func `tells of a file that cannot be read and reads the others`(path: String) throws {
      let school = try InventedSchool(
        sources: """
          { name: "firewall", files: ["\(path)"], format: "fortigate" },
          \(InventedSchool.proxyAndDNS)
          """)
      let files = FileManager.default
      try files.createDirectory(
        atPath: school.logs + "/folder", withIntermediateDirectories: true)
      try files.createSymbolicLink(
        atPath: school.logs + "/dangling.log", withDestinationPath: "/nonexistent/log")
      try school.write(BadInputTests.line, to: "logs/access.log")
      try BadInputTests.expectTrouble(try school.run(now: BadInputTests.now), naming: path)
      #expect(try school.events().count == 1)
    }

    @Test func `tells of a log that fits no format, with what was tried`() throws {
      let school = try InventedSchool(
        sources: """
          { name: "odd", files: ["logs/odd.log"], format: "auto" },
          \(InventedSchool.proxyAndDNS)
          """)
      try school.write("once upon a time\nthere was no log\n", to: "logs/odd.log")
      try school.write(BadInputTests.line, to: "logs/access.log")
      let done = try school.run(now: BadInputTests.now)
      try BadInputTests.expectTrouble(done, naming: "logs/odd.log")
      #expect(done.errors.contains("none knows a line as its own"))
      #expect(done.errors.contains("vigil formats"), "the mend")
      #expect(!done.errors.contains("once upon"), "lines are never printed")
      #expect(try school.events().count == 1)
    }

    @Test func `keeps what stands before the damage in a gzip file`() throws {
      let school = try InventedSchool()
      let filler = (0..<40_000).map { number in
        BadInputTests.line.replacing("www.bet365.com/", with: "n\(number).example.org/\(number)")
      }
      let path = try school.write(
        BadInputTests.line + filler.joined(), to: "logs/access.log.2")
      _ = try RunProgram.run("gzip", [path])
      var bytes = try Data(contentsOf: URL(filePath: path + ".gz"))
      let middle = bytes.count / 2
      bytes.replaceSubrange(middle..<middle + 64, with: Data(repeating: 0xFF, count: 64))
      try bytes.write(to: URL(filePath: path + ".gz"))
      try school.write(
        BadInputTests.line.replacing("pupil7", with: "pupil8"), to: "logs/access.log")
      let done = try school.run(now: BadInputTests.now)
      try BadInputTests.expectTrouble(done, naming: "logs/access.log.2.gz")
      #expect(done.errors.contains("byte "))
      #expect(try school.events().count == 2)
    }

    @Test func `works with the lists of the day before when one is a web page`() throws {
      let school = try InventedSchool(
        lists: #"{ name: "page", path: "lists/page", category: "gambling" },"#)
      try school.write("bets.example.org\n", to: "lists/page")
      try school.write("", to: "logs/access.log")
      #expect(try school.run(now: BadInputTests.now).code == 0)
      try school.write(
        "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body></body></html>\n",
        to: "lists/page")
      try school.write(BadInputTests.line, to: "logs/access.log")
      try BadInputTests.expectTrouble(
        try school.run(now: BadInputTests.now), naming: "lists/page")
      #expect(try school.events().count == 1)
    }

    @Test(arguments: [
      ("episodMinutes: 30,", "episodeMinutes"), ("staffMonitoring: \"routine\",", "already"),
    ])
    func `refuses settings with an unknown or doubled key before it reads`(
      member: String, words: String
    ) throws {
      let school = try InventedSchool(more: member)
      try school.write(BadInputTests.line, to: "logs/access.log")
      let done = try school.run(now: BadInputTests.now)
      try BadInputTests.expectTrouble(done, naming: "vigil.json5:")
      #expect(done.errors.contains(words), "\(done.errors)")
      #expect(!FileManager.default.fileExists(atPath: school.dataFolder))
    }

    @Test func `loses nothing when another program holds the database`() throws {
      let school = try InventedSchool()
      try school.write("", to: "logs/access.log")
      #expect(try school.run(now: BadInputTests.now).code == 0)
      try school.write(BadInputTests.line, to: "logs/access.log")
      let holder = try Holder(database: school.dataFolder + "/" + Store.fileName)
      try BadInputTests.expectTrouble(
        try school.run(now: BadInputTests.now), naming: Store.fileName)
      holder.end()
      let done = try school.run(now: BadInputTests.now)
      #expect(done.code == 0, "\(done.errors)")
      #expect(try school.events().count == 1)
    }

    @Test func `leaves a database of a newer version alone`() throws {
      let school = try InventedSchool()
      try school.write(BadInputTests.line, to: "logs/access.log")
      #expect(try school.run(now: BadInputTests.now).code == 0)
      let path = school.dataFolder + "/" + Store.fileName
      let script = "import sqlite3; sqlite3.connect('\(path)').execute('PRAGMA user_version=999')"
      #expect(try RunProgram.run("python3", ["-c", script]).code == 0)
      let before = try Data(contentsOf: URL(filePath: path))
      let done = try school.run(now: BadInputTests.now)
      try BadInputTests.expectTrouble(done, naming: Store.fileName)
      #expect(done.errors.contains("newer"))
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func `loses nothing when the disk is full`() throws {
      let school = try InventedSchool()
      try GeneratedLogs.made.write(to: school.logs, part: 1, of: 10)
      #expect(try school.run(now: GeneratedLogs.now).code == 0)
      let expected = try KeptChecksums(of: school.dataFolder)
      let limited = try LimitedRun(school: school, now: GeneratedLogs.now)
      for percent in [4, 20, 50, 80] {
        let done = try limited.run(percent: percent)
        try BadInputTests.expectTrouble(done, naming: "data/")
      }
      let done = try limited.runWithRoom()
      #expect(done.code == 0, "\(done.errors)")
      #expect(try KeptChecksums(of: school.dataFolder) == expected)
      limited.end()
    }

    @Test func `does nothing while another run is at work`() throws {
      let school = try InventedSchool()
      try GeneratedLogs.made.write(to: school.logs)
      let arguments = [
        "run", "--config", school.settings, "--now", GeneratedLogs.now, "--verbose",
      ]
      let first = try RunningVigil(arguments)
      #expect(first.waits(for: "reading"))
      let second = try school.run(now: GeneratedLogs.now)
      #expect(second.code == 0)
      #expect(second.output.contains("another run is at work"))
      #expect(first.kill() != nil, "the first run was still at work")
    }

    /// Exit code 2, the file named, a mend given, and nobody's name or address printed.
    private static func expectTrouble(_ done: FinishedProgram, naming name: String) throws {
      #expect(done.code == 2, "\(done.code): \(done.errors)")
      let line = done.errors.split(separator: "\n").first { $0.contains(name) }
      let told = String(try #require(line, "\(name) in: \(done.errors)"))
      #expect(told.contains("; ") || done.errors.contains("mend"), "a mend: \(told)")
      #expect(!done.errors.contains("pupil7") && !done.errors.contains("10.1.0.7"))
    }
  }
}
