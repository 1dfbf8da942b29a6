import CivilTime
import Intake
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct JoinerTests {
  let context: SourceContext

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  @Test(arguments: 1...12, [65_536, 3])
  func `any chunks and any restarts give the visits that the lines give one by one`(
    seed: Int, questionsKept: Int
  ) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let log = QuestionLog(lines: 200, questionsKept: questionsKept, random: &random)
    let starts = lineStarts(of: log.text)
    let some = starts.filter { _ in Int.random(in: 0..<7, using: &random) == 0 }
    for (cuts, restarts) in [
      ([], 0), (starts, 0), (starts, 2), (starts, 49), (some, 2), (some, 49),
    ] {
      let read = try ReadLog(
        log.text, context: context, cuts: cuts, restarts: restarts, questionsKept: questionsKept)
      #expect(read.visits == log.visits, "seed \(seed), \(restarts) restarts, cut at \(cuts)")
    }
  }

  @Test(arguments: [1024, 5000, 16_384, 65_536], [0, 2, 49])
  func `chunks of any size and any restarts agree on a long log`(
    size: Int, restarts: Int
  ) throws {
    var random = SeededRandom(seed: 20_261_121)
    let log = QuestionLog(lines: 4000, questionsKept: 65_536, random: &random)
    let cuts = Array(stride(from: size, to: log.text.utf8.count, by: size))
    let read = try ReadLog(log.text, context: context, cuts: cuts, restarts: restarts)
    #expect(read.visits == log.visits, "seed 20261121")
    #expect(read.visits.count == read.counts.records)
    let counts = read.counts
    #expect(counts.lines == counts.records + counts.skipped + counts.folded + counts.refused)
  }

  @Test(arguments: [0, 1], [[], [70], [0, 70, 140, 210, 280, 350]])
  func `a question is closed by the last of the questions that may follow it`(
    tooMany: Int, cuts: [Int]
  ) throws {
    let head = "Jun 18 10:00:00 dnsmasq[7]: "
    var text = "\(head)query[A] first.example.org from 10.0.0.1\n"
    for number in 1..<4 + tooMany {
      text += "\(head)query[A] n\(number).example.org from 10.0.0.2\n"
    }
    text += "\(head)reply first.example.org is 192.0.2.1\n"
    let log = try ReadLog(text, context: context, cuts: cuts, restarts: 1, questionsKept: 4)
    let action = tooMany == 0 ? "allowed" : "unknown"
    #expect(log.visits.first?.words == "10.0.0.1|A|first.example.org|\(action)||")
  }

  @Test func `damaged pending questions are dropped, and that is said`() throws {
    let log = "Jun 18 10:00:00 dnsmasq[7]: query[A] a.example.org from 10.0.0.1\n"
    var chain = FoldChain()
    #expect(chain.pending.isEmpty)
    _ = chain.take(try fold(of: log))
    let pending = chain.pending
    #expect(!FoldChain(pending: pending).droppedPending)
    #expect(FoldChain(pending: pending).pending == pending)
    for place in pending.indices {
      var damaged = pending
      damaged[place] ^= 0x41
      var read = FoldChain(pending: damaged)
      #expect(read.droppedPending)
      #expect(read.finish().isEmpty)
      #expect(FoldChain(pending: Array(pending.prefix(place))).droppedPending == (place > 0))
    }
  }

  @Test func `forged pending questions with a good checksum never make it trap`() throws {
    var chain = FoldChain()
    _ = chain.take(
      try fold(of: "Jun 18 10:00:00 dnsmasq[7]: query[A] a.example.org from 10.0.0.1\n"))
    let pending = chain.pending
    let answer = try fold(
      of: "Jun 18 10:00:01 dnsmasq[7]: reply a.example.org is 192.0.2.1\n")
    var random = SeededRandom(seed: 7)
    for _ in 0..<2000 {
      var forged = Array(pending.dropLast(8))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        forged[Int.random(in: 4..<forged.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      // Whatever it reads as, it must not trap.
      var read = FoldChain(pending: ByteWriter(bytes: forged).bytes(closedBy: []))
      _ = read.take(answer)
      _ = read.finish()
    }
  }

  @Test func `every value of a record that is a place in a buffer moves with it`() {
    let places = Mirror(reflecting: Record()).children.filter { $0.value is ByteRange }
    #expect(places.count == Record.rangeCount)
    var record = Record()
    for index in 0..<Record.rangeCount { record[rangeAt: index] = ByteRange(index, index + 1) }
    let buffer = (0..<UInt8(Record.rangeCount)).map { $0 }
    var bytes: [UInt8] = [99]
    let moved = record.moved(from: buffer.span, to: &bytes)
    for index in 0..<Record.rangeCount {
      #expect(bytes[moved[rangeAt: index].places] == [UInt8(index)])
    }
  }

  private func lineStarts(of text: String) -> [Int] {
    text.utf8.enumerated().filter { $0.element == UInt8(ascii: "\n") }.map { $0.offset + 1 }
  }

  /// The fold of a chunk with these lines.
  private func fold(of text: String) throws -> ChunkFold {
    try ReadLog.fold(of: text, context: context)
  }
}
