import CivilTime
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct DnsmasqTests {
  let context: SourceContext

  init() throws {
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_781_827_200))  // 2026-06-19T00:00:00Z
  }

  @Test(arguments: [
    "Jun 18 10:11:12 dnsmasq[7]: ",
    "<30>Jun 18 10:11:12 dnsmasq[7]: ",
    "<30>Jun 18 10:11:12 gateway dnsmasq[7]: ",
    "Jun 18 10:11:12 gateway dnsmasq: ",
    "Jun 18 10:11:12 192.0.2.1 pihole-FTL[7]: UDP ",
    "2026-06-18T10:11:12+01:00 gateway dnsmasq[7]: ",
    "2026-06-18T10:11:12.000999+0100 gateway dnsmasq[7]: TCP ",
    "2026-06-18T09:11:12Z dnsmasq[7]: 1 10.0.0.1/53 ",
    "<30>1 2026-06-18T09:11:12.000Z gateway dnsmasq 7 - - ",
    "<30>1 2026-06-18T09:11:12Z gateway dnsmasq 7 - [x@1 y=\"z\"] UDP 12 10.0.0.1/5353 ",
    "<30>1 2026-06-18T09:11:12Z gateway dnsmasq 7 - - \u{FEFF}",
    "Jun 18 10:11:12 dnsmasq[7]: 3 2001:db8::1/51411 ",
  ])
  func `reads the head that files, syslog and extra queries have`(head: String) throws {
    let log = try ReadLog(head + "query[A] www.example.org from 10.0.0.1\n", context: context)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|www.example.org|unknown||"])
    #expect(log.visits.map(\.time) == [1_781_773_872_000])
  }

  @Test(arguments: [
    ("reply x.example.org is 192.0.2.1", "allowed||"),
    ("reply x.example.org is 192.0.2.1 (DNSSEC signed)", "allowed||"),
    ("reply x.example.org is NXDOMAIN", "allowed|NXDOMAIN|"),
    ("reply x.example.org is NXDOMAIN (EDE: blocked)", "blocked|NXDOMAIN|reply"),
    ("reply x.example.org is SERVFAIL (EDE: network error)", "allowed|SERVFAIL|"),
    ("reply X.Example.Org is NODATA-IPv4", "allowed|NODATA|"),
    ("reply x.example.org is NODATA", "allowed|NODATA|"),
    ("reply x.example.org is 0.0.0.0", "blocked||reply"),
    (
      "reply x.example.org is blocked during CNAME inspection",
      "blocked||blocked during CNAME inspection"
    ),
    ("cached x.example.org is 192.0.2.1", "allowed||"),
    ("cached-stale x.example.org is 192.0.2.1", "allowed||"),
    ("/etc/hosts x.example.org is 10.1.0.5", "allowed||"),
    ("/etc/block.hosts x.example.org is 0.0.0.0", "blocked||/etc/block.hosts"),
    ("/etc/pihole/gravity.list x.example.org is 10.1.0.2", "blocked||/etc/pihole/gravity.list"),
    ("/etc/pihole/black.list x.example.org is 10.1.0.2", "blocked||/etc/pihole/black.list"),
    ("DHCP x.example.org is 10.1.0.5", "allowed||"),
    ("config x.example.org is 0.0.0.0", "blocked||config"),
    ("config x.example.org is NXDOMAIN", "blocked|NXDOMAIN|config"),
    ("config x.example.org is NODATA-IPv4", "unknown|NODATA|"),
    ("config x.example.org is NODATA", "unknown|NODATA|"),
    ("config x.example.org is REFUSED (EDE: not ready)", "unknown|REFUSED|"),
    ("config x.example.org is 10.1.0.5", "allowed||"),
    ("gravity blocked x.example.org is 0.0.0.0", "blocked||gravity blocked"),
    ("gravity blocked x.example.org is NODATA", "blocked|NODATA|gravity blocked"),
    (
      "gravity blocked (CNAME) x.example.org is NXDOMAIN",
      "blocked|NXDOMAIN|gravity blocked (CNAME)"
    ),
    ("exactly denied x.example.org is REFUSED", "blocked|REFUSED|exactly denied"),
    ("exactly denied (CNAME) x.example.org is 10.1.0.2", "blocked||exactly denied (CNAME)"),
    ("regex denied x.example.org is 0.0.0.0", "blocked||regex denied"),
    ("regex denied (CNAME) x.example.org is 0.0.0.0", "blocked||regex denied (CNAME)"),
    ("exactly blacklisted x.example.org is 0.0.0.0", "blocked||exactly blacklisted"),
    ("regex blacklisted x.example.org is 0.0.0.0", "blocked||regex blacklisted"),
    ("regex blacklisted (CNAME) x.example.org is 0.0.0.0", "blocked||regex blacklisted (CNAME)"),
    (
      "blocked upstream with NULL address x.example.org is 0.0.0.0",
      "blocked||blocked upstream with NULL address"
    ),
    (
      "blocked upstream with known address (IPv4) x.example.org is 192.0.2.9",
      "blocked||blocked upstream with known address (IPv4)"
    ),
    (
      "blocked upstream with NXRA address x.example.org is NXDOMAIN",
      "blocked|NXDOMAIN|blocked upstream with NXRA address"
    ),
    (
      "blocked upstream with EDE15 x.example.org is NODATA",
      "blocked|NODATA|blocked upstream with EDE15"
    ),
    ("special domain x.example.org is NXDOMAIN", "unknown|NXDOMAIN|special domain"),
    ("Mozilla canary domain x.example.org is NXDOMAIN", "unknown|NXDOMAIN|Mozilla canary domain"),
    (
      "Apple iCloud Private Relay domain x.example.org is NXDOMAIN",
      "unknown|NXDOMAIN|Apple iCloud Private Relay domain"
    ),
    (
      "Designated Resolver domain x.example.org is NODATA",
      "unknown|NODATA|Designated Resolver domain"
    ),
    ("Pi-hole hostname x.example.org is 10.1.0.2", "allowed||"),
    (
      "to be refused (gravity database is not available) x.example.org is REFUSED",
      "unknown|REFUSED|to be refused (gravity database is not available)"
    ),
    ("forwarded x.example.org to 192.0.2.53#5335", "allowed||"),
    ("reply x.example.org is <CNAME>", "allowed||"),
    // None of these is an answer to this question.
    ("reply x.example.org is 2001:db8::1", "unknown||"),
    ("reply x.example.org is NODATA-IPv6", "unknown||"),
    ("reply x.example.org is <HTTPS>", "unknown||"),
    ("reply y.example.org is 192.0.2.1", "unknown||"),
    ("reply x.example.org is DS keytag 1, algo 8, digest 2", "unknown||"),
    ("validation x.example.org is INSECURE", "unknown||"),
    ("dnssec-query[DS] x.example.org to 192.0.2.53", "unknown||"),
    ("Rate-limiting x.example.org is REFUSED (EDE: blocked)", "unknown||"),
    ("ipset add school x.example.org 192.0.2.1", "unknown||"),
  ])
  func `an answer tells what became of the question`(answer: String, expected: String) throws {
    let text = """
      Jun 18 10:11:12 dnsmasq[7]: query[A] x.example.org from 10.0.0.1
      Jun 18 10:11:12 dnsmasq[7]: \(answer)

      """
    let log = try ReadLog(text, context: context)
    #expect(log.visits.map(\.words) == ["10.0.0.1|A|x.example.org|\(expected)"])
    #expect(log.counts.refused == 0)
  }

  @Test func `a bare word and an address's name that the settings do not know are no block`() throws
  {
    let text = """
      Jun 18 10:11:12 dnsmasq[7]: query[A] wpad from 10.0.0.1
      Jun 18 10:11:12 dnsmasq[7]: config wpad is NXDOMAIN
      Jun 18 10:11:12 dnsmasq[7]: query[PTR] 77.0.1.10.in-addr.arpa from 10.0.0.1
      Jun 18 10:11:12 dnsmasq[7]: config 77.0.1.10.in-addr.arpa is NXDOMAIN

      """
    let log = try ReadLog(text, context: context)
    #expect(
      log.visits.map(\.words) == [
        "10.0.0.1|A|wpad|unknown|NXDOMAIN|",
        "10.0.0.1|PTR|77.0.1.10.in-addr.arpa|unknown|NXDOMAIN|",
      ])
  }

  @Test(arguments: [
    ("5.0.1.10.in-addr.arpa", "10.1.0.5"),
    ("255.100.9.0.in-addr.arpa", "0.9.100.255"),
    ("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa", "2001:db8::1"),
    ("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa", "::1"),
    (
      "8.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.a.b.c.d.ip6.arpa",
      "dcba:2:3:4:5:6:7:8"
    ),
    ("0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.e.f.ip6.arpa", "fe80::"),
  ])
  func `a reverse answer shows the address where the question has its name`(
    name: String, address: String
  ) throws {
    let text = """
      Jun 18 10:11:12 dnsmasq[7]: query[PTR] \(name) from 10.0.0.1
      Jun 18 10:11:12 dnsmasq[7]: cached \(address) is printer.example.org

      """
    let log = try ReadLog(text, context: context)
    #expect(log.visits.map(\.words) == ["10.0.0.1|PTR|\(name)|allowed||"])
  }

  @Test(arguments: [
    "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", ":1", "1.2.3", "1.2.3.256", "1.2.3.4.5",
  ])
  func `what is no address has no reverse name`(text: String) {
    let line = Array(text.utf8)
    let name = ReverseName(of: 0..<line.count, in: line.span)
    #expect(name == nil)
  }

  @Test func `an alias that is refused refuses the name that was asked for`() throws {
    let text = """
      Jun 18 10:11:12 dnsmasq[7]: query[A] shop.example.org from 10.0.0.1
      Jun 18 10:11:12 dnsmasq[7]: forwarded shop.example.org to 192.0.2.53
      Jun 18 10:11:12 dnsmasq[7]: query[A] news.example.org from 10.0.0.2
      Jun 18 10:11:12 dnsmasq[7]: cached news.example.org is <CNAME>
      Jun 18 10:11:12 dnsmasq[7]: cached cdn.example.net is 192.0.2.7
      Jun 18 10:11:13 dnsmasq[7]: reply shop.example.org is <CNAME>
      Jun 18 10:11:13 dnsmasq[7]: reply edge.example.net is <CNAME>
      Jun 18 10:11:13 dnsmasq[7]: reply tracker.example.net is blocked during CNAME inspection

      """
    let log = try ReadLog(text, context: context)
    #expect(
      log.visits.map(\.words) == [
        "10.0.0.1|A|shop.example.org|blocked||blocked during CNAME inspection",
        "10.0.0.2|A|news.example.org|allowed||",
      ])
  }

  @Test func `with extra queries the serial number decides, not the name`() throws {
    let text = """
      Jun 18 10:11:12 dnsmasq[7]: 1 10.0.0.1/5000 query[A] x.example.org from 10.0.0.1
      Jun 18 10:11:12 dnsmasq[7]: 2 10.0.0.2/5000 query[A] x.example.org from 10.0.0.2
      Jun 18 10:11:12 dnsmasq[7]: 1 10.0.0.1/5000 config x.example.org is 0.0.0.0
      Jun 18 10:11:12 dnsmasq[8]: 2 10.0.0.2/5000 config x.example.org is 0.0.0.0
      Jun 18 10:11:12 dnsmasq[7]: 2 10.0.0.2/5000 reply error is SERVFAIL

      """
    let log = try ReadLog(text, context: context)
    #expect(
      log.visits.map(\.words) == [
        "10.0.0.1|A|x.example.org|blocked||config",
        "10.0.0.2|A|x.example.org|allowed|SERVFAIL|",
      ])
  }

  @Test(arguments: [
    "Jun 18 10:11:12 dnsmasq[7]: started, version 2.90 cachesize 150",
    "Jun 18 10:11:12 dnsmasq[7]: read /etc/hosts - 1 names",
    "Jun 18 10:11:12 dnsmasq[7]: using only locally-known addresses for example.org",
    "Jun 18 10:11:12 dnsmasq-dhcp[7]: DHCPACK(eth0) 10.0.0.4 02:00:00:00:00:01 laptop",
    "Jun 18 10:11:12 dnsmasq-tftp[7]: sent /srv/boot to 10.0.0.4",
    "Jun 18 10:11:12 dnsmasq-script[7]: query[A] x.example.org from 10.0.0.1",
    "Jun 18 10:11:12 gateway cron[9]: query[A] x.example.org from 10.0.0.1",
    "Jun 18 10:11:12 dnsmasq[7]: query[NS] . from 10.0.0.1",
    "Jun 18 10:11:12 dnsmasq[7]: nftset add 4 inet school x.example.org 192.0.2.1",
    "Jun 18 10:11:12 dnsmasq[7]: dnssec-retry[DS] x.example.org to 192.0.2.53",
    "Jun 18 10:11:12 dnsmasq[7]: non-query opcode from 10.0.0.1",
    "Jun 18 10:11:12 dnsmasq[7]: ",
  ])
  func `lines that are no question and no answer are skipped`(line: String) throws {
    let log = try ReadLog(line + "\n", context: context)
    #expect(log.counts.skipped == 1)
  }

  @Test(arguments: [
    ("dnsmasq: query[A] x.example.org from 10.0.0.1", RefusalReason.notATime),
    ("Jun 18 10:11:12", .notATime),
    ("Jun 18 10:61:12 dnsmasq[7]: query[A] x.example.org from 10.0.0.1", .notATime),
    ("Jun 18 10:11:12 gateway kernel", .notThisFormat),
    ("Jun 18 10:11:12 gateway", .fieldMissing),
    ("Jun 18 10:11:12 dnsmasq[7]: query[A] x.example.org from ", .fieldMissing),
    ("Jun 18 10:11:12 dnsmasq[7]: query[A] x.example.org fr", .fieldMissing),
    ("Jun 18 10:11:12 dnsmasq[7]: query[A", .fieldMissing),
    ("Jun 18 10:11:12 dnsmasq[7]: forwarded x.example.org", .fieldMissing),
    ("<30>1 2026-06-18T09:11:12Z gateway", .fieldMissing),
    ("<", .notATime), ("<30>", .notATime), ("<30>1 ", .notATime),
  ])
  func `a line that is cut short is refused`(line: String, reason: RefusalReason) throws {
    let log = try ReadLog(line + "\n", context: context)
    #expect(log.counts.refused == 1)
    #expect(log.counts.refusedByReason[Int(reason.rawValue)] == 1)
  }

  @Test func `names may hold what looks like the end of a line`() throws {
    let text = """
      Jun 18 10:11:12 dnsmasq[7]: query[A] odd name from 10.9.9.9.example.org from 10.0.0.1
      Jun 18 10:11:12 dnsmasq[7]: config odd name from 10.9.9.9.example.org is 0.0.0.0

      """
    let log = try ReadLog(text, context: context)
    #expect(
      log.visits.map(\.words) == [
        "10.0.0.1|A|odd name from 10.9.9.9.example.org|blocked||config"
      ])
  }

  @Test func `no bytes at all make it trap`() throws {
    var random = SeededRandom(seed: 5)
    let words = [
      "Jun 18 10:11:12 ", "2026-06-18T10:11:12Z ", "<30>", "1 ", "dnsmasq[7]: ", "dnsmasq", "[",
      "]",
      ": ", "query[A]", " ", "x.example.org", " from ", " is ", " to ", "reply ", "config", "::",
      "0.0.0.0", "<CNAME>", "<", ">", " (", ")", "(EDE: ", "12 ", "10.0.0.1/53 ",
      "blocked upstream ",
      "to be ", "/", ".", "gravity blocked ", "\u{E9}", "NODATA-IPv", "forwarded ", "/black.list ",
    ]
    var text = ""
    for _ in 0..<20_000 {
      if Bool.random(using: &random) { text += "Jun 18 10:11:12 dnsmasq[7]: " }
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        text += words.randomElement(using: &random) ?? ""
      }
      text += "\n"
    }
    let log = try ReadLog(text, context: context)
    #expect(log.counts.lines == 20_000)
    #expect(log.visits.count == log.counts.records)
  }
}
