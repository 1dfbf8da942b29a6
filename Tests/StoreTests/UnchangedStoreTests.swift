import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Store

/// A store that is only looked at.
struct UnchangedStoreTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let store = try Store(folder: folder.path)
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.add(fact: Sample.fact(), day: Sample.day)
    }
  }

  private func contents() throws -> [String: Data] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).reduce(into: [:]) {
      $0[$1] = try Data(contentsOf: URL(filePath: "\(folder.path)/\($1)"))
    }
  }

  @Test func `is read without a change, and without a file beside it`() throws {
    let before = try contents()
    let store = try Store(unchanged: folder.path)
    #expect(try store.facts(on: Sample.day) == [Sample.fact()])
    #expect(try store.version == Store.knownVersion)
    #expect(try contents() == before && before.count == 1)
    #expect(throws: StoreFault.self) { try store.forget(report: "none") }
    #expect(try contents() == before)
  }

  @Test func `is refused while what was written last is not in the database itself`() throws {
    let writing = try Store(folder: folder.path)
    try writing.note(
      report: ReportFile(
        path: "r", report: "dsl", role: .dsl, first: Sample.day, last: Sample.day,
        expires: Sample.day, written: Sample.night))
    #expect(throws: StoreFault.unfinished(path: writing.path)) {
      try Store(unchanged: folder.path)
    }
  }

  @Test func `is not made where there is none`() throws {
    let empty = try TemporaryFolder()
    #expect(throws: StoreFault.self) { try Store(unchanged: empty.path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path) == [])
  }

  @Test func `has a name with any character`() throws {
    let odd = try TemporaryFolder()
    let path = odd.path + "/a %41 #1 ?b=c"
    _ = try Store(folder: path)
    #expect(try Store(unchanged: path).daysToJudge() == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [Store.fileName])
  }

  @Test func `counts what is due, and leaves it`() throws {
    let store = try Store(folder: folder.path)
    let next = Sample.day.advanced(days: 1)
    #expect(try store.due(before: Sample.day).total == 0)
    #expect(try store.due(before: next).facts == 1)
    #expect(try store.expire(before: next).facts == 1)
  }

  @Test func `tells whether a run is at work, and makes no lock`() throws {
    #expect(!RunLock.isHeld(folder: folder.path))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/\(RunLock.fileName)"))
    var lock = try RunLock.acquire(folder: folder.path)
    #expect(lock != nil && RunLock.isHeld(folder: folder.path))
    lock = nil
    #expect(!RunLock.isHeld(folder: folder.path))
  }
}
