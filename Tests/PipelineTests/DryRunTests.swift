import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// A run that only says what it would do.
struct DryRunTests {
  private static let clock = Instant(milliseconds: Int64(SampleCopy.clock) * 1000)

  @Test func `makes nothing before the first run, and tells of every log`() throws {
    let week = try SampleWeek(withLogs: true)
    let found = try week.look()
    #expect(!FileManager.default.fileExists(atPath: week.dataFolder))
    #expect(found.store == .missing && found.complaints == [])
    #expect(found.sources.map(\.name) == ["proxy", "firewall", "dns", "filter"])
    #expect(found.sources.map { $0.logs.count } == [3, 2, 3, 2])
    #expect(found.sources.flatMap(\.logs).allSatisfy { $0.isNew && $0.bytes > 0 })
    #expect(found.lists.count == 3)
    #expect(try week.run().logs == 10)
  }

  @Test func `leaves every byte of the data folder as it is, whatever it finds`() throws {
    let week = try SampleWeek(withLogs: true)
    try week.run()
    let line = "1772712877.666 88 10.1.0.7 TCP_MISS/200 75 GET http://n.example.org/ - - -\n"
    try week.append(line, to: "squid/access.log")
    try week.append(line, to: "squid/access.log.new")
    try week.append(String(line.prefix(20)), to: "squid/access.log.waits")
    try week.append("new.example\n", to: "lists/self-harm/domains")
    for now in [Self.clock, Self.clock.advanced(milliseconds: 200 * 86_400_000)] {
      let before = try week.snapshot()
      #expect(before.count > 30)
      _ = try week.look(at: now)
      #expect(try week.snapshot() == before)
    }
  }

  @Test func `tells what the next run then reads`() throws {
    let week = try SampleWeek(withLogs: true)
    try week.run()
    let quiet = try week.look()
    #expect(quiet.sources.map(\.unchanged) == [3, 2, 3, 2])
    #expect(quiet.sources.allSatisfy { $0.logs.isEmpty && $0.waiting.isEmpty })
    #expect(quiet.lists == [] && quiet.daysToJudge == 0)
    #expect(quiet.store == .opens(version: Store.knownVersion, known: Store.knownVersion))
    let line = "1772712877.666 88 10.1.0.7 TCP_MISS/200 75 GET http://n.example.org/ - - -\n"
    try week.append(line + line.prefix(9), to: "squid/access.log.1")
    try week.append(line + line, to: "squid/access.log.new")
    try week.append(String(line.prefix(20)), to: "squid/access.log.waits")
    try week.append("new.example\n", to: "lists/self-harm/domains")
    let found = try week.look()
    let logs = found.sources[0].logs.map { log in
      "\(log.isNew ? "new" : "grown") \(log.path.split(separator: "/").last ?? "") \(log.format) "
        + "\(log.bytes)"
    }
    #expect(
      logs.sorted()
        == ["grown access.log.1 squid \(line.count)", "new access.log.new squid \(2 * line.count)"])
    #expect(found.sources[0].waiting.count == 1 && found.sources[0].unchanged == 2)
    #expect(found.lists.count == 1 && found.lists[0].hasPrefix("sample: "))
    let run = try week.run()
    #expect(run.logs == 2 && run.counts.lines == 3)
  }

  @Test func `tells what retention would delete`() throws {
    let week = try SampleWeek(withLogs: true)
    try week.run()
    #expect(try week.look().retention == "nothing is older than 2025-09-09")
    let later = try week.look(at: Self.clock.advanced(milliseconds: 184 * 86_400_000))
    #expect(later.retention.hasPrefix("would delete what is older than 2026-03-09: "))
    #expect(later.retention.contains(" archive files (") && later.retention.contains(" events"))
    #expect(later.retention.contains(", 100 facts, "))
  }

  @Test func `says so while a run is at work`() throws {
    let week = try SampleWeek(withLogs: true)
    let lock = try RunLock.acquire(folder: week.dataFolder)
    #expect(try week.look().anotherIsAtWork)
    withExtendedLifetime(lock) {}
  }

  @Test func `says why a store cannot be looked at, and leaves it`() throws {
    let week = try SampleWeek(withLogs: true)
    try FileManager.default.createDirectory(
      atPath: week.dataFolder, withIntermediateDirectories: true)
    try Data(repeating: 7, count: 4096)
      .write(to: URL(filePath: "\(week.dataFolder)/\(Store.fileName)"))
    let before = try week.snapshot()
    let found = try week.look()
    #expect(found.store == .unreadable && found.sources == [])
    #expect(found.complaints.map(\.what) == ["this is not a database of Vigil"])
    #expect(try week.snapshot() == before)
  }
}

extension SampleWeek {
  /// A file as it is: its content and what the file system says of it.
  fileprivate struct File: Hashable {
    var bytes: Data?
    var mode: Int?
    var changed: Date?
    var inode: Int?
  }

  /// Looks at what a run would do.
  fileprivate func look(
    at now: Instant = Instant(milliseconds: Int64(SampleCopy.clock) * 1000)
  ) throws -> DryRunFindings {
    let school = try School(settingsPath: copy.settings, dataFolder: dataFolder)
    return try DryRun(school: school, now: now).look()
  }

  /// Adds to a file of the sample, which was last written an hour before the clock.
  fileprivate func append(_ text: String, to name: String) throws {
    let path = "\(copy.samples)/\(name)"
    let before = FileManager.default.contents(atPath: path) ?? Data()
    try (before + Data(text.utf8)).write(to: URL(filePath: path))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: SampleCopy.clock - 3600)],
      ofItemAtPath: path)
  }

  /// Everything in the data folder, by path.
  fileprivate func snapshot() throws -> [String: File] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: dataFolder) + ["."]
    return try names.reduce(into: [:]) { files, name in
      let path = "\(dataFolder)/\(name)"
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      files[name] = File(
        bytes: FileManager.default.contents(atPath: path),
        mode: attributes[.posixPermissions] as? Int,
        changed: attributes[.modificationDate] as? Date,
        inode: (attributes[.systemFileNumber] as? NSNumber)?.intValue)
    }
  }
}
