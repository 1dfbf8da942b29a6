import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Formats

/// Squid's lines as OPNsense writes them as JSON.
struct SquidJSONTests {
  @Test func `a line says what the text would`() throws {
    let log = try read(line())
    let visit = try #require(log.values.first)
    #expect(visit["kind"] as? String == "proxy")
    #expect(visit["time"] as? String == "2026-03-14T09:26:52.750Z")
    #expect(visit["durationMs"] as? Int == 250)
    #expect(visit["client"] as? String == "10.20.4.7")
    #expect(visit["clientName"] as? String == "laptop-7.example.org")
    #expect(visit["user"] as? String == "SCHOOL\\jsmith")
    #expect(visit["method"] as? String == "GET")
    #expect(visit["url"] as? String == "https://www.example.org/lessons?q=a")
    #expect(visit["host"] as? String == "www.example.org")
    #expect(visit["status"] as? Int == 200)
    #expect(visit["bytes"] as? Int == 5120)
    #expect(visit["action"] as? String == "allowed")
    #expect(visit["userAgent"] as? String == "Mozilla/5.0 (\"Quoted\")")
    #expect(visit["referrer"] as? String == "https://www.example.org/")
  }

  @Test(arguments: [
    "", " ", "<166>Mar 14 09:26:53 fw (squid-1)[6802]: ", "Mar 14 09:26:53 fw (squid-1)[6802]:  ",
    "2026-03-14T09:26:53.000000+00:00 fw (squid-1)[6802]: ",
    "2026-03-14T09:26:53+00:00 fw (squid-1) 6802 - - ",
    "<166>1 2026-03-14T09:26:53+00:00 fw.example.org (squid-1) 6802 - [meta sequenceId=\"1\"] ",
    "<166>1 2026-03-14T09:26:53+00:00 fw.example.org (squid-1) 6802 - - ",
  ])
  func `a head of syslog may precede, and spaces may stand around`(head: String) throws {
    let log = try read(head + line() + " ")
    #expect(try value("host", of: log) == "www.example.org")
    #expect(try value("time", of: log) == "2026-03-14T09:26:52.750Z")
  }

  @Test(arguments: [
    ("TCP_DENIED", 407, "challenged"), ("TCP_MISS", 407, "challenged"),
    ("TCP_DENIED", 403, "blocked"), ("TCP_DENIED_REPLY", 403, "blocked"),
    ("TCP_REDIRECT", 302, "blocked"), ("TCP_MISS", 403, "allowed"), ("TCP_TUNNEL", 200, "allowed"),
    ("NONE_NONE", 503, nil), ("TAG_NONE", 0, nil),
  ])
  func `tags and status tell what the proxy did`(
    tags: String, status: Int, action: String?
  ) throws {
    let log = try read(line(tags: tags, status: "\(status)"))
    #expect(try value("action", of: log) == action)
  }

  @Test func `a tunnel is a visit, but for one that is decrypted`() throws {
    let tunnel = try read(line(method: "CONNECT", url: "e.org:443", tags: "TCP_TUNNEL"))
    #expect(try value("url", of: tunnel) == "e.org:443")
    #expect(try value("host", of: tunnel) == "e.org")
    let opened = try read(line(method: "CONNECT", url: "e.org:443", tags: "NONE_NONE"))
    #expect(opened.counts.folded == 1)
  }

  @Test(arguments: [
    ("-", "error:transaction-end-before-headers"), ("GET", "ahmet"), ("GET", "-"),
    ("GET", "cache_object://localhost/info"), ("ICP_QUERY", "http://e.org/"),
  ])
  func `what is no visit is skipped`(method: String, url: String) throws {
    #expect(try read(line(method: method, url: url)).counts.skipped == 1)
  }

