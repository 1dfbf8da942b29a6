import Foundation
import Testing
import Vocabulary

@testable import Formats

struct SophosUTMTests {
  private static let head = "2026:03:14-09:26:53 utm httpproxy[6267]: "
  private static let access = head + "id=\"0001\" action=\"pass\" "
  private static let appliance = "h=10.0.0.7 u=\"jsmith\" s=200 t=1773480413 act=1 "

  @Test func `every key of the proxy is found by its own name`() {
    // The one name that is none in Swift.
    #expect(
      KeyedFields<SophosUTMKey>(dashed: Array("content-type=\"a/b\"".utf8).span, from: 0)[
        .contentType
      ].places.count == 3)
    for key in SophosUTMKey.allCases where key != .contentType {
      let line = Array("a=\"b\" \(key)=\"value\" c=\"d\"".utf8)
      #expect(
        KeyedFields<SophosUTMKey>(dashed: line.span, from: 0)[key].places.count == 5, "\(key)")
      let other = Array("a=\"b\" x\(key)=\"value\" \(key)x=\"value\"".utf8)
      #expect(KeyedFields<SophosUTMKey>(dashed: other.span, from: 0)[key].isEmpty, "\(key)")
    }
  }

  @Test(arguments: [
    ("h", SophosApplianceKey.client), ("u", .user), ("s", .status), ("t", .time),
    ("T", .microseconds), ("act", .act), ("cat", .category), ("out", .bytes), ("meth", .method),
    ("ref", .referrer), ("ua", .agent), ("req", .request), ("dom", .domain), ("rule", .rule),
  ])
  func `every key of the appliance is found by its own name`(
    name: String, key: SophosApplianceKey
  ) {
    let line = Array("a=\"b\" \(name)=\"value\" c=d".utf8)
    #expect(KeyedFields<SophosApplianceKey>(dashed: line.span, from: 0)[key].places.count == 5)
  }

  @Test(arguments: [
    ("2026:03:14-09:26:53 utm httpproxy[6267]: ", "2026-03-14T09:26:53.000Z"),
    ("2026:07:14-09:26:53 utm httpproxy[6267]: ", "2026-07-14T08:26:53.000Z"),
    ("<30>2026:03:14-09:26:53 utm-1 httpproxy[6267]: ", "2026-03-14T09:26:53.000Z"),
    ("2026:03:14-09:26:53 httpproxy[6267]: ", "2026-03-14T09:26:53.000Z"),
    ("Mar 14 11:00:00 relay 2026:03:14-09:26:53 utm httpproxy[6267]: ", "2026-03-14T09:26:53.000Z"),
    ("<30>Mar  4 11:00:00 2026:03:14-09:26:53 utm httpproxy[6]: ", "2026-03-14T09:26:53.000Z"),
    (
      "2026-03-14T11:00:00+00:00 relay <30>2026:03:14-09:26:53 utm httpproxy[6267]: ",
      "2026-03-14T09:26:53.000Z"
    ),
    ("<30>Mar 14 09:26:53 utm httpproxy[6267]: ", "2026-03-14T09:26:53.000Z"),
    ("2026-03-14T09:26:53+01:00 utm httpproxy[6267]: ", "2026-03-14T08:26:53.000Z"),
  ])
  func `the time is the UTM's own, or else syslog's`(head: String, time: String) throws {
    let log = try read(head + "id=\"0001\" action=\"pass\" url=\"http://e.org/\" a=\"b\"")
    #expect(try value("time", of: log) == time)
  }

  @Test func `the duration is taken off the time`() throws {
    let log = try read(Self.access + "url=\"http://e.org/\" fullreqtime=\"1250999\"")
    let record = try #require(log.values.first)
    #expect(record["time"] as? String == "2026-03-14T09:26:51.750Z")
    #expect(record["durationMs"] as? Int == 1250)
  }

  @Test(arguments: [
    ("0001", "pass", "200", "allowed"), ("0060", "block", "403", "blocked"),
    ("0064", "block", "403", "blocked"), ("0002", "block", "403", "blocked"),
    ("0071", "warn", "403", "warned"), ("0072", "pass", "200", "allowed"),
    ("0072", "warn", "200", "allowed"), ("0060", "", "403", "blocked"), ("0071", "", "", "warned"),
    ("0002", "block", "407", "challenged"), ("0001", "pass", "403", "allowed"),
    ("0001", "other", "403", nil), ("0001", "", "403", nil), ("0060", "other", "403", nil),
  ])
  func `the action is the proxy's word, and a status alone never is`(
    id: String, word: String, status: String, action: String?
  ) throws {
    let log = try read(
      Self.head + "id=\"\(id)\" action=\"\(word)\" statuscode=\"\(status)\" url=\"http://e.org/\"")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: [
    ("-1", "200", "blocked"), ("-2", "200", "warned"), ("-3", "200", "blocked"),
    ("-4", "200", "warned"), ("-5", "200", "blocked"), ("-6", "200", "blocked"),
    ("-7", "200", nil), ("1", "403", "allowed"), ("2", "200", "allowed"), ("3", "200", "allowed"),
    ("4", "200", "allowed"), ("5", "200", "allowed"), ("9", "403", nil),
    ("-1", "407", "challenged"),
  ])
  func `the appliance's numbers are actions`(
    number: String, status: String, action: String?
  ) throws {
    let log = try read(
      "h=10.0.0.7 s=\(status) t=1773480413 act=\(number) req=\"GET http://e.org/ HTTP/1.1\" a=b")
    #expect(try value("action", of: log) == action)
    #expect(try value("time", of: log) == "2026-03-14T09:26:53.000Z")
  }

  @Test(arguments: [
    ("GET http://e.org/a?b HTTP/1.1", "http://e.org/a?b"), ("GET http://e.org/", "http://e.org/"),
    ("CONNECT e.org:443 HTTP/1.1", "e.org:443"),
    ("GET http://e.org/a b HTTP/1.0", "http://e.org/a b"),
    ("GET http://e.org/\\\"a\\\" HTTP/1.1", "http://e.org/\"a\""), ("-", nil),
  ])
  func `the appliance's request is method and URL`(request: String, url: String?) throws {
    let log = try read(Self.appliance + "req=\"\(request)\" dom=\"e.org\" a=b")
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == "e.org")
  }

  @Test(arguments: [
    ("SCHOOL\\\\jsmith", "SCHOOL\\jsmith"), ("j\\xc3\\xb6rg", "jörg"),
    ("SCHOOL\\\\j\\xc3\\xb6rg", "SCHOOL\\jörg"), ("SCHOOL\\\\xcel", "SCHOOL\\xcel"), ("-", nil),
    ("\\x", "\\x"), ("\\x4", "\\x4"),
  ])
  func `the appliance's users are decoded`(written: String, user: String?) throws {
    let log = try read(
      "h=10.0.0.7 u=\"\(written)\" t=1773480413 act=1 req=\"GET http://e.org/ HTTP/1.1\" a=b")
    #expect(try value("user", of: log) == user)
  }

  @Test(arguments: [
    "utm ulogd[4527]: id=\"2002\" action=\"accept\" srcip=\"10.0.0.7\"",
    "utm httpproxy[1]: id=\"0003\" request=\"0x1\" message=\"Read error\"",
    "utm httpproxy[1]: id=\"0003\" url=\"http://e.org/\"",
    "utm httpproxy[1]: Integrated HTTP-Proxy",
    "utm httpproxy[1]: id=\"0002\" action=\"block\" url=\"\" error=\"\"",
    "utm httpproxy[1]: id=\"0299\" name=\"reload\" sub=\"http\"", "utm kernel: a b c",
  ])
  func `lines that tell of no visit are skipped, even in the missing hour`(rest: String) throws {
    #expect(try read("2026:03:14-09:26:53 \(rest)").counts.skipped == 1)
    #expect(try read("2026:03:29-01:30:00 \(rest)").counts.skipped == 1)
  }

  @Test func `no cut line gives another host, user, client or action`() throws {
    let lines = [
      Self.head + "id=\"0060\" severity=\"info\" name=\"web request blocked\" action=\"block\" "
        + "method=\"GET\" srcip=\"10.20.4.77\" user=\"jsmith\" statuscode=\"403\" size=\"3045\" "
        + "url=\"http://www.example.org/a\" fullreqtime=\"0\" ua=\"x\" categoryname=\"Games\"",
      "h=10.20.4.77 u=\"jsmith\" s=403 X=+ t=1773480413 T=900 Ts=0 act=-1 in=1 out=3045 meth=GET "
        + "ua=\"x\" req=\"GET http://www.example.org/a HTTP/1.1\" dom=\"example.org\" rule=\"-\"",
    ]
    for whole in lines {
      for length in 0...whole.utf8.count {
        let cut = String(whole.prefix(length))
        for record in try read(cut).values {
          #expect(record["host"] as? String == "www.example.org", "\(cut)")
          #expect(record["user"] as? String == "jsmith", "\(cut)")
          #expect(record["client"] as? String == "10.20.4.77", "\(cut)")
          #expect(record["action"] as? String == "blocked", "\(cut)")
          #expect(record["time"] as? String == "2026-03-14T09:26:53.000Z", "\(cut)")
        }
      }
      #expect(try value("host", of: read(whole)) == "www.example.org")
    }
  }

  @Test func `two lines in one are refused wherever the first was torn behind its head`() throws {
    let first = Self.access + "srcip=\"10.0.0.7\" user=\"jsmith\" url=\"http://e.org/a\" "
    let second =
      "2026:03:14-09:26:54 utm httpproxy[6267]: id=\"0060\" action=\"block\" "
      + "srcip=\"10.0.0.8\" user=\"abrown\" url=\"http://x.org/\" ua=\"x\""
    for length in (Self.head.utf8.count + 4)...first.utf8.count {
      let log = try read(first.prefix(length) + second)
      #expect(log.lines.isEmpty && log.refused.map(\.reason) == [.notThisFormat], "\(length)")
    }
  }

  @Test(arguments: [
    (
      "2026:02:30-09:26:53 utm httpproxy[1]: id=\"0001\" url=\"http://e.org/\"",
      RefusalReason.notATime
    ),
    ("2026:03:29-01:30:00 utm httpproxy[1]: id=\"0001\" url=\"http://e.org/\"", .timeDoesNotExist),
    ("2026:03:14-09:26:53 utm httpproxy[1]: id=\"0001\" action=\"pass\"", .fieldMissing),
    ("2026:03:14-09:26:53 utm httpproxy[1]: id=\"00", .openQuote),
    ("2026:03:14-09:26:53 utm httpproxy[1]: id=\"0001\" url=\"http://e.o", .openQuote),
    ("2026:03:14-09:26:53 utm httpprox", .fieldMissing),
    ("h=10.0.0.7 t=17734804 act=1 req=\"GET http://e.org/ HTTP/1.1\" a=b", .notATime),
    ("h=10.0.0.7 act=1 req=\"GET http://e.org/ HTTP/1.1\" a=b", .fieldMissing),
    ("h=10.0.0.7 t=1773480413 act=1 a=b", .fieldMissing),
  ])
  func `a visit without time or host is refused`(line: String, reason: RefusalReason) throws {
    #expect(try read(line).refused.map(\.reason) == [reason])
  }

  @Test(arguments: [
    "device=\"SFW\" date=2026-03-14 time=09:26:53 log_type=\"Content Filtering\"", "a=b", "====",
    "Mar 14 09:26:53 host ulogd[1]: id=\"2002\" srcip=\"10.0.0.7\"", "h=10.0.0.7 t=1773480413",
    "1773480413.250 12 10.0.0.7 TCP_MISS/200 512 GET http://e.org/ - HIER_DIRECT/192.0.2.1 -",
  ])
  func `a line of another device is refused`(line: String) throws {
    #expect(try read(line).refused.map(\.reason) == [.notThisFormat])
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "sophos-utm", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
