import Formats
import Foundation
import TestSupport
import Testing
import Vocabulary

struct SquidTests {
  @Test(arguments: [
    ("http://www.example.org/x mary ann", nil), ("http://www.example.org/a b -", nil),
    ("http://www.example.org/x ann", "ann"),
  ])
  func `nobody is named where spaces may be the URL's or the user's`(
    middle: String, user: String?
  ) throws {
    let line = "1773480413.000 0 10.0.0.7 TCP_MISS/200 0 GET \(middle) HIER_NONE/- -\n"
    let sample = try FormatSample(of: line, format: "squid", context: SampleFolder.context())
    let visit = try #require(sample.values.first)
    #expect(visit["user"] as? String == user)
    #expect(visit["host"] as? String == "www.example.org")
    #expect(visit["client"] as? String == "10.0.0.7")
  }

  @Test func `no line of Cisco's appliance is read as Squid's`() throws {
    let path = SampleFolder.root + "/cisco-wsa/sample.log"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let decided = lines.filter { $0.contains(" <") }
    #expect(decided.count > 15)
    let log = try FormatSample(
      of: decided.joined(separator: "\n"), format: "squid", context: SampleFolder.context())
    #expect(log.counts.refused == decided.count)
    #expect(Set(log.refused.map(\.reason)).isSubset(of: [.notThisFormat, .notATime]))
  }

  @Test func `a tunnel that is decrypted is counted by the lines inside it`() throws {
    let log = try read("0 10.0.0.7 NONE_NONE/200 0 CONNECT www.example.org:443 - HIER_NONE/- -")
    #expect(log.counts.folded == 1 && log.lines.isEmpty)
  }

  @Test(arguments: [
    "<166>1 2026-03-14T09:26:53+00:00 fw.example.org (squid-1) 6802 - [meta sequenceId=\"1\"] ",
    "<166>1 2026-03-14T09:26:53+00:00 fw.example.org (squid-1) 6802 - - ",
    "<166>Mar 14 09:26:53 fw (squid-1)[6802]: ",
  ])
  func `a head of syslog may precede`(head: String) throws {
    let rest = "0 10.0.0.7 TCP_MISS/200 9 GET http://www.example.org/ jsmith HIER_NONE/- -"
    let log = try FormatSample(
      of: head + "1773480413.250 " + rest, format: "squid", context: SampleFolder.context())
    #expect(try value("time", of: log) == "2026-03-14T09:26:53.250Z")
    #expect(try value("user", of: log) == "jsmith")
    let cut = try FormatSample(
      of: String(head.dropLast(4)), format: "squid", context: SampleFolder.context())
    #expect(cut.counts.refused == 1)
  }

  @Test(arguments: [
    ("TCP_DENIED/407", "challenged"), ("TCP_MISS/407", "challenged"),
    ("TCP_DENIED/403", "blocked"), ("TCP_DENIED/307", "blocked"),
    ("TCP_DENIED_REPLY/403", "blocked"), ("TCP_REDIRECT/302", "blocked"),
    ("TCP_MISS/403", "allowed"), ("TCP_MEM_HIT_ABORTED/000", "allowed"),
  ])
  func `tags tell what the proxy did`(tags: String, action: String) throws {
    let log = try read("0 10.0.0.7 \(tags) 0 GET http://www.example.org/ - HIER_NONE/- -")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: ["TAG_NONE/503", "NONE_NONE/000", "NONE/400"])
  func `a request that failed before the proxy judged it has no action`(tags: String) throws {
    let log = try read("0 10.0.0.7 \(tags) 0 CONNECT www.example.org:443 - HIER_NONE/- -")
    #expect(log.lines.count == 1)
    #expect(try value("action", of: log) == nil)
  }

  @Test(arguments: [
    "0 10.0.0.7 NONE_NONE/000 0 - error:transaction-end-before-headers - HIER_NONE/- -",
    "0 10.0.0.7 TAG_NONE/400 0 NONE error:invalid-request - HIER_NONE/- text/html",
    "0 10.0.0.7 UDP_HIT/000 60 ICP_QUERY http://www.example.org/ - HIER_NONE/- -",
    "0 10.0.0.7 TCP_MISS/200 60 ICP_QUERY http://www.example.org/ - HIER_NONE/- -",
    "0 10.0.0.7 TCP_MISS/200 60 GET cache_object://localhost/info - HIER_NONE/- -",
    "0 10.0.0.7 NONE/400 60 GET ahmet - HIER_NONE/- -",
    "0 10.0.0.7 TCP_DENIED/403 60 CONNACT www.example.org:443 - HIER_NONE/- -",
  ])
  func `what is no visit is skipped`(rest: String) throws {
    let log = try read(rest)
    #expect(log.counts.skipped == 1 && log.counts.lines == 1)
  }

