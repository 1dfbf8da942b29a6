import Intake
import TestSupport
import Testing
import Vocabulary

@testable import Formats

/// The fast reading of usual lines beside the general one.
struct UsualReadingTests {
  @Test func `Squid's usual lines are read fast, and as the general reading reads them`() throws {
    let lines = try LineMutator.lines(of: "squid")
    let taken = try lines.count { try UsualReadingTests.isTaken($0, by: Squid.self) }
    #expect(taken * 10 > lines.count * 8, "\(taken) of \(lines.count)")
  }

  @Test(arguments: [UInt64(1), 20_261_126])
  func `damaged lines are read as the general reading reads them, or left to it`(
    seed: UInt64
  ) throws {
    var mutator = try LineMutator(format: "squid", seed: seed)
    var taken = 0
    for _ in 0..<4000 where try UsualReadingTests.isTaken(mutator.next(), by: Squid.self) {
      taken += 1
    }
    #expect(taken > 500)
  }

  @Test func `a line too near to the chunk's ends is no usual line`() {
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 500)
    for (start, end) in [(63, 200), (64, 245), (300, 200), (64, 500)] {
      #expect(UsualLine(in: chunk.span, from: start, to: end)?.count == nil, "\(start), \(end)")
    }
    let line = UsualLine(in: chunk.span, from: 64, to: 244)
    #expect(line?.count == 180)
  }

  /// True when the fast reading takes a line; then it must agree with the general one.
  private static func isTaken<F: LineFormat>(_ line: [UInt8], by _: F.Type) throws -> Bool {
    let context = try SampleFolder.context()
    let buffer = ChunkBuffer(chunkSize: 1024)
    let front = UsualLine.before
    let chunk =
      [UInt8](repeating: UInt8(ascii: " "), count: front) + line
      + [UInt8](repeating: UInt8(ascii: "\n"), count: UsualLine.behind)
    guard let usual = UsualLine(in: chunk.span, from: front, to: front + line.count) else {
      return false
    }
    var scratch = LineScratch(buffer: buffer)
    var record = Record()
    let outcome = F.readUsual(
      usual, base: front, context: context, scratch: &scratch, record: &record)
    guard let outcome else {
      #expect(record.url.isEmpty && record.time == Record.noTime)
      return false
    }
    var general = LineScratch(buffer: ChunkBuffer(chunkSize: 1024))
    var expected = Record()
    let expectedOutcome = try F.read(
      chunk.span.extracting(front..<front + line.count), base: front, context: context,
      scratch: &general, record: &expected)
    let text = String(latin1: line).debugDescription
    #expect(outcome == expectedOutcome, "\(text)")
    #expect(record.time == expected.time, "\(text)")
    guard outcome != .folded else { return true }
    #expect(record.bytes == expected.bytes && record.duration == expected.duration, "\(text)")
    #expect(record.status == expected.status && record.action == expected.action, "\(text)")
    for index in 1..<Record.rangeCount {
      let (found, wanted) = (record[rangeAt: index], expected[rangeAt: index])
      // A value with escapes is in the room, which is compared by what it holds elsewhere.
      let isInLine = Int(wanted.start) < chunk.count && Int(found.start) < chunk.count
      #expect(found.isEmpty == wanted.isEmpty, "\(text): \(index)")
      if isInLine, !found.isEmpty { #expect(found == wanted, "\(text): \(index)") }
    }
    return true
  }
}
