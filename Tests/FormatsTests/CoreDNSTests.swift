import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct CoreDNSTests {
  let context: SourceContext
  private let head = "2026-06-18T09:11:12.500000000Z stdout F "
  private let query = "[INFO] 10.0.0.1:5353 - 7 \"A IN x.example.org. udp 41 false 512\""
  private let answer = " NOERROR qr,rd,ra 106 0.25s"

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  private func read(_ line: String) throws -> ReadLog {
    try ReadLog(line + "\n", format: "coredns", context: context)
  }

  @Test(arguments: [
    "2026-06-18T09:11:12.000000000Z stdout F ", "2026-06-18T09:11:12Z stderr F ",
    "2026-06-18T10:11:12.000+01:00 stdout F ", "2026-06-18T09:11:12.000Z ",
    "Jun 18 10:11:12 ns1 coredns[7]: ", "<30>Jun 18 10:11:12 coredns: ",
    "2026-06-18T10:11:12.000+01:00 ns1 coredns[7]: ",
    "<30>1 2026-06-18T09:11:12Z ns1 coredns 7 - - ",
  ])
  func `reads what containers and syslog put before a line`(head: String) throws {
    for opcode in ["", " \"0\""] {
      let log = try read(head + query + answer + opcode)
      #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown|NOERROR|"])
      #expect(log.visits.map(\.time) == [1_781_773_871_750])
    }
  }

  @Test func `reads Docker's JSON with its keys in any order`() throws {
    let log = (query + answer).replacing("\"", with: "\\\"")
    for line in [
      "{\"log\":\"\(log)\\n\",\"stream\":\"stdout\",\"time\":\"2026-06-18T09:11:12.0Z\"}",
      "{\"time\":\"2026-06-18T09:11:12Z\",\"attrs\":{\"a\":\"b\"},\"log\":\"\(log)\"}",
      "{\"log\":\"\(log) \\\"0\\\"\\n\",\"time\":\"2026-06-18T09:11:12.0Z\"}",
    ] {
      let read = try read(line)
      #expect(read.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown|NOERROR|"])
      #expect(read.visits.map(\.time) == [1_781_773_871_750])
    }
  }

  @Test(arguments: [
    ("10.0.0.1:5", "AAAA", "x.example.org", "10.0.0.1|AAAA|x.example.org"),
    ("[2001:db8::7]:5", "TYPE65", "x.example.org", "2001:db8::7|TYPE65|x.example.org"),
    ("10.0.0.1:5", "A", "a\\ b\\\"c\\.d.org", "10.0.0.1|A|a\\ b\\\"c\\.d.org"),
    ("10.0.0.1:5", "A", "x\\\" NOERROR qr 1 1s.org", "10.0.0.1|A|x\\\" NOERROR qr 1 1s.org"),
    ("10.0.0.1:5", "A", "a udp 1 false 2.org", "10.0.0.1|A|a udp 1 false 2.org"),
  ])
  func `a name is read whole, whatever it holds`(
    client: String, type: String, name: String, expected: String
  ) throws {
    let line = "[INFO] \(client) - 7 \"\(type) IN \(name). tcp 41 true 4096\"\(answer)"
    let escaped = line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let json = "{\"log\":\"\(escaped)\\n\",\"time\":\"2026-06-18T09:11:12.0Z\"}"
    for line in [head + line, head + line + " \"0\"", json] {
      #expect(try read(line).visits.map(\.words) == ["\(expected)|unknown|NOERROR|"])
    }
  }

  @Test(arguments: [
    ("NXDOMAIN qr,rd 40 0.25s", "NXDOMAIN", 250), ("- - 0 6.002s", "", 6002),
    ("SERVFAIL qr 40 37.990251ms", "SERVFAIL", 37), ("NOERROR qr 40 110.5µs", "NOERROR", 0),
    ("23 qr 40 900ns", "23", 0), ("NOERROR qr 40 1m2.5s", "NOERROR", 0),
    ("NOERROR qr 40 0.25", "NOERROR", 0),
  ])
  func `a response tells its code and when the query came`(
    answer: String, code: String, milliseconds: Int64
  ) throws {
    let log = try read("\(head)\(query) \(answer)")
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown|\(code)|"])
    #expect(log.visits.map(\.time) == [1_781_773_872_500 - milliseconds])
  }

  @Test(arguments: [
    "2026-06-18T09:11:12Z stdout F .:53", "2026-06-18T09:11:12Z stdout F CoreDNS-1.11.1",
    "2026-06-18T09:11:12Z stdout F [INFO] plugin/reload: Running configuration SHA512 = 0",
    "2026-06-18T09:11:12Z stdout F [ERROR] plugin/errors: 2 x.example.org. A: i/o timeout",
    "2026-06-18T09:11:12Z stdout F [INFO] 10.0.0.1:5 - 7 \"NS IN . udp 1 false 2\" NOERROR qr 1 1s",
    "2026-06-18T09:11:12Z stdout F [INFO] 10.0.0.1:5 - 7 \"TXT CH a. udp 1 false 2\" NOERROR qr 1 1s",
    "{\"log\":\".:53\\n\",\"stream\":\"stdout\",\"time\":\"2026-06-18T09:11:12Z\"}",
    "{\"log\":\"\\n\",\"stream\":\"stdout\",\"time\":\"2026-06-18T09:11:12Z\"}",
    "{\"log\":\"\",\"stream\":\"stdout\",\"time\":\"2026-06-18T09:11:12Z\"}",
    "Jun 18 10:11:12 ns1 cron[7]: x", "[INFO] plugin/ready: waiting",
  ])
  func `other lines are skipped`(line: String) throws {
    let log = try read(line)
    #expect(log.counts.skipped == 1 && log.visits.isEmpty)
  }

  @Test func `a line without a time is refused`() throws {
    let log = try read(query + answer)
    #expect(log.counts.refusedByReason[Int(RefusalReason.fieldMissing.rawValue)] == 1)
    #expect(try read("CoreDNS-1.11.1").counts.refused == 1)
  }

  @Test(arguments: [
    ("2026-06-18T09:11:12Z stdout P [INFO] 10.0.0.1:5", RefusalReason.fieldMissing),
    ("2026-06-18T09:61:12Z stdout F x", .notATime),
    ("{\"log\":\"x\\n\",\"time\":\"2026-06-18T09:61:12Z\"}", .notATime),
    ("{\"log\":\"x\\n\",\"time\":\"2026-06-18T09:11:12\"}", .notATime),
    ("{\"log\":\"x\\n\"}", .fieldMissing), ("{\"log\":\"x\\n\",\"time\":\"2026", .openQuote),
    (
      "2026-06-18T09:11:12Z [INFO] 10.0.0.1:5 - 7 \"A IN x udp 1 false 2\" NOERROR qr 1 1s",
      .notThisFormat
    ),
  ])
  func `damaged lines are refused`(line: String, reason: RefusalReason) throws {
    let log = try read(line)
    #expect(log.visits.isEmpty)
    #expect(log.counts.refusedByReason[Int(reason.rawValue)] == 1)
  }

  @Test func `a line that is cut before its duration is refused`() throws {
    let line = head + query + " NOERROR qr,rd,ra 106 "
    for length in head.utf8.count + 1..<line.utf8.count {
      let log = try read(String(line.prefix(length)))
      #expect(log.visits.isEmpty && log.counts.refused == 1, "\(line.prefix(length))")
    }
  }
}