  @Test func `escapes are undone in the URL`() throws {
    let log = try read(line(url: #"http://www.example.org:8080/a\"b\"\\c?q=\tx"#))
    #expect(try value("url", of: log) == "http://www.example.org:8080/a\"b\"\\c?q=\tx")
    #expect(try value("host", of: log) == "www.example.org")
    let host = try read(line(url: #"http://www\\.example.org/"#))
    #expect(try value("host", of: host) == "www\\.example.org")
  }

  @Test func `missing values are nobody's`() throws {
    let log = try read(
      #"{"@timestamp":"2026-03-14T09:26:53+0000","event":{"duration":"-"},"http":{"request":"#
        + #"{"method":"GET","referrer":"-"},"response":{"bytes": -, "body":{"status_code": -}}},"#
        + #""host":{"hostname":{}},"source":{"ip":"-"},"url":{"original":"http://e.org/"},"user":{},"#
        + #""user_agent":{"original":{}},"labels":{"request_status":"TCP_MISS"}}"#)
    let visit = try #require(log.values.first)
    #expect(visit.keys.sorted() == ["action", "host", "kind", "line", "method", "time", "url"])
  }

  @Test func `keys may have their objects' names in front of them`() throws {
    let log = try read(
      #"{"@timestamp":"2026-03-14T09:26:53+0000","event.duration":"5","source.ip":"10.0.0.7","#
        + #""http.request.method":"GET","http.response.body.status_code":403,"#
        + #""http.response.bytes":7,"http.request.referrer":"r","user.name":"jsmith","#
        + #""user_agent.original":"M","host.hostname":"10.0.0.7","url.original":"http://e.org/","#
        + #""labels.request_status":"TCP_DENIED"}"#)
    let visit = try #require(log.values.first)
    #expect(visit["action"] as? String == "blocked")
    #expect(visit["user"] as? String == "jsmith")
    #expect(visit["client"] as? String == "10.0.0.7")
    #expect(visit["clientName"] == nil)
    #expect(visit["durationMs"] as? Int == 5)
    #expect(visit["bytes"] as? Int == 7)
  }

  @Test func `members of other objects are not taken`() throws {
    let other = #""ecs":{"name":"eve","ip":"1.1.1.1","#
    let log = try read(line().replacing("\"ecs\":{", with: other))
    #expect(try value("user", of: log) == "SCHOOL\\jsmith")
    #expect(try value("client", of: log) == "10.20.4.7")
  }

  @Test func `a line that is cut anywhere is refused`() throws {
    let bytes = Array(line().utf8)
    for length in 1..<bytes.count {
      for part in [bytes.prefix(length), bytes.suffix(length)] {
        let log = try read(String(decoding: part, as: UTF8.self))
        #expect(log.counts.refused == 1, "\(length)")
      }
    }
  }

  @Test(arguments: [
    ("{}", RefusalReason.notThisFormat),
    (
      #"{"@timestamp":"2026-03-14T09:26:53+0000","url":{"original":"http://e.org/"}}"#,
      .notThisFormat
    ),
    (#"{"@timestamp":"2026-03-14T09:26:53","labels":{"request_status":"TCP_MISS"}}"#, .notATime),
    (
      #"{"@timestamp":"2026-03-14T09:26:53Z","event":{"duration":"9999999999999999"},"#
        + #""labels":{"request_status":"TCP_MISS"}}"#, .notANumber
    ),
  ])
  func `what is no line of Squid is refused`(line: String, reason: RefusalReason) throws {
    #expect(try read(line).refused.map(\.reason) == [reason])
  }

  @Test func `the log is detected as Squid's`() throws {
    let log = Array(String(repeating: line() + "\n", count: 3).utf8)
    let detection = FormatDetection(head: log, context: try SampleFolder.context())
    #expect(detection.format?.name == "squid", "\(detection.words)")
  }

  @Test func `no damaged line is trapped on`() throws {
    var random = SeededRandom(seed: 20_261_126)
    var log = ""
    for _ in 0..<2000 {
      var bytes = Array(line().utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = Array("\"\\{}[]:, -x9".utf8).randomElement(using: &random) ?? 0
      }
      log += String(decoding: bytes, as: UTF8.self) + "\n"
    }
    let sample = try read(log)
    #expect(sample.faults.isEmpty)
    #expect(sample.counts.lines == 2000)
  }

  private func line(
    method: String = "GET", url: String = "https://www.example.org/lessons?q=a",
    tags: String = "TCP_MISS", status: String = "200"
  ) -> String {
    #"{"@timestamp":"2026-03-14T09:26:53+0000","ecs":{"version":"1.0.0"},"event":{"id":"-","#
      + #""dataset":"squid.access","duration":"250"},"http":{"version":"1.1","request":{"method":"#
      + "\"\(method)\"" + #","referrer":"https://www.example.org/"},"response":{"bytes": 5120, "#
      + #""body":{"status_code": \#(status)}}},"host":{"hostname":"laptop-7.example.org"},"#
      + #""service":{"name":"proxy","type":"squid"},"source":{"ip":"10.20.4.7"},"url":{"original":"#
      + "\"\(url)\"" + #"},"user":{"name":"SCHOOL\\jsmith"},"user_agent":{"original":"#
      + #""Mozilla/5.0 (\"Quoted\")"},"labels":{"request_status":"\#(tags)","#
      + #""hierarchy_status":"HIER_DIRECT"},"message":"\#(method) x HTTP/1.1"}"#
  }

  private func read(_ text: String) throws -> FormatSample {
    try FormatSample(of: text, format: "squid", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
