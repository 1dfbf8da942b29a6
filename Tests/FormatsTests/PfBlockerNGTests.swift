import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct PfBlockerNGTests {
  let context: SourceContext
  private let tail = "Python,DNSBL,Group,example.org,Feed,+"

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  private func read(_ line: String) throws -> ReadLog {
    try ReadLog(line + "\n", format: "pfblockerng", context: context)
  }

  @Test(arguments: [
    ("Jun 18 10:11:12", 1_781_773_872), ("Jun 8 10:11:12", 1_780_909_872),
    ("Jun  8 10:11:12", 1_780_909_872), ("Jun 08 10:11:12", 1_780_909_872),
    ("Jun 20 10:11:12", 1_750_410_672), ("06/18/26 10:11:12", 1_781_773_872),
    ("06/05/26 10:11:12", 1_780_650_672), ("2026-06-18 10:11:12", 1_781_773_872),
  ])
  func `reads every form of time, the month before the day`(time: String, seconds: Int64) throws {
    let log = try read("DNSBL-python,\(time),x.example.org,10.0.0.1,\(tail)")
    #expect(log.visits.map(\.words) == ["10.0.0.1||x.example.org|blocked||Feed"])
    #expect(log.visits.map(\.time) == [seconds * 1000])
  }

  @Test(arguments: ["DNSBL-python", "DNSBL-Full", "DNSBL-1x1", "DNSBL-HTTPS", "DNSBL-JS", "DNSBL"])
  func `every row of DNSBL is a block, also one that repeats the name before it`(
    kind: String
  ) throws {
    for dup in ["+", "-"] {
      let row = "\(kind),Jun 18 10:11:12,x.example.org,10.0.0.1,a|b|c,M,Group,e,Feed,\(dup)"
      #expect(
        try read(row).visits.map(\.words) == ["10.0.0.1||x.example.org|blocked||Feed"])
      #expect(
        try read(row + ",AAAA").visits.map(\.words)
          == ["10.0.0.1|AAAA|x.example.org|blocked||Feed"])
    }
  }

  @Test func `a name that begins with a digit is no part of the time`() throws {
    for time in ["Jun 18 10:11:12", "Jun 8 10:11:12", "06/18/26 10:11:12", "2026-06-18 10:11:12"] {
      let log = try read("DNSBL-python,\(time),1.example.org,10.0.0.1,\(tail)")
      #expect(log.visits.map(\.words) == ["10.0.0.1||1.example.org|blocked||Feed"])
    }
  }

  @Test func `group and feed are the device's category and rule`() throws {
    let sample = try FormatSample(
      of: "DNSBL-python,Jun 18 10:11:12,x.example.org,10.0.0.1,\(tail)\n", format: "pfblockerng",
      context: context)
    let value = try #require(sample.values.first)
    #expect(value["deviceCategory"] as? String == "Group")
    #expect(value["deviceRule"] as? String == "Feed")
  }

  @Test func `a name that is refused for the network's sake is no block`() throws {
    let log = try read("DNSBL-python,Jun 18 10:11:12,mask.icloud.com,10.0.0.1,\(tail)")
    #expect(log.visits.map(\.words) == ["10.0.0.1||mask.icloud.com|unknown||Feed"])
  }

  @Test(arguments: [
    ("reply", "192.0.2.10", "allowed||"), ("cache", "2001:db8::10", "allowed||"),
    ("local", "0.0.0.0", "unknown||"), ("local", "::", "unknown||"),
    ("reply", "NXDOMAIN", "unknown|NXDOMAIN|"), ("servfail", "ServFail", "unknown|ServFail|"),
    ("reply", "Refused", "unknown|Refused|"), ("reply", "noAAAA", "unknown||"),
    ("reply", "DNSSEC", "unknown||"), ("reply", "mail.example.org", "unknown||"),
    ("reply", "v=spf1, a, mx", "unknown||"), ("reply", "", "unknown||"),
  ])
  func `a reply is a look-up that no list blocked`(
    kind: String, answer: String, expected: String
  ) throws {
    let log = try read(
      "DNS-reply,Jun 18 10:11:12,\(kind),A,CNAME,300,x.example.org,10.0.0.1,\(answer),GB")
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|\(expected)"])
  }

  @Test(arguments: [
    "DNS-reply,Jun 18 10:11:12,resolver,A,A,300,x.example.org,127.0.0.1,192.0.2.10,GB",
    "DNS-reply,Jun 18 10:11:12,reply,NS,NS,300,Unknown,10.0.0.1,Unknown,unk",
    "Block,Jun 18 10:11:12,1,igb0,WAN,block,4,6,TCP,a,b", "Permit,Jun 18 10:11:12,1,igb0",
    "Match,06/18/26 10:11:12,1,igb0",
  ])
  func `packets and the firewall's own look-ups are skipped`(line: String) throws {
    let log = try read(line)
    #expect(log.counts.skipped == 1 && log.visits.isEmpty)
  }

  @Test(arguments: [
    // Names with commas, by which a client could put another's address in its place.
    (
      "DNSBL-python,Jun 18 10:11:12,a,10.0.0.9,Python,DNSBL.example.org,10.0.0.1,",
      RefusalReason.columnCount
    ),
    ("DNSBL-python,Jun 18 10:11:12,a,b.example.org,10.0.0.1,", .columnCount),
    ("DNSBL-python,Jun 18 10:11:12,x.example.org,10.0.0.1,Group,", .columnCount),
    ("DNSBL-python,Jun 18 10:11:12,,10.0.0.1,", .fieldMissing),
    ("DNSBL-python,Jun 31 10:11:12,x.example.org,10.0.0.1,", .notATime),
    ("DNSBL-python,18/06/26 10:11:12,x.example.org,10.0.0.1,", .notATime),
    ("ip_block,Jun 18 10:11:12,x.example.org,10.0.0.1,", .notThisFormat),
  ])
  func `damaged rows are refused`(front: String, reason: RefusalReason) throws {
    let log = try read(front + tail)
    #expect(log.visits.isEmpty)
    #expect(log.counts.refusedByReason[Int(reason.rawValue)] == 1)
  }

  @Test(arguments: [
    "a,10.0.0.9,10.0.0.1,192.0.2.10,GB", "a,10.0.0.9,10.0.0.1,NXDOMAIN,unk",
    "a,10.0.0.9,b,10.0.0.1,v=spf1 a,unk", "a,b.example.org,10.0.0.1,192.0.2.10,GB",
  ])
  func `a reply for a name with a comma is refused`(rest: String) throws {
    let log = try read("DNS-reply,Jun 18 10:11:12,reply,A,A,300,\(rest)")
    #expect(log.visits.isEmpty && log.counts.refused == 1)
  }

  @Test func `a row that is cut anywhere is refused`() throws {
    let block = "DNSBL-python,Jun 18 10:11:12,x.example.org,10.0.0.1,\(tail)"
    for length in 0..<block.utf8.count - 1 where length > 0 {
      #expect(try read(String(block.prefix(length))).counts.refused == 1)
    }
    let reply = "DNS-reply,Jun 18 10:11:12,reply,A,A,300,x.example.org,10.0.0.1,192.0.2.10,"
    for length in 1..<reply.utf8.count - 1 {
      #expect(try read(String(reply.prefix(length))).counts.refused == 1)
    }
  }

  @Test(arguments: [
    "<134>Jun 18 10:11:15 fw pfblockerng[7]: ", "Jun 18 10:11:15 pfblockerng: ",
    "<134>1 2026-06-18T09:11:15Z fw pfblockerng 7 - - ",
  ])
  func `a head of syslog is stepped over`(head: String) throws {
    let log = try read("\(head)DNSBL-python,Jun 18 10:11:12,x.example.org,10.0.0.1,\(tail)")
    #expect(log.visits.map(\.words) == ["10.0.0.1||x.example.org|blocked||Feed"])
    #expect(log.visits.map(\.time) == [1_781_773_872_000])
  }
}
