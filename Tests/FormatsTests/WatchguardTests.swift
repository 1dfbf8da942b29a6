import Foundation
import Testing
import Vocabulary

@testable import Formats

struct WatchguardTests {
  private let head = "<142>Mar 14 09:26:53 fw 8014 (2026-03-14T09:26:53) http-proxy[1]:"
  private let secureHead = "<142>Mar 14 09:26:53 fw 8014 (2026-03-14T09:26:53) https-proxy[1]:"
  private let words = "1-Trusted 0-External tcp 10.0.0.7 192.0.2.1 51411 80"

  @Test(arguments: [
    ("action", "action"), ("cats", "categories"), ("src", "client"), ("cn", "commonName"),
    ("disp", "disposition"), ("dstname", "host"), ("msg_id", "id"), ("msg", "message"),
    ("op", "method"), ("arg", "path"), ("policy", "policy"), ("proxy_act", "proxyAction"),
    ("rcvd_bytes", "received"), ("dst", "server"), ("sni", "serverName"), ("src_user", "user"),
  ])
  func `every key is found by Fireware's name`(name: String, key: String) throws {
    let found = try #require(WatchguardKey.allCases.first { "\($0)" == key })
    let line = Array("a=b \(name)=value c=d".utf8)
    #expect(KeyedFields<WatchguardKey>(line.span)[found].places.count == 5)
  }

  @Test(arguments: [
    (
      "<142>Jul 14 10:26:53 fw 8014 (2026-07-14T09:26:53) http-proxy[1]:",
      "2026-07-14T09:26:53.000Z"
    ),
    ("<142>Jul 14 10:26:53 fw (2026-07-14T09:26:53) http-proxy[1]:", "2026-07-14T09:26:53.000Z"),
    ("Oct 25 01:30:00 fw 8014 (2026-10-25T01:30:00) http-proxy[1]:", "2026-10-25T01:30:00.000Z"),
    (
      "2026-07-14T00:00:00Z a fw 8014 (2026-07-14T09:26:53) http-proxy:", "2026-07-14T09:26:53.000Z"
    ),
    ("<142>Jul 14 09:26:53 fw http-proxy[1]:", "2026-07-14T08:26:53.000Z"),
    ("<142>Oct 25 01:30:00 fw http-proxy[1]:", "2026-10-25T00:30:00.000Z"),
    ("2026-07-14T09:26:53+01:00 fw http-proxy[1]:", "2026-07-14T08:26:53.000Z"),
  ])
  func `the time between brackets is UTC, and syslog's the source's`(
    head: String, time: String
  ) throws {
    let log = try read("\(head) Allow \(words) msg=\"HTTP request\" dstname=\"e.org\" (p)")
    #expect(try value("time", of: log) == time)
  }

  @Test func `only lines without a time of their own are local`() throws {
    let context = try SampleFolder.context()
    let local = Array("<142>Oct 25 01:30:00 fw http-proxy[1]: msg=\"a (b)\"".utf8)
    #expect(Watchguard.localSeconds(of: local.span, context: context) == 1_792_891_800)
    let own = Array("<142>Oct 25 01:30:00 fw (2026-10-25T01:30:00) http-proxy[1]:".utf8)
    #expect(Watchguard.localSeconds(of: own.span, context: context) == nil)
  }

  @Test(arguments: [
    ("Allow", "HTTP request", "allowed"), ("Deny", "HTTP request", "blocked"),
    ("Deny", "ProxyDeny: HTTP Request categories", "blocked"),
    ("ProxyDeny", "ProxyDeny: HTTP Request categories", "blocked"),
    ("Deny", "ProxyDrop: HTTP Body Content Type match", "blocked"),
    ("Deny", "ProxyBlock: HTTP URL path match", "blocked"),
    ("Deny", "ProxyDrop: HTTP Virus found", "blocked"),
    ("Deny", "ProxyDeny: HTTP bad reputation", "blocked"),
    ("Deny", "ProxyDeny: HTTP service unavailable", nil),
    ("Deny", "ProxyDrop: HTTP timeout", nil), ("Other", "HTTP request", nil),
  ])
  func `a denial is a block when it is for the page's content`(
    word: String, message: String, action: String?
  ) throws {
    let log = try read(
      "\(head) msg_id=\"1\" \(word) \(words) msg=\"\(message)\" dstname=\"e.org\" (p)")
    #expect(log.lines.count == 1)
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: [
    "msg=\"ProxyAllow: HTTP Request categories\" dstname=\"e.org\"",
    "msg=\"ProxyStrip: HTTP header match\" dstname=\"e.org\"",
    "msg=\"HTTPS Request\" sni=\"e.org\" action=\"inspect\"",
  ])
  func `steps of a visit that another line tells are folded`(rest: String) throws {
    #expect(try read("\(head) Allow \(words) \(rest) (p)").counts.folded == 1)
  }

  @Test(arguments: [
    ("sni=\"e.org\" cn=\"f.org\" dstname=\"g.org\"", "e.org"), ("cn=\"f.org\"", "f.org"),
    ("cn=\"*.f.org\"", "192.0.2.1"), ("dstname=\"g.org\" cn=\"f.org\"", "g.org"),
    ("x=\"\"", "192.0.2.1"),
  ])
  func `a secure connection goes where the client says`(fields: String, host: String) throws {
    let log = try read("\(secureHead) Allow \(words) msg=\"HTTPS Request\" \(fields) (p)")
    #expect(try value("host", of: log) == host)
    #expect(try value("url", of: log) == nil)
  }

