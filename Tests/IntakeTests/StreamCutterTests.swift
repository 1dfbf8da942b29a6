import Foundation
import Intake
import TestSupport
import Testing

struct StreamCutterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func cutter(over bytes: [UInt8]) throws -> StreamCutter {
    let file = try PlainFile(path: folder.write(bytes, to: "log.gz"))
    return StreamCutter(.file(try FileStream(of: file, isCompressed: true)))
  }

  @Test(arguments: UInt64(1)...4)
  func `a stream cut into chunks of any size holds each line once`(seed: UInt64) throws {
    let log = RandomLog.bytes(seed: seed, longestLines: seed % 2 == 0)
    let half = log.count / 3
    let members =
      GzipMember.compressed(Array(log[..<half])) + GzipMember.compressed([])
      + GzipMember.compressed(Array(log[half...]))
    for chunkSize in [1024, 65_536, 1_048_576] {
      let cutter = try cutter(over: members)
      let read = LinesRead(of: cutter, chunkSize: chunkSize)
      #expect(read == LinesRead(of: log), "seed \(seed), chunks of \(chunkSize)")
      #expect(cutter.fault == nil)
      #expect(cutter.endedWithoutNewline == (log.last != 0x0A))
    }
  }

  @Test func `a pipe is read to its end`() throws {
    let log = Array((0..<2000).map { "line \($0)\n" }.joined().utf8)
    let path = try folder.write(log, to: "log")
    let handle = try #require(FileHandle(forReadingAtPath: path))
    let cutter = StreamCutter(.descriptor(handle.fileDescriptor))
    #expect(LinesRead(of: cutter, chunkSize: 1024) == LinesRead(of: log))
  }

  @Test func `of a stream cut short at any byte, what came before is given`() throws {
    let log = Array((0..<40).map { "line \($0) of a log\n" }.joined().utf8)
    let half = log.count / 2
    let first = GzipMember.compressed(Array(log[..<half]))
    let members = first + GzipMember.compressed(Array(log[half...]))
    for count in 1..<members.count {
      let cutter = try cutter(over: Array(members[..<count]))
      let read = LinesRead(of: cutter, chunkSize: 1024)
      #expect(log.starts(with: read.joined.dropLast()), "cut at \(count)")
      if count == first.count {
        // The first member ends in the middle of a line, which nobody can know.
        #expect(cutter.fault == nil)
      } else {
        guard case .damaged(_, let offset)? = cutter.fault else {
          Issue.record("no damage told of when cut at \(count)")
          continue
        }
        #expect(offset <= Int64(count))
        if count > first.count + 30 { #expect(!read.lines.isEmpty) }
      }
    }
  }

  @Test func `a flipped byte is told of, or changes nothing`() throws {
    let log = Array((0..<40).map { "line \($0) of a log\n" }.joined().utf8)
    let half = log.count / 2
    let members =
      GzipMember.compressed(Array(log[..<half])) + GzipMember.compressed(Array(log[half...]))
    for place in members.indices {
      var damaged = members
      damaged[place] ^= 0xFF
      let cutter = try cutter(over: damaged)
      let read = LinesRead(of: cutter, chunkSize: 1024)
      #expect(cutter.fault != nil || read.joined == log, "byte \(place)")
      if case .damaged(_, let offset)? = cutter.fault {
        #expect(offset <= Int64(members.count), "byte \(place)")
      }
    }
  }

  @Test func `zeros behind a member are no damage`() throws {
    let member = GzipMember.compressed(Array("one\n".utf8))
    let cutter = try cutter(over: member + [0, 0, 0, 0])
    #expect(LinesRead(of: cutter, chunkSize: 1024).joined == Array("one\n".utf8))
    #expect(cutter.fault == nil)
  }

  @Test(arguments: [0, 4, 300])
  func `reads on behind what was read before`(skipped: Int64) throws {
    let log = Array((0..<200).map { _ in "abc\n" }.joined().utf8)
    let cutter = try cutter(over: GzipMember.compressed(log))
    #expect(cutter.skip(skipped, using: ChunkBuffer(chunkSize: 1024)))
    let read = LinesRead(of: cutter, chunkSize: 1024)
    #expect(read.lines == LinesRead(of: log).lines.filter { $0.offset >= skipped })
  }

  @Test func `a stream that ends before it should go on says so`() throws {
    let cutter = try cutter(over: GzipMember.compressed(Array("one\n".utf8)))
    #expect(!cutter.skip(5, using: ChunkBuffer(chunkSize: 1024)))
  }
}
