import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Store

struct StoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `makes folder and files that only their owner may open`() throws {
    let data = folder.path + "/school/data"
    let store = try Store(folder: data)
    try store.commitReading { (writer) throws(StoreFault) in try writer.touch(day: Sample.day) }
    for (path, mode) in [(data, 0o700), (store.path, 0o600), (store.path + "-wal", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
  }

  @Test func `is a STRICT, overwriting database in WAL mode that is marked as Vigil's`() throws {
    let store = try Store(folder: folder.path)
    let mode = try store.database.statement("PRAGMA journal_mode").first { $0.text(0) }
    #expect(mode == "wal")
    #expect(try store.database.integer("PRAGMA secure_delete") == 1)
    #expect(try store.database.integer("PRAGMA foreign_keys") == 1)
    #expect(try store.database.integer("PRAGMA application_id") == Store.applicationID)
    let loose = try store.database.integer(
      """
      SELECT count(*) FROM pragma_table_list
      WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0
      """)
    #expect(loose == 0)
  }

  @Test func `refuses a database of a newer version and leaves it as it is`() throws {
    do {
      let store = try Store(folder: folder.path)
      try store.database.script("PRAGMA user_version = 99")
    }
    let path = folder.path + "/" + Store.fileName
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(
      throws: StoreFault.newerVersion(path: path, found: 99, known: migrationTable.count)
    ) { try Store(folder: folder.path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test(arguments: ["x", String(repeating: "This is no database. ", count: 100)])
  func `refuses a file that is not a database`(text: String) throws {
    let path = try folder.write(text, to: Store.fileName)
    #expect(throws: StoreFault.notADatabase(path: path)) { try Store(folder: folder.path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `refuses another program's database`() throws {
    let path = try folder.write("", to: Store.fileName)
    do {
      let other = try Database(path: path, busyMilliseconds: 0)
      try other.script("CREATE TABLE recipes (title TEXT)")
    }
    #expect(throws: StoreFault.notADatabase(path: path)) { try Store(folder: folder.path) }
  }

  @Test func `refuses a damaged database`() throws {
    var path = ""
    do {
      let store = try Store(folder: folder.path)
      path = store.path
    }
    var bytes = try Data(contentsOf: URL(filePath: path))
    for place in 4096..<bytes.count { bytes[place] = 0x5A }
    try bytes.write(to: URL(filePath: path))
    #expect(throws: StoreFault.damaged(path: path)) {
      try Store(folder: folder.path).daysToJudge()
    }
  }

  @Test func `says so when another connection keeps the database locked`() throws {
    let first = try Store(folder: folder.path)
    let second = try Store(folder: folder.path, busyMilliseconds: 1)
    try first.commitReading { (writer) throws(StoreFault) in
      try writer.touch(day: Sample.day)
      #expect(throws: StoreFault.locked(path: second.path)) {
        try second.commitReading { (other) throws(StoreFault) in try other.touch(day: Sample.day) }
      }
      #expect(throws: Never.self) { try second.daysToJudge() }
    }
    #expect(try second.daysToJudge() == [Sample.day])
  }

  @Test func `says so when the disk is full, and keeps what was there`() throws {
    let store = try Store(folder: folder.path)
    try store.commitReading { (writer) throws(StoreFault) in try writer.touch(day: Sample.day) }
    let pages = try store.database.integer("PRAGMA page_count")
    try store.database.script("PRAGMA max_page_count = \(pages + 1)")
    let before = try store.dump()
    #expect(throws: StoreFault.diskFull(path: store.path)) {
      try store.commitReading { (writer) throws(StoreFault) in
        for minute in Int32(0)..<1000 {
          try writer.add(fact: Sample.fact(minute: minute), day: Sample.day)
        }
      }
    }
    #expect(try store.dump() == before)
  }

  @Test func `says so when the file must not be written`() throws {
    let store = try Store(folder: folder.path)
    try store.database.script("PRAGMA query_only = ON")
    #expect(throws: StoreFault.readOnly(path: store.path)) {
      try store.commitReading { (writer) throws(StoreFault) in try writer.touch(day: Sample.day) }
    }
  }

  @Test(arguments: [
    (EACCES, StoreFault.readOnly(path: "x")), (EROFS, .readOnly(path: "x")),
    (ENOSPC, .diskFull(path: "x")), (EIO, .failed(path: "x", words: "Input/output error")),
  ])
  func `knows the system's error numbers`(number: Int32, fault: StoreFault) {
    #expect(StoreFault.system(number, path: "x") == fault)
  }

  @Test func `a data folder below a file is a fault, not a trap`() throws {
    let file = try folder.write("", to: "file")
    #expect(throws: StoreFault.self) { try Store(folder: file + "/data") }
    #expect(throws: StoreFault.self) { try RunLock.acquire(folder: file + "/data") }
  }

  @Test func `every fault has a mend`() {
    let faults: [StoreFault] = [
      .newerVersion(path: "x", found: 9, known: 5), .notADatabase(path: "x"), .locked(path: "x"),
      .readOnly(path: "x"), .diskFull(path: "x"), .damaged(path: "x"),
      .failed(path: "x", words: "no"), .noSuchEvent(id: "E-1", nearest: nil),
      .noSuchEvent(id: "E-1", nearest: "E-2"), .reasonMissing, .abandoned,
    ]
    for fault in faults { #expect(!fault.complaint.mend.isEmpty && !fault.complaint.what.isEmpty) }
  }

  @Test func `only one run at a time has the lock`() throws {
    let data = folder.path + "/data"
    var first = try RunLock.acquire(folder: data)
    #expect(first != nil)
    #expect(try RunLock.acquire(folder: data) == nil)
    first = nil
    #expect(try RunLock.acquire(folder: data) != nil)
    _ = first
  }
}
