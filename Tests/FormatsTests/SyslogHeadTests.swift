import CivilTime
import Intake
import Testing
import Vocabulary

@testable import Formats

struct SyslogHeadTests {
  let context: SourceContext

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  @Test(arguments: [
    ("Jun 18 10:11:12 gw named[7]: text", "10:11:12 named text"),
    ("<30>Jun 18 10:11:12 gw named[7]: text", "10:11:12 named text"),
    ("Jun 18 10:11:12 named[7]: text", "10:11:12 named text"),
    ("Jun 18 10:11:12.250 gw named: text", "10:11:12.250 named text"),
    ("2026-06-18T10:11:12.123456+01:00 gw named[7]: text", "10:11:12.123+3600 named text"),
    ("<30>1 2026-06-18T09:11:12Z gw named 7 - - text", "9:11:12+0 named text"),
    ("<30>1 2026-06-18T09:11:12Z gw named 7 id [a b=\"]\\\"\"][c] text", "9:11:12+0 named text"),
    ("<30>1 - gw named 7 - - \u{FEFF}text", "none named text"),
    ("<30>1 1781777472.500 gw named - - - text", "10:11:12.500+0 named text"),
    // Through a relay: the inner time counts.
    ("Jun 18 10:11:13 relay <30>Jun 18 10:11:12 gw named[7]: text", "10:11:12 named text"),
    ("Jun 18 10:11:13 relay Jun 18 10:11:12 gw named[7]: text", "10:11:12 named text"),
    ("2026-06-18T10:11:13Z relay 2026-06-18T10:11:12Z gw named[7]: text", "10:11:12+0 named text"),
    (
      "Jun 18 10:11:13 relay <30>1 2026-06-18T09:11:12Z gw named 7 - - text", "9:11:12+0 named text"
    ),
    ("<30>1 2026-06-18T09:11:13Z r x - - - <30>Jun 18 10:11:12 gw text", "10:11:12  gw text"),
    ("<30>text of its own", "none  text of its own"),
    ("text of its own", "none  text of its own"),
    ("Jun 18 10:11:12 no tag here", "10:11:12  no tag here"),
    ("Jun 18 10:11:12 ", "10:11:12  "),
  ])
  func `reads every form of the head`(line: String, expected: String) throws {
    let bytes = Array(line.utf8)
    var scratch = LineScratch(buffer: ChunkBuffer(chunkSize: 1024))
    for _ in 0..<2 {
      // The second time what was remembered is used.
      var head = try SyslogHead(of: bytes.span, context: context, scratch: &scratch)
      // Where the head of a relay holds another one, only that of the program has a tag.
      let isWhole = !head.program.isEmpty
      if !isWhole, head.reading != nil, !line.hasSuffix("gw text") {
        try head.takeTag(in: bytes.span, context: context, scratch: &scratch)
      }
      let program = String(decoding: bytes[head.program], as: UTF8.self)
      let message = String(decoding: bytes[head.message...], as: UTF8.self)
      #expect("\(clock(head.reading)) \(program) \(message)" == expected)
    }
  }

  @Test(arguments: [
    ("Jun 31 10:11:12 gw named[7]: text", RefusalReason.notATime),
    ("Jun 18 25:11:12 gw named[7]: text", .notATime),
    ("Jun 18 10:11:12", .notATime),
    ("2026-06-18T10:11 gw named[7]: text", .notATime),
    ("2026-02-30T10:11:12Z gw named[7]: text", .notATime),
    ("<30>1 yesterday gw named 7 - - text", .notATime),
    ("<30>1 2026-06-18T09:11:12Z gw", .fieldMissing),
    ("<30>1 2026-06-18T09:11:12Z gw named 7 - [a", .fieldMissing),
    ("<30>1 2026-06-18T09:11:12Z gw named 7 - [a b=\"c]", .openQuote),
    ("Jun 18 10:11:12 relay Jun 31 10:11:12 gw named[7]: text", .notATime),
  ])
  func `what looks like a head and is none is refused`(line: String, reason: RefusalReason) {
    let bytes = Array(line.utf8)
    var scratch = LineScratch(buffer: ChunkBuffer(chunkSize: 1024))
    do throws(LineFault) {
      var head = try SyslogHead(of: bytes.span, context: context, scratch: &scratch)
      try head.takeTag(in: bytes.span, context: context, scratch: &scratch)
      Issue.record("\(line) is read")
    } catch {
      #expect(error.reason == reason)
    }
  }

  /// The time of day and the offset in seconds.
  private func clock(_ reading: ClockReading?) -> String {
    guard let reading else { return "none" }
    let time = reading.localMilliseconds - 20_622 * 86_400_000
    let (seconds, rest) = (time / 1000, time % 1000)
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let fraction = rest == 0 ? "" : ".\(rest)"
    let offset = reading.offset.map { "+\($0 / 1000)" } ?? ""
    return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))\(fraction)\(offset)"
  }
}
