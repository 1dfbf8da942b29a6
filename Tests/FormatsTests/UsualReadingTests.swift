import Intake
import TestSupport
import Testing
import Vocabulary

@testable import Formats

/// The fast reading of usual lines beside the general one.
struct UsualReadingTests {
  private let context: SourceContext
  private let buffer = ChunkBuffer(chunkSize: 1024)

  init() throws { context = try SampleFolder.context() }

  @Test func `Squid's usual lines are read fast, and as the general reading reads them`() throws {
    let lines = try LineMutator.lines(of: "squid")
    let taken = try lines.count { try isTaken($0, by: Squid.self) }
    #expect(taken * 10 > lines.count * 8, "\(taken) of \(lines.count)")
  }

  @Test func `dnsmasq's usual lines are read fast, and as the general reading reads them`() throws {
    let lines = try LineMutator.lines(of: "dnsmasq")
    let taken = try lines.count { try isTaken($0, by: Dnsmasq.self) }
    #expect(taken * 10 > lines.count * 5, "\(taken) of \(lines.count)")
  }

  @Test(arguments: [UInt64(1), 20_261_126])
  func `damaged lines are read as the general reading reads them, or left to it`(
    seed: UInt64
  ) throws {
    var squid = try LineMutator(format: "squid", seed: seed)
    var dnsmasq = try LineMutator(format: "dnsmasq", seed: seed)
    var (squidTaken, dnsmasqTaken) = (0, 0)
    for _ in 0..<3000 {
      if try isTaken(squid.next(), by: Squid.self) { squidTaken += 1 }
      if try isTaken(dnsmasq.next(), by: Dnsmasq.self) { dnsmasqTaken += 1 }
    }
    #expect(squidTaken > 500)
    #expect(dnsmasqTaken > 100)
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
  private func isTaken<F: LineFormat>(_ line: [UInt8], by _: F.Type) throws -> Bool {
    if line.isEmpty { return false }
    let front = UsualLine.before
    let chunk =
      [UInt8](repeating: UInt8(ascii: " "), count: front) + line
      + [UInt8](repeating: UInt8(ascii: "\n"), count: UsualLine.behind)
    guard let usual = UsualLine(in: chunk.span, from: front, to: front + line.count) else {
      return false
    }
    var scratch = LineScratch(buffer: buffer)
    var record = Record()
    // What lines of a log share is remembered from the line before.
    var before = Record()
    _ = try? F.read(
      chunk.span.extracting(front..<front + line.count), base: front, context: context,
      scratch: &scratch, record: &before)
    let outcome = F.readUsual(
      usual, base: front, context: context, scratch: &scratch, record: &record)
    guard let outcome else {
      #expect(record.url.isEmpty && record.time == Record.noTime)
      return false
    }
    var general = LineScratch(buffer: buffer)
    var expected = Record()
    let expectedOutcome = try F.read(
      chunk.span.extracting(front..<front + line.count), base: front, context: context,
      scratch: &general, record: &expected)
    let text = String(latin1: line).debugDescription
    #expect(outcome == expectedOutcome, "\(text)")
    #expect(record.time == expected.time, "\(text)")
    if outcome != .folded {
      UsualReadingTests.compare(record, expected, chunkCount: chunk.count, text)
    }
    return true
  }

  private static func compare(
    _ record: Record, _ expected: Record, chunkCount: Int, _ text: String
  ) {
    #expect(record.bytes == expected.bytes && record.duration == expected.duration, "\(text)")
    #expect(record.status == expected.status && record.action == expected.action, "\(text)")
    #expect(record.kind == expected.kind && record.effect == expected.effect, "\(text)")
    #expect(record.isTimeAmbiguous == expected.isTimeAmbiguous, "\(text)")
    for index in 1..<Record.rangeCount {
      let (found, wanted) = (record[rangeAt: index], expected[rangeAt: index])
      #expect(found.count == wanted.count, "\(text): \(index)")
      // A value that was decoded is in the room, which is compared by what it holds elsewhere.
      let isInLine = Int(wanted.start) < chunkCount && Int(found.start) < chunkCount
      if isInLine, !found.isEmpty { #expect(found == wanted, "\(text): \(index)") }
    }
  }
}