  @Test(arguments: [
    ("dstname=\"e.org\" arg=\"/a?b=c\"", "http://e.org/a?b=c", "e.org"),
    ("dstname=\"e.org:8080\" arg=\"/\"", "http://e.org:8080/", "e.org"),
    ("arg=\"/a\"", "http://192.0.2.1/a", "192.0.2.1"),
    ("dstname=\"[2001:db8::1]\" arg=\"/a\"", "http://[2001:db8::1]/a", "2001:db8::1"),
    ("dstname=\"2001:db8::1\" arg=\"/a\"", nil, "2001:db8::1"),
  ])
  func `host and path are put together`(fields: String, url: String?, host: String) throws {
    let log = try read("\(head) Allow \(words) msg=\"HTTP request\" \(fields) (p)")
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == host)
  }

  @Test(arguments: [
    ("1-Trusted 0-External tcp 10.0.0.7 192.0.2.1 1 80", "10.0.0.7"),
    ("Pupils LAN 0-External Line tcp 10.0.0.7 192.0.2.1 1 80", "10.0.0.7"),
    ("1-Trusted 0-External tcp 2001:db8::7 2001:db8::1 1 80", "2001:db8::7"),
    ("1-Trusted 0-External tcp nobody 192.0.2.1 1 80", nil), ("tcp 1 80", nil),
  ])
  func `the client is the address before the server's`(words: String, client: String?) throws {
    let log = try read("\(head) Allow \(words) msg=\"HTTP request\" dstname=\"e.org\" (p)")
    #expect(try value("client", of: log) == client)
  }

  @Test(arguments: ["\t", "#011"])
  func `LEEF is parted by TABs or what rsyslog makes of them`(separator: String) throws {
    let pairs = [
      "disp=Deny", "src=10.0.0.7", "dst=192.0.2.1", "msg=ProxyDeny: HTTP Request categories",
      "cats=Games", "op=GET", "dstname=e.org", "arg=/a b#c=d", "src_user=\"jo@dom\"", "policy=p",
      "x=y",
    ]
    let log = try read(
      "Jul 14 09:26:53 fw LEEF:1.0|WatchGuard|XTM|12|1AFF0021|"
        + pairs.joined(separator: separator))
    for (key, expected) in [
      ("time", "2026-07-14T08:26:53.000Z"), ("client", "10.0.0.7"), ("action", "blocked"),
      ("deviceCategory", "Games"), ("method", "GET"), ("url", "http://e.org/a b#c=d"),
      ("user", "jo@dom"), ("deviceRule", "p"),
    ] {
      #expect(try value(key, of: log) == expected, "\(key)")
    }
  }

  @Test(arguments: [
    "<142>Mar 14 09:26:53 fw 8014 (2026-03-14T09:26:53) firewall: msg_id=\"3000-0148\" Allow",
    "<142>Mar 14 09:26:53 fw sessiond[1]: msg_id=\"3E00-0002\" User jsmith logged in",
    "<142>Mar 14 09:26:53 fw (2026-03-14T09:26:53) admd[1]: something",
    "Mar 14 09:26:53 fw LEEF:1.0|WatchGuard|XTM|12|30000148|disp=Deny",
  ])
  func `other programs are skipped`(line: String) throws {
    #expect(try read(line).counts.skipped == 1)
  }

  @Test(arguments: [
    ("hello", RefusalReason.notThisFormat),
    ("Mar 14 09:26:53 gw dnsmasq[7]: query", .notThisFormat),
    ("Mar 14 09:26:53 fw LEEF:1.0|Other|XTM|12|1AFF0024|disp=Allow", .notThisFormat),
    ("Mar 14 25:26:53 fw http-proxy[1]: Allow", .notATime),
    ("Mar 29 01:30:00 fw http-proxy[1]: Allow", .timeDoesNotExist),
    ("LEEF:1.0|WatchGuard|XTM|12|1AFF0024|disp=Allow", .fieldMissing),
    ("Mar 14 09:26:53 fw http-proxy[1]: Allow 1 0 tcp 10.0.0.7", .fieldMissing),
    ("Mar 14 09:26:53 fw http-proxy[1]: Allow msg=\"HTTP re", .openQuote),
    ("Mar 14 09:26:53 fw http-proxy[1]: Allow msg=\"HTTP request\" dstname=\"e.or", .openQuote),
    ("Mar 14 09:26:53 fw http-proxy[1]: Allow msg=\"HTTP request\" op=\"GET\"", .fieldMissing),
    (
      "Mar 14 09:26:53 fw http-proxy[1]: Allow msg=\"a\" msg=\"b\" dstname=\"e.org\"",
      .notThisFormat
    ),
  ])
  func `a line that is damaged is refused with its reason`(
    line: String, reason: RefusalReason
  ) throws {
    #expect(try read(line).refused.map(\.reason) == [reason])
  }

  @Test func `a line cut anywhere never names another host, user, client or action`() throws {
    for line in try LineMutator.lines(of: "watchguard") {
      guard let whole = try read(String(latin1: line)).values.first else { continue }
      var log: [UInt8] = []
      for length in 1..<line.count { log += line.prefix(length) + [UInt8(ascii: "\n")] }
      for record in try read(String(latin1: log)).values {
        for key in ["time", "host", "user", "client", "action"] {
          let (found, expected) = (record[key] as? String, whole[key] as? String)
          #expect(found == nil || found == expected, "\(key) of \(record["line"] ?? "")")
        }
      }
    }
  }

  @Test(arguments: [(0, 2), (2, 0), (8, 12), (20, 21)])
  func `lines that have run together never tell of one person what another did`(
    first: Int, second: Int
  ) throws {
    let lines = try LineMutator.lines(of: "watchguard")
    #expect(try MixedLines.mixed(lines[first], lines[second], format: "watchguard") == [])
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "watchguard", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
