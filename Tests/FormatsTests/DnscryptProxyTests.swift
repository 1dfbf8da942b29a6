import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct DnscryptProxyTests {
  let context: SourceContext
  private let head = "[2026-06-18 10:11:12]\t10.0.0.1\t"

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  private func read(_ line: String) throws -> ReadLog {
    try ReadLog(line + "\n", format: "dnscrypt-proxy", context: context)
  }

  @Test(arguments: [
    ("PASS", "allowed|"), ("FORWARD", "allowed|"), ("REJECT", "blocked|"), ("DROP", "unknown|"),
    ("SYNTH", "unknown|"), ("CLOAK", "unknown|"), ("NXDOMAIN", "unknown|NXDOMAIN"),
    ("SERVFAIL", "unknown|SERVFAIL"), ("PARSE_ERROR", "unknown|"), ("RESPONSE_ERROR", "unknown|"),
    ("NETWORK_ERROR", "unknown|"), ("SERVER_TIMEOUT", "unknown|"), ("NOT_READY", "unknown|"),
    ("reject", "unknown|"), ("REJECTED", "unknown|"), ("", "unknown|"),
  ])
  func `each code is what the proxy did`(code: String, expected: String) throws {
    let words = ["10.0.0.1|HTTPS|x.example.org|\(expected)|"]
    let tsv = try read("\(head)x.example.org\tHTTPS\t\(code)\t12ms\tserver\trelay")
    #expect(tsv.visits.map(\.words) == words)
    #expect(tsv.visits.map(\.time) == [1_781_773_871_988])
    let ltsv = try read(
      "time:1781773872\thost:10.0.0.1\tmessage:x.example.org\ttype:HTTPS\treturn:\(code)\tcached:0\t"
        + "duration:12\tserver:-")
    #expect(ltsv.visits.map(\.words) == words)
    #expect(ltsv.visits.map(\.time) == [1_781_773_871_988])
  }

  @Test func `a name that is refused for the network's sake is no block`() throws {
    for name in ["use-application-dns.net", "mask.icloud.com", "1.0.0.10.in-addr.arpa", "wpad"] {
      let log = try read("\(head)\(name)\tA\tREJECT\t0ms\t-")
      #expect(log.visits.map(\.words) == ["10.0.0.1|A|\(name)|unknown||"])
    }
  }

  @Test(arguments: [
    ("x.example.org\tA", "A|x.example.org|unknown||"),
    ("x.example.org\tTYPE65", "TYPE65|x.example.org|unknown||"),
    ("x.example.org\tA\tREJECT", "A|x.example.org|blocked||"),
    ("x.example.org\tA\tPASS\t12ms", "A|x.example.org|allowed||"),
    ("x.example.org\t\tPASS\t12ms\tserver", "|x.example.org|allowed||"),
    ("a\\\\.b.example.org\tA\tPASS\t12ms\tserver", "A|a\\.b.example.org|allowed||"),
    ("x\\\"y.example.org\tA\tPASS\t12ms\tserver", "A|x\"y.example.org|allowed||"),
  ])
  func `lines of every version are read`(rest: String, expected: String) throws {
    #expect(try read(head + rest).visits.map(\.words) == ["10.0.0.1|\(expected)"])
  }

  @Test func `a list's own log says which rule applied, and not whether it blocked`() throws {
    for (line, rule) in [
      ("\(head)x.example.org\t*.example.org", "*.example.org"),
      ("\(head)x.example.org\tads*", "ads*"),
      ("\(head)x.example.org\t192.0.2.9\t192.0.2.*", "192.0.2.*"),
      ("\(head)x.example.org\t2001:db8::1\t2001:db8::1", "2001:db8::1"),
      ("time:1781773872\thost:10.0.0.1\tqname:x.example.org\tmessage:*ads*", "*ads*"),
      ("time:1781773872\thost:10.0.0.1\tqname:x.example.org\tip:192.0.2.9\tmessage:192.*", "192.*"),
    ] {
      let log = try read(line)
      #expect(log.visits.map(\.words) == ["10.0.0.1||x.example.org|unknown||\(rule)"])
    }
  }

  @Test func `keys come in any order, and unknown ones are stepped over`() throws {
    let log = try read(
      "return:REJECT\tnew:1:2\tduration:0\ttype:A\tmessage:x.example.org\thost:2001:db8::7\t"
        + "time:1781773872")
    #expect(log.visits.map(\.words) == ["2001:db8::7|A|x.example.org|blocked||"])
    #expect(log.visits.map(\.time) == [1_781_773_872_000])
  }

  @Test(arguments: [
    ("[2026-06-18 10:11:1", RefusalReason.fieldMissing), ("[2026-06-18 10:11:12]", .fieldMissing),
    ("[2026-06-18 10:61:12]\t10.0.0.1\tx\tA\tPASS\t1ms\ts", .notATime),
    ("[2026-06-18 10:11:12]\t10.0.\tx\tA\tPASS\t1ms\ts", .fieldMissing),
    ("[2026-06-18 10:11:12]\t10.0.0.1\tx.exa", .fieldMissing),
    ("[2026-06-18 10:11:12]\t10.0.0.1\t\tA\tPASS\t1ms\ts", .fieldMissing),
    ("[2026-06-18 10:11:12]\t10.0.0.1\tx.example.org\tA\tREJ", .fieldMissing),
    ("[2026-06-18 10:11:12]\t10.0.0.1\tx.example.org\tA\tPASS\t1", .fieldMissing),
    ("[2026-06-18 10:11:12]\t10.0.0.1\tx.example.org\tA\tPASS\txms\ts", .notANumber),
    ("time:1781773872\thost:10.0.0.1\tmessage:x.exa", .fieldMissing),
    ("time:1781773872\thost:10.0.0.1\tmessage:x.example.org\ttype:A\treturn:REJ", .fieldMissing),
    ("time:17817738\thost:10.0.0.1\tmessage:x\ttype:A\treturn:PASS\tduration:1", .notATime),
    ("time:1781773872\thost:10.0.0.1\tmess", .notThisFormat), ("x", .notThisFormat),
    ("1781773872", .notThisFormat),
  ])
  func `damaged lines are refused`(line: String, reason: RefusalReason) throws {
    let log = try read(line)
    #expect(log.visits.isEmpty)
    #expect(log.counts.refusedByReason[Int(reason.rawValue)] == 1)
  }

  @Test func `the root is skipped`() throws {
    #expect(try read("\(head).\tNS\tPASS\t0ms\t-").counts.skipped == 1)
  }
}
