import Foundation
import TestSupport

/// Lines as a hostile or broken device could write them: real ones, changed here and there.
struct LineMutator {
  private let lines: [[UInt8]]
  private let words: [[UInt8]]
  private var random: SeededRandom

  /// Takes the lines of a format's samples.
  init(format: String, seed: UInt64) throws {
    lines = try LineMutator.lines(of: format)
    words = LineMutator.words(of: format).map { Array($0.utf8) }
    random = SeededRandom(seed: seed)
  }

  /// All lines of a format that are in this checkout.
  static func lines(of format: String) throws -> [[UInt8]] {
    let folder = "\(SampleFolder.root)/\(format)"
    var lines: [[UInt8]] = []
    // Beside the sample may stand logs of the invented school.
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where !file.hasSuffix(".gz") && file != "README.md" && file != "expected.jsonl" {
      let log = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
      lines += log.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    }
    return lines
  }

  /// The next line, changed in up to four places.
  mutating func next() -> [UInt8] {
    guard var line = lines.randomElement(using: &random) else { return [] }
    for _ in 0..<Int.random(in: 1...4, using: &random) { change(&line) }
    return line.map { $0 == UInt8(ascii: "\n") ? 0 : $0 }
  }

  private mutating func change(_ line: inout [UInt8]) {
    let place = Int.random(in: 0...line.count, using: &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      if place < line.count { line[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 1: line.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 2: line.removeSubrange(place..<min(line.count, place + short))
    case 3: line.removeSubrange(place...)
    case 4: line.removeSubrange(..<place)
    case 5, 6: line.insert(contentsOf: piece, at: place)
    case 7: insertSpaces(in: &line)
    case 8, 9: replaceWord(of: &line, by: filler)
    case 10: replaceWord(of: &line, by: [])
    case 11: replaceWord(of: &line, by: piece)
    case 12: line += lines.randomElement(using: &random) ?? []
    case 13: if place < line.count { line[place] = piece.first ?? 0 }
    default: replaceWord(of: &line, by: words.randomElement(using: &random) ?? [])
    }
  }

  private var short: Int { mutating get { Int.random(in: 1...6, using: &random) } }

  /// What parts something in one of the formats, or is written for something else.
  private var piece: [UInt8] {
    mutating get {
      let pieces = [
        " ", "  ", "\t", "\r", "\0", "\\", "\\\\", "\\\"", "\"", "\"\"", "%41", "%5c", "%zz", "%",
        "[", "]", " [", "]: ", "[::1]", "[2001:db8::1]:8080", ":", "::", ":8080", "/", "//", "://",
        "http://", "https://", "a b", "?", "#", "@", "u:p@", ".", "..", ",", ";", "=", "-", "--",
        "-1", "+1", "0", "99", "é", "\u{FEFF}", "(", ")", " (", " is ", " to ", " from ", "<", ">",
      ]
      return Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
  }

  /// A value longer than what is looked at at once, of one kind of byte or of many pieces.
  private var filler: [UInt8] {
    mutating get {
      let length = Int.random(in: 12...180, using: &random)
      var bytes: [UInt8] = []
      let isPlain = Bool.random(using: &random)
      while bytes.count < length {
        bytes += isPlain || Int.random(in: 0..<12, using: &random) > 0 ? Array("abcd9".utf8) : piece
      }
      return bytes
    }
  }

  private mutating func insertSpaces(in line: inout [UInt8]) {
    let spaces = line.indices.filter { line[$0] == UInt8(ascii: " ") }
    guard let place = spaces.randomElement(using: &random) else { return }
    let count = Int.random(in: 0..<8, using: &random) == 0 ? 130 : 4
    let run = Int.random(in: 1...count, using: &random)
    line.insert(contentsOf: Array(repeating: UInt8(ascii: " "), count: run), at: place)
  }

  /// Replaces a word, or a part of one between two marks.
  private mutating func replaceWord(of line: inout [UInt8], by word: [UInt8]) {
    let marks = Array((Bool.random(using: &random) ? " \t" : " \t/:=\",;[].").utf8)
    let words = line.split(whereSeparator: marks.contains)
    guard let place = words.randomElement(using: &random)?.indices else { return }
    line.replaceSubrange(place, with: word)
  }

  /// Words that mean something in a format, or nearly.
  private static func words(of format: String) -> [String] {
    switch format {
    case "squid": common + squid
    case "bind": common + syslog + bind
    case "unbound": common + syslog + unbound
    case "dnsmasq": common + dnsmasq
    case "fortigate": common + fortigate
    case "squid-common": common + squid + squidCommon
    case "dansguardian", "e2guardian": common + guardian
    default: common + csv
    }
  }

  private static let common = [
    "0", "1", "407", "-1", "999999999999999999", "9999999999999999999", "10.0.0.7", "2001:db8::7",
    "www.example.org", "www.example.org.", "http://www.example.org:8080/a b", "jsmith", "-", "",
    "http://u:p@www.example.org/x?y=@z", "http://[2001:db8::1]/", "http://", "a@b://c.example/",
    "a.b://c.example/", "averylongschemethatnobodyhaseverseen://c.example/", "::1", "[::1]:1",
  ]

  private static let syslog = [
    "<30>", "<30>1", "<1234>", "<>", "Jun 18 10:11:12", "JUN 18 10:11:12", "Jun 18 10:11:12.250",
    "Jun 31 10:11:12", "Oct 25 01:30:00", "Mar 29 01:30:00", "2026-06-18T10:11:12.123456+01:00",
    "2026-06-18T10:11:12", "2026-03-29T01:30:00", "2026-06-31T10:11:12Z", "2026-06-18T10:11",
    "gateway", "gateway:", "10.0.0.9", "named[7]:", "named:", "unbound[7]:", "unbound[7:0]",
    "cron[7]:", "kernel:", "[a b=\"c]\\\"\"]", "[a b=\"]", "[a][b]", "1773490668.25", "1773490668",
    "<30>1 2026-06-18T09:11:12Z gw named 7 - -", "<30>1 - gw unbound 7 - [x y=\"z\"]",
    "Jun 18 10:11:12 relay <30>Jun 18 10:11:11 gw", "Jun 18 10:11:12 r1 Jun 18 10:11:11 r2",
  ]

  private static let bind = [
    "client", "client @0x7f00", "@0x7f00aa", "10.0.0.7#5353", "2001:db8::7#53", "fe80::1%eth0#53",
    "10.0.0.300#53", "10.0.0.7", "(no-peer):", "(www.example.org):", "(www.example.org)", "():",
    "10.0.0.7#53/key k", "10.0.0.7#53/key k:", "10.0.0.7#53:", "view staff:", "view a b", "query:",
    "response:", "rpz", "disabled rpz", "rewrite", "via", "x/A/IN", "a/b/A/IN", "NXDOMAIN",
    "NODATA", "DROP", "PASSTHRU", "TCP-ONLY", "Local-Data", "QNAME", "IN", "CH", "+", "-E(0)K",
    "(10.0.0.2)", "[ECS 10.0.0.0/8/0]", "queries:", "info:", "rpz:", "18-Jun-2026 10:11:12.123",
    "18-JUN-2026", "31-Jun-2026", "29-Mar-2026 01:30:00.000", "18-Jun-2026 10:11", "NOERROR",
    "use-application-dns.net", "x.arpa", "wpad", ".", "4 0 1 +E(0)",
  ]

  private static let unbound = [
    "[1773490668]", "[177349066x]", "[-773490668]", "unbound[7:0]", "unbound[7:1f]", "[7:0]",
    "info:", "query:", "reply:", "notice:", "debug:", "10.0.0.7", "fe80::1%eth0", "10.0.0.300",
    "10.0.0.7@5353", "x@5353", "www.example.org.", "use-application-dns.net.", "1.10.in-addr.arpa.",
    ".", "-", "- - - FORMERR - - -", "A", "a", "HTTPS", "IN", "CH", "CLASS7", "CLASS", "any",
    "NOERROR", "NXDOMAIN 0.000000 1 44", "0.012345", "x.5", "-0.5", "7", "0.", "1", "-1",
    "always_nxdomain", "transparent", "redirect", "static", "deny", "inform_deny", "block_a",
    "rpz: applied", "[school]", "[a b]", "rpz-nxdomain", "rpz-passthru", "rpz-disabled", "clientip",
    "rpz-drop", "rpz-local-data", "on udp 10.0.0.2 53",
  ]

  private static let squid = [
    "NONE/200", "NONE_NONE/200", "TAG_NONE/503", "TCP_DENIED/407", "TCP_DENIED_REPLY/403",
    "TCP_REDIRECT/302", "UDP_HIT/000", "TCP_MISS_ABORTED_BY_SOMETHING_DENIED/000", "TCP/1/5",
    "TCP_MISS", "T/-12", "TCP_MISS/", "/200", "CONNECT", "CONNxxx", "CONN", "ICP_QUERY",
    "HTCP_TST", "HTCPX", "GET", "cache_object://x/", "error:invalid-request", "jo%20smith",
    "SCHOOL\\\\jsmith", "a%C3%A9very%20long%20name", "1773480413.250", "-0.123", "1.-12",
    "12345678.000", "[Host:", "x\\r\\n]",
  ]

  private static let squidCommon = [
    "[14/Mar/2026:09:26:53", "[14/mar/2026:09:26:53", "[32/Mar/2026:09:26:53", "+0100]", "-1500]",
    "[14/Mar/2026:23:59:60", "\"GET", "HTTP/1.1\"", "HTTP/1.1\" 200 5 ", "http/1.1", "\"-\"",
    "TCP_MISS:HIER_DIRECT", "TCP_DENIED:HIER_NONE", "NONE_NONE:HIER_NONE", "A:B", "A:", "[Host:",
    "TCP_DENIED:HIER_NONE [x] [y]", "\" 407 -", "\" - -", "\" \"", "\"q\"", "[6802]: ", "A:b",
  ]

  private static let guardian = [
    "2026.3.14", "2026.03.14", "2026.10.25", "1:30:00", "2026.3.29", "9:26:53", "23:59:60",
    "1773480413.250", "1773480413.250\t", "\t", "\t\t", "\t-\t", "*DENIED*", "*DENIED-POST*",
    "*TRUSTED*", "*EXCEPTION*", "*SCANNED*", "*INFECTED*", "* *", "**", "*", "*X*", "*NETERROR*",
    "GET", "POST", "M-SEARCH", "GET 5 5", "2 200 text/html", "2 403 -", "403", "407", "500", "203",
    "\t403\t", "\t402\t", "\t200\t", "\t150\t", "\t121\t", "\t1101\t", "0.0.0.0", "\",\"",
    "\",\"\",\"", "\"", "ftp://x.example/", "]: ", "https://www.example.org:443",
  ]

  private static let dnsmasq = [
    "query[A]", "query[AAAA]", "auth[TXT]", "forwarded", "reply", "cached", "cached-stale",
    "config", "DHCP", "gravity blocked", "gravity blocked (CNAME)", "exactly denied",
    "regex blacklisted", "special domain", "to be refused (x)", "/etc/hosts", "/x/gravity.list",
    "blocked upstream with NULL address", "Pi-hole hostname", "is <CNAME>", "is <HTTPS>", "<>",
    "NXDOMAIN", "NODATA", "NODATA-IPv6", "SERVFAIL", "0.0.0.0", "::", "1.2.3.-0", ":1::",
    "x (EDE: blocked)", "x (EDE: filtered) (DNSSEC signed)", "BOGUS DS", "no DS", "DNSKEY 1",
    "blocked during CNAME inspection", "dnsmasq[7]:", "dnsmasq:", "pihole-FTL[7]:", "cron[7]:",
    "<30>1 2026-06-18T10:11:12.123Z gw dnsmasq 71314 - -", "2026-06-18T10:11:12+01:00", "is",
    "2026-03-29T01:30:00", "2026-10-25", "Feb 29 12:00:00", "Dec 31 23:59:60", "UDP 7", "from",
    "TCP 7 10.0.0.7/5353", "7 10.0.0.7/5353", "x.arpa", "10.0.0.300", "1.2.3.4.5", "1:2::3:4",
  ]

  private static let fortigate = [
    "type=utm", "subtype=dns", "subtype=\"webfilter\"", "type=\"dns\"", "eventtype=dns-query",
    "eventtype=\"dns-response\"", "subtype=\"dns-response\"", "action=\"redirect\"", "warning",
    "action=\"pass\"", "action=block", "url=\"/a\\\"b\\\\c\"", "url=\"\"", "url=/x", "user=\"",
    "url=\"http://a\\\\b.example/\"", "hostname=\"www.example.org:8443\"", "qname=a.example.",
    "eventtime=1773490668", "eventtime=1773490668052", "eventtime=17734906680529075x5",
    "eventtime=", "date=2026-10-25", "time=01:30:00", "date=2026-03-29", "tz=\"+0100\"",
    "tz=\"\"", "rcvdbyte=-5", "unauthuser=\"x y\"", "service=\"https\"", "service=HTTP",
    "<189>date=2026-03-14", "date=2026-03-14,time=12:17:48", "policyid=7", "profile=\"p\"",
    "logid=\"1\"", "devid=\"2\"", "==", "=x", "a==b", "URL=\"x\"", "msg=\"a=b url=/c\"",
  ]

  private static let csv = [
    "\"a,b\"", "\"a\"\"b\"", "\"\"", "\"", ",", ",,", ";", "N/A", "null", "(empty)", "Allowed",
    "BLOCKED", "denied", "warned", "14/03/2026 09:26:53", "29/03/2026 01:30:00", " 1 ", "407",
    "25/10/2026 01:30:00", "31/02/2026 00:00:00", "1000", "/path?q",
    "\"http://a\"\"b.example/\"",
  ]
}
