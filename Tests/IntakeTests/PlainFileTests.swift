import Foundation
import Intake
import TestSupport
import Testing

struct PlainFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: UInt64(1)...8)
  func `chunks of any size hold each line once`(seed: UInt64) throws {
    let log = RandomLog.bytes(seed: seed, longestLines: seed % 2 == 0)
    let file = try PlainFile(path: folder.write(log, to: "log"))
    let expected = LinesRead(of: log)
    for chunkSize in [1024, 1025, 4096, 65_536, 1_048_576] {
      let read = try LinesRead(of: file, chunkSize: chunkSize)
      #expect(read == expected, "seed \(seed), chunks of \(chunkSize)")
    }
  }

  @Test func `reading goes on where the last reading ended`() throws {
    let log = Array((0..<500).map { "line \($0)\r\n" }.joined().utf8)
    let file = try PlainFile(path: folder.write(log, to: "log"))
    let all = LinesRead(of: log).lines
    for first in [1, 250, 499] {
      let read = try LinesRead(of: file, chunkSize: 1024, from: all[first].offset)
      #expect(read.lines == Array(all[first...]))
    }
  }

  @Test func `an empty file has no lines`() throws {
    let file = try PlainFile(path: folder.write("", to: "log"))
    #expect(try LinesRead(of: file, chunkSize: 1024).lines.isEmpty)
    #expect(try file.endOfWholeLines(from: 0, to: 0) == 0)
  }

  @Test func `knows a byte order mark only at the beginning`() throws {
    let log: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0x0A]
    let file = try PlainFile(path: folder.write(log, to: "log"))
    let buffer = ChunkBuffer(chunkSize: 1024)
    try file.readLines(beginningIn: 0..<5, from: 0, to: 5, into: buffer)
    #expect(buffer.beginsWithByteOrderMark)
    try file.readLines(beginningIn: 3..<5, from: 3, to: 5, into: buffer)
    #expect(!buffer.beginsWithByteOrderMark && buffer.count == 2)
  }

  @Test(arguments: [0, 1, 9, 10, 11, 2500, 4999])
  func `a file that shrinks gives the whole lines that are left`(left: Int) throws {
    let log = Array((0..<500).map { "line \(String($0 + 1000))\n" }.joined().utf8)
    let path = try folder.write(log, to: "log")
    let file = try PlainFile(path: path)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: UInt64(left))
    try handle.close()
    let buffer = ChunkBuffer(chunkSize: 1_048_576)
    let isWhole = try file.readLines(
      beginningIn: 0..<Int64(log.count), from: 0, to: Int64(log.count), into: buffer)
    #expect(!isWhole)
    #expect(buffer.count == left / 10 * 10)
  }

  @Test func `the end of whole lines is behind the last newline`() throws {
    let log = Array(("one\n" + String(repeating: "x", count: 200_000)).utf8)
    let file = try PlainFile(path: folder.write(log, to: "log"))
    #expect(try file.endOfWholeLines(from: 0, to: Int64(log.count)) == 4)
    #expect(try file.endOfWholeLines(from: 4, to: Int64(log.count)) == 4)
    #expect(try file.endOfWholeLines(from: 0, to: 3) == 0)
  }

  @Test func `what is no file is told of`() throws {
    #expect(throws: IntakeFault.notAFile(path: folder.path)) { try PlainFile(path: folder.path) }
    #expect(throws: IntakeFault.self) { try PlainFile(path: folder.path + "/none") }
  }
}
