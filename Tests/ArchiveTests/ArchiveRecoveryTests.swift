import Archive
import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

struct ArchiveRecoveryTests {
  private let desk: Desk
  private let file = "archive/proxy/2026/2026-03-16.log.gz"

  init() throws { desk = try Desk() }

  @Test func `a run killed before the store's commit costs nothing and doubles nothing`() throws {
    try desk.keep("first\n")
    let committed = try desk.archive()
    for _ in 0..<3 {
      // The writer is dropped as a killed program drops it, after its own commit even.
      let killed = try desk.writer()
      try killed.append("second\n")
      try killed.append("new day\n", on: Desk.day.advanced(days: 1))
      _ = try killed.commit()
      #expect(try desk.archive().count == 2)
      let recovery = try desk.recover()
      #expect(recovery.truncated == 1 && recovery.removed == 1 && recovery.notices.isEmpty)
      #expect(try desk.archive() == committed)
    }
    try desk.keep("second\n")
    #expect(try desk.read().text == "first\nsecond\n")
  }

  @Test(arguments: 0..<40)
  func `whatever a kill leaves behind the committed length goes`(left: Int) throws {
    try desk.keep("first\n")
    let committed = try desk.archive()
    let member = Array(repeating: UInt8(0x1F), count: 1 + left)
    try desk.folder.write((committed[file] ?? []) + member, to: file)
    #expect(try desk.recover().truncated == 1)
    #expect(try desk.archive() == committed)
    #expect(try desk.recover().truncated == 0)
  }

  @Test func `a writer starts at the committed length even without a recovery`() throws {
    try desk.keep("first\n")
    let killed = try desk.writer()
    try killed.append(String(repeating: "a long line that was never committed\n", count: 50))
    try desk.keep("second\n")
    let answer = try desk.read()
    #expect(answer.text == "first\nsecond\n" && answer.faults.isEmpty)
    #expect(try desk.store.archiveFiles().map(\.length) == [Int64(try desk.bytes(file).count)])
  }

  @Test func `what is not the archive's own is left alone`() throws {
    let names = [
      "archive/notes.txt", "archive/proxy/2026/notes.log.gz", "archive/proxy/2026/2026-03-16.log",
      "archive/proxy/2025/2026-03-16.log.gz", "archive/proxy/2026/2026-02-30.log.gz",
      "archive/proxy/2026/2026-03-16.1.log.gz", "archive/proxy/2026/2026-03-16.02.log.gz",
      "archive/pro xy/2026/2026-03-16.log.gz", "2026-03-16.log.gz",
      "elsewhere/2026/2026-03-16.log.gz",
    ]
    for name in names { try desk.folder.write("mine", to: name) }
    try FileManager.default.createSymbolicLink(
      atPath: desk.path + "/archive/linked", withDestinationPath: desk.path + "/elsewhere")
    let recovery = try desk.recover()
    #expect(recovery.removed == 0 && recovery.notices.isEmpty)
    for name in names { #expect(try desk.bytes(name) == Array("mine".utf8), "\(name)") }
  }

  @Test func `a missing or short file is told, can be restored, and stops nothing`() throws {
    try desk.keep("first\n")
    try desk.keep("of dns\n", of: "dns")
    let whole = try desk.bytes(file)
    let length = Int64(whole.count)
    for rest in [nil, 10] as [Int?] {
      if let rest {
        try desk.folder.write(whole.prefix(rest), to: file)
      } else {
        try FileManager.default.removeItem(atPath: desk.path + "/" + file)
      }
      let expected = ArchiveFault.tooShort(
        path: desk.path + "/" + file, length: Int64(rest ?? 0), committed: length)
      #expect(try desk.recover().notices == [expected])
      #expect(try desk.read().faults == [expected])
    }
    // What follows goes into a second part, which the reader gives after the first.
    try desk.keep("second\n")
    try desk.keep("third\n")
    #expect(try desk.read().text == "second\nthird\n")
    try desk.folder.write(whole, to: file)
    #expect(try desk.recover().notices.isEmpty)
    let answer = try desk.read()
    #expect(answer.text == "first\nsecond\nthird\n" && answer.faults.isEmpty)
    #expect(try desk.read("dns").text == "of dns\n")
  }

  @Test func `damage is told with its offset, and what stands before it is given`() throws {
    try desk.keep("first\n")
    let intact = try desk.bytes(file).count
    try desk.keep(String(repeating: "a second member with more lines\n", count: 100))
    var bytes = try desk.bytes(file)
    // The last eight bytes are the checksum and the length (RFC 1952).
    bytes[bytes.count - 6] ^= 0xFF
    try desk.folder.write(bytes, to: file)
    let answer = try desk.read()
    #expect(answer.text.hasPrefix("first\n"))
    guard case .damaged(_, let offset) = try #require(answer.faults.first) else {
      Issue.record("\(answer.faults)")
      return
    }
    #expect(offset > intact && offset <= bytes.count)
  }
}
