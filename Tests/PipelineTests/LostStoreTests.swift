import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

struct LostStoreTests {
  /// A run would take files that no store knows for the rest of a killed run and delete them.
  @Test(arguments: [nil, Data()])
  func `refuses to run over an archive without its store, and deletes nothing`(
    left: Data?
  ) throws {
    let week = try SampleWeek(withLogs: true)
    try week.run()
    let archive = try week.archivedFiles()
    #expect(archive.count > 10)
    let store = week.dataFolder + "/" + Store.fileName
    let saved = try Data(contentsOf: URL(filePath: store))
    try FileManager.default.removeItem(atPath: store)
    try left?.write(to: URL(filePath: store))
    for _ in 1...2 {
      let complaints = #expect(throws: Complaints.self) { try week.run() }
      let complaint = try #require(complaints?.all.first)
      #expect(complaint.file == store)
      #expect(complaint.what.contains("holds \(archive.count) files"))
      #expect(try week.archivedFiles() == archive)
    }
    try saved.write(to: URL(filePath: store))
    #expect(try week.run().counts.lines == 0)
    #expect(try week.archivedFiles() == archive)
  }

  @Test func `runs when neither store nor archive is there`() throws {
    let week = try SampleWeek(withLogs: false)
    try FileManager.default.createDirectory(
      atPath: week.dataFolder + "/archive/proxy", withIntermediateDirectories: true)
    try week.run()
    #expect(FileManager.default.fileExists(atPath: week.dataFolder + "/" + Store.fileName))
  }
}

extension SampleWeek {
  /// The archive's files with what is in them.
  fileprivate func archivedFiles() throws -> [String: Data] {
    let archive = dataFolder + "/archive"
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: archive)
    where name.hasSuffix(".gz") {
      files[name] = try Data(contentsOf: URL(filePath: "\(archive)/\(name)"))
    }
    return files
  }
}
