import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct BindTests {
  let context: SourceContext
  private let client = "client @0x7f00 10.0.0.1#5353 (x.example.org): "
  private let query = "query: x.example.org IN A +E(0)K (10.0.0.2)"

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  @Test(arguments: [
    "18-Jun-2026 10:11:12.000 ", "18-Jun-2026 10:11:12.000 queries: info: ",
    "18-Jun-2026 10:11:12.000 queries: ", "18-Jun-2026 10:11:12.000 info: ",
    "2026-06-18T10:11:12.000 queries: info: ", "2026-06-18T09:11:12.000Z ",
    "2026-06-18T10:11:12.000+01:00 info: ", "Jun 18 10:11:12 gw named[7]: ",
    "<30>Jun 18 10:11:12 named[7]: queries: info: ", "Jun 18 10:11:12 gw named: ",
    "<30>1 2026-06-18T09:11:12Z gw named 7 - - queries: info: ",
    "2026-06-18T10:11:12.000+01:00 gw named[7]: ",
    "Jun 18 10:11:15 gw named[7]: 18-Jun-2026 10:11:12.000 queries: info: ",
    "Jun 18 10:11:15 gw named[7]: 2026-06-18T09:11:12.000Z queries: info: ",
    "Jun 18 10:11:15 relay <30>Jun 18 10:11:12 gw named[7]: ", "Jun 18 10:11:12 ",
  ])
  func `reads the head of every channel and of syslog`(head: String) throws {
    let log = try ReadLog(head + client + query + "\n", format: "bind", context: context)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|unknown||"])
    #expect(log.visits.map(\.time) == [1_781_773_872_000])
  }

  @Test(arguments: [
    ("client 10.0.0.1#5353: ", "x.example.org"),
    ("client 10.0.0.1#5353 (x.example.org): ", "x.example.org"),
    ("client @0x7f00 10.0.0.1#5353/key a.b: ", "x.example.org"),
    ("client @0x7f00 10.0.0.1#5353/key a.b (x.example.org): view in house: ", "x.example.org"),
    ("client @0x7f00 10.0.0.1#5353: view staff: ", "x.example.org"),
    ("client @0x7f00 10.0.0.1#5353 (a\\032b.example.org): ", "a\\032b.example.org"),
    ("client @0x7f00 10.0.0.1#5353 (a\\(b\\).example.org): ", "a\\(b\\).example.org"),
  ])
  func `reads the client of every version`(client: String, name: String) throws {
    let line =
      "18-Jun-2026 10:11:12.000 \(client)query: \(name) IN TYPE65 -SE(0)TDC (10.0.0.2#53)\n"
    let log = try ReadLog(line, format: "bind", context: context)
    #expect(log.visits.map(\.words) == ["10.0.0.1|TYPE65|\(name)|unknown||"])
  }

  @Test(arguments: [
    ("rpz QNAME NXDOMAIN rewrite x.example.org/A/IN via o.rpz", "blocked||o.rpz"),
    ("rpz IP NODATA rewrite x.example.org/A/IN via o.rpz", "blocked||o.rpz"),
    ("rpz CLIENT-IP DROP rewrite x.example.org/A/IN via o.rpz", "blocked||o.rpz"),
    ("rpz QNAME NXDOMAIN rewrite x.example.org via o.rpz", "blocked||o.rpz"),
    ("rpz NSDNAME PASSTHRU rewrite x.example.org/A/IN via o.rpz", "allowed||o.rpz"),
    ("rpz QNAME TCP-ONLY rewrite x.example.org/A/IN via o.rpz", "unknown||o.rpz"),
    ("rpz QNAME Local-Data rewrite x.example.org/A/IN via o.rpz", "unknown||o.rpz"),
    ("rpz QNAME CNAME rewrite x.example.org/A/IN via o.rpz (CNAME to: y.z)", "unknown||o.rpz"),
    ("disabled rpz QNAME NXDOMAIN rewrite x.example.org/A/IN via o.rpz", "unknown||"),
    ("rpz QNAME rewrite x.example.org via o.rpz failed: timed out", "unknown||"),
    ("response: x.example.org IN A NOERROR 1 0 1 +E(0)K (10.0.0.2)", "allowed|NOERROR|"),
    ("response: x.example.org IN A NXDOMAIN 0 1 1 +E(0)K (10.0.0.2)", "unknown|NXDOMAIN|"),
    ("query failed (SERVFAIL) for x.example.org/IN/A at query.c:7841", "unknown||"),
    ("query (cache) 'x.example.org/A/IN' denied", "unknown||"),
  ])
  func `a second line tells what became of the query`(message: String, expected: String) throws {
    let head = "18-Jun-2026 10:11:12.000 "
    let text = "\(head)\(client)\(query)\n\(head)\(client)\(message)\n"
    let log = try ReadLog(text, format: "bind", context: context)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|\(expected)"])
    #expect(log.counts.records == 1 && log.counts.refused == 0)
  }

  @Test func `a block is nobody else's, and stands alone in a log without queries`() throws {
    let rpz = "rpz QNAME NXDOMAIN rewrite x.example.org/A/IN via o.rpz"
    let head = "18-Jun-2026 10:11:12.000 "
    let text = """
      \(head)\(client)\(query)
      \(head)client @0x7f01 10.0.0.2#5353 (x.example.org): \(rpz)
      \(head)client 10.0.0.3#5353: query: x.example.org IN A + (10.0.0.2)
      \(head)client 10.0.0.4#5353: \(rpz)

      """
    let expected = [
      "10.0.0.1|A|x.example.org|unknown||", "10.0.0.2|A|x.example.org|blocked||o.rpz",
      "10.0.0.3|A|x.example.org|unknown||", "10.0.0.4|A|x.example.org|blocked||o.rpz",
    ]
    for cuts in [[], [100], [100, 230, 320]] {
      let log = try ReadLog(text, format: "bind", context: context, cuts: cuts, restarts: 1)
      #expect(log.visits.map(\.words) == expected)
      #expect(log.counts.records == 4 && log.counts.folded == 0)
    }
  }

  @Test func `a policy answer outweighs no block, and a block outweighs every other`() throws {
    let head = "18-Jun-2026 10:11:12.000 \(client)"
    let rules = ["PASSTHRU", "NXDOMAIN", "PASSTHRU"].enumerated()
      .map { "\(head)rpz QNAME \($1) rewrite x.example.org/A/IN via o\($0).rpz\n" }
    let text = "\(head)\(query)\n" + rules.joined()
    for cuts in [[], [90, 190], [90, 190, 280, 300, 380, 400]] {
      let log = try ReadLog(text, format: "bind", context: context, cuts: cuts, restarts: 2)
      #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|blocked||o1.rpz"])
    }
  }

  @Test(arguments: [
    ("use-application-dns.net", "unknown"), ("MASK.iCloud.com", "unknown"),
    ("mask-h2.icloud.com", "unknown"), ("mask.apple-dns.net", "unknown"),
    ("_dns.resolver.arpa", "unknown"), ("wpad", "unknown"), ("www.icloud.com", "blocked"),
    ("xarpa.example.org", "blocked"),
  ])
  func `a name that is refused for the network's sake is no block`(
    name: String, action: String
  ) throws {
    let line =
      "18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (\(name)): rpz QNAME NXDOMAIN rewrite "
      + "\(name)/A/IN via o.rpz\n"
    let log = try ReadLog(line, format: "bind", context: context)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|\(name)|\(action)||o.rpz"])
  }

  @Test(arguments: [
    ("18-Jun-2026 10:11:12.000 queries: info: cli", RefusalReason.fieldMissing),
    ("18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.", .fieldMissing),
    (
      "18-Jun-2026 10:11:12.000 client @0x7f00 10.0.x.1#53 (a.b): query: a.b IN A + (c)",
      .notThisFormat
    ),
    ("18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (a.b): que", .fieldMissing),
    ("18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (a.b): query: a.b IN A", .fieldMissing),
    (
      "18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (a.b): query: a.b IN A + (c",
      .fieldMissing
    ),
    (
      "18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (a.b): query: a.c IN A + (c)",
      .notThisFormat
    ),
    (
      "18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (a.b): query: a.b IN A x (c)",
      .notThisFormat
    ),
    ("18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (a.b): view x", .fieldMissing),
    (
      "18-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (a.b): rpz QNAME NXDOMAIN", .fieldMissing
    ),
    ("31-Jun-2026 10:11:12.000 client @0x7f00 10.0.0.1#53 (a.b): query: a.b IN A + (c)", .notATime),
    ("client @0x7f00 10.0.0.1#53 (a.b): query: a.b IN A + (c)", .notATime),
    ("running", .notThisFormat),
  ])
  func `damaged lines are refused`(line: String, reason: RefusalReason) throws {
    let log = try ReadLog(line + "\n", format: "bind", context: context)
    #expect(log.visits.isEmpty)
    #expect(log.counts.refusedByReason[Int(reason.rawValue)] == 1)
  }
}