  @Test(arguments: ["HTCPX", "CONNX", "CONNACT", "X"])
  func `a method that nobody knows hides no visit`(method: String) throws {
    let log = try read("0 10.0.0.7 NONE/200 0 \(method) http://www.example.org/ - HIER_NONE/- -")
    #expect(try value("host", of: log) == "www.example.org")
  }

  @Test(arguments: [("TCP_MISS/404", 404), ("T/1/50", 50), ("T/1000", nil), ("T200", nil)])
  func `the status stands behind the last slash`(tags: String, status: Int?) throws {
    let log = try read("0 10.0.0.7 \(tags) 0 GET http://www.example.org/ - HIER_NONE/- -")
    #expect(try #require(log.values.first)["status"] as? Int == status)
  }

  @Test(arguments: [
    ("http://pupil:secret@www.example.org:8080/", "www.example.org"),
    ("http://[2001:db8::1]:8080/x", "2001:db8::1"), ("http://[2001:db8::1]/x", "2001:db8::1"),
    ("http://WWW.Example.ORG./", "www.example.org"), ("http://www.example.org?", "www.example.org"),
    ("https://www.example.org/search?", "www.example.org"),
    ("ftp://files.example.org/a", "files.example.org"),
    ("http://www.example.org/?next=http://other.example.net/", "www.example.org"),
  ])
  func `the host is found in every kind of URL`(url: String, host: String) throws {
    let log = try read("0 10.0.0.7 TCP_MISS/200 0 GET \(url) jsmith HIER_DIRECT/192.0.2.1 a/b")
    #expect(try value("host", of: log) == host)
    #expect(try value("url", of: log) == url)
    #expect(try value("user", of: log) == "jsmith")
  }

  @Test(arguments: [
    ("-", nil), ("jsmith", "jsmith"), ("j%20smith", "j smith"),
    ("SCHOOL\\\\jsmith", "SCHOOL\\jsmith"),
    ("school%5cjsmith", "school\\jsmith"), ("o'neil\"x\"", "o'neil\"x\""), ("50%", "50%"),
    ("%zz", "%zz"), ("a\\", "a\\"), ("J%C3%A9r%C3%B4me", "Jérôme"),
  ])
  func `the escapes of a user name are undone`(written: String, user: String?) throws {
    let log = try read("0 10.0.0.7 TCP_MISS/200 0 GET http://www.example.org/ \(written) H/- -")
    #expect(try value("user", of: log) == user)
  }

  @Test func `a visit begins when its request did`() throws {
    let log = try read("3000 10.0.0.7 TCP_MISS/200 0 GET http://www.example.org/ - H/- -")
    #expect(try value("time", of: log) == "2026-03-14T09:26:50.000Z")
  }

  @Test func `a negative duration and negative bytes are not said`() throws {
    let log = try read("-20 10.0.0.7 TCP_MISS/200 -1 GET http://www.example.org/ - H/- -")
    #expect(try value("time", of: log) == "2026-03-14T09:26:53.000Z")
    #expect(log.lines.allSatisfy { !$0.contains("durationMs") && !$0.contains("bytes") })
  }

  @Test(arguments: [
    ("hello", RefusalReason.notATime), ("1773480413 0 a", .notATime),
    ("1773480413.000 x 10.0.0.7 TCP_MISS/200 0 GET http://e.org/ - H/- -", .notANumber),
    ("1773480413.000 999999999999999 10.0.0.7 T/200 0 GET http://e.org/ - H/- -", .notANumber),
    ("1773480413.000 0 10.0.0.7 TCP_MISS/200 0 GET", .fieldMissing),
    ("1773480413.000 0 10.0.0.7 TCP_MISS/200 0 GET http://e.org/ -", .fieldMissing),
    ("\u{0}\u{0}\u{0}1773480413.000 0 10.0.0.7", .binary),
  ])
  func `a line that is damaged is refused with its reason`(
    line: String, reason: RefusalReason
  ) throws {
    let log = try FormatSample(of: line, format: "squid", context: SampleFolder.context())
    #expect(log.refused.map(\.reason) == [reason])
    #expect(log.counts.lines == 1 && log.counts.refused == 1)
  }

  private func read(_ rest: String) throws -> FormatSample {
    try FormatSample(
      of: "1773480413.000 " + rest, format: "squid", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
