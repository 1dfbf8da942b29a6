import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct ZeekJSONTests {
  private static let addresses = #""id.orig_h":"10.0.0.7","id.resp_h":"192.0.2.10""#

  @Test func `every key that the room reads is found by its own name`() throws {
    let keys = [
      "ts", "_path", "id.orig_h", "id.resp_h", "id.resp_p", "query", "qclass", "qtype_name",
      "rcode_name", "method", "host", "uri", "referrer", "user_agent", "status_code",
      "response_body_len", "username", "server_name",
    ]
    #expect(keys.count == ZeekEvent.Key.allCases.count)
    for (key, name) in zip(ZeekEvent.Key.allCases, keys) {
      let line = Array("{\"a\":1,\"\(name)\":\"value\"}".utf8)
      #expect(try ZeekEvent(line.span, from: 0)[key].places.count == 5, "\(name)")
    }
  }

  @Test(arguments: [
    ("1773480413.250052", "2026-03-14T09:26:53.250Z"), ("1773480413", "2026-03-14T09:26:53.000Z"),
    ("1773480413250", "2026-03-14T09:26:53.250Z"), ("1773480413250.9", "2026-03-14T09:26:53.250Z"),
    ("\"2026-03-14T09:26:53.250052Z\"", "2026-03-14T09:26:53.250Z"),
    ("\"2026-03-29T01:30:00.000000Z\"", "2026-03-29T01:30:00.000Z"),
    ("\"2026-10-25T01:30:00.000000Z\"", "2026-10-25T01:30:00.000Z"),
    ("0.0", "1970-01-01T00:00:00.000Z"),
  ])
  func `the time is written in one of three ways`(written: String, time: String) throws {
    #expect(try value("time", of: dns("\"query\":\"e.org\"", time: written)) == time)
  }

  @Test(arguments: [
    "\"x\"", "\"2026-03-14T09:26:53\"", "-5.0", "1e9", "123456789012345", "true", "[]", "1.x",
  ])
  func `anything else is no time`(written: String) throws {
    let log = try dns("\"query\":\"e.org\"", time: written)
    #expect(log.refused.map(\.reason) == [written == "1.x" ? .notThisFormat : .notATime])
  }

  @Test func `of a look-up there are name, type and code, and never an action`() throws {
    let log = try dns(
      #""query":"E.org.","qclass":1,"qtype_name":"AAAA","rcode_name":"REFUSED","rejected":true"#)
    let visit = try #require(log.values.first)
    #expect(visit["kind"] as? String == "dns")
    #expect(visit["host"] as? String == "e.org")
    #expect(visit["queryType"] as? String == "AAAA")
    #expect(visit["responseCode"] as? String == "REFUSED")
    #expect(visit["action"] == nil)
  }

  @Test(arguments: [
    #""id.resp_p":5353,"query":"e.org""#, #""id.resp_p":5355,"query":"wpad""#,
    #""id.resp_p":137,"query":"SCHOOL""#, #""qclass":3,"query":"version.bind""#, #""query":"""#,
    #""query":".""#, #""qtype":1"#,
  ])
  func `what is no name of the internet is skipped`(members: String) throws {
    #expect(try dns(members).counts.skipped == 1)
  }

  @Test(arguments: [
    (#""method":"GET","host":"e.org","uri":"/a?b=c""#, "http://e.org/a?b=c", "e.org"),
    (#""method":"GET","host":"e.org:8080","uri":"/a""#, "http://e.org:8080/a", "e.org"),
    (#""method":"GET","host":"x.net","uri":"http://e.org/a""#, "http://e.org/a", "e.org"),
    (#""method":"CONNECT","host":"e.org","uri":"e.org:443""#, "e.org:443", "e.org"),
    (#""method":"CONNECT","uri":"[2001:db8::1]:443""#, "[2001:db8::1]:443", "2001:db8::1"),
    (#""method":"GET","uri":"/a""#, "http://192.0.2.10/a", "192.0.2.10"),
    (#""method":"OPTIONS","host":"e.org","uri":"*""#, nil, "e.org"),
    (#""method":"GET","host":"e.org""#, nil, "e.org"),
    (#""method":"GET","host":"e.org","uri":"/\\x07\"\u00e9""#, "http://e.org/\\x07\"é", "e.org"),
  ])
  func `the URL is put together as the browser asked for it`(
    members: String, url: String?, host: String
  ) throws {
    let log = try http(members)
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == host)
  }

  @Test(arguments: [
    ("\"status_code\":200", nil), ("\"status_code\":403", nil),
    ("\"status_code\":407", "challenged"),
  ])
  func `a status tells no block`(status: String, action: String?) throws {
    let log = try http("\"method\":\"GET\",\"host\":\"e.org\",\"uri\":\"/\",\(status)")
    #expect(try value("action", of: log) == action)
  }

  @Test func `what the browser sent stands in its fields`() throws {
    let log = try http(
      #""method":"POST","host":"e.org","uri":"/","referrer":"http://f.org/","user_agent":"M","#
        + #""response_body_len":5,"username":"SCHOOL\\jsmith""#)
    let visit = try #require(log.values.first)
    #expect(visit["referrer"] as? String == "http://f.org/")
    #expect(visit["userAgent"] as? String == "M")
    #expect(visit["bytes"] as? Int == 5)
    #expect(visit["user"] as? String == "SCHOOL\\jsmith")
    #expect(visit["client"] as? String == "10.0.0.7")
    let broken = try http(
      #""method":"GET","host":"e.org","uri":"/","username":"<problem-decoding>""#)
    #expect(try value("user", of: broken) == nil)
  }

  @Test(arguments: [
    (#""established":true,"server_name":"e.org""#, "e.org"),
    (#""cipher":"X","server_name":"e.org.""#, "e.org"),
    (#""_path":"ssl","server_name":"e.org""#, "e.org"), (#""established":true"#, nil),
    (#""client_scid":"","server_name":"e.org""#, nil),
    (#""_path":"quic","server_name":"e.org","established":true"#, nil),
    (#""server_name":"e.org""#, nil),
  ])
  func `of what is encrypted the host is known, if the browser sent it`(
    members: String, host: String?
  ) throws {
    let log = try event(members)
    #expect(log.counts.skipped == (host == nil ? 1 : 0))
    if let host { #expect(try value("host", of: log) == host) }
  }

  @Test(arguments: [
    #""_path":"conn","trans_depth":1,"method":"GET","host":"e.org","uri":"/""#,
    #""service":"http","conn_state":"SF""#, #""fuid":"F1","mime_type":"text/html""#,
    #""trans_depth":1,"method":"INVITE","uri":"sip:a@e.org","host":"e.org","call_id":"1""#,
    #""trans_depth":1,"helo":"e.org","mailfrom":"a@e.org""#, #""host":"e.org","name":"x""#,
  ])
  func `lines of other logs are skipped`(members: String) throws {
    #expect(try event(members).counts.skipped == 1)
  }

  @Test func `addresses may stand in an object of their own`() throws {
    let log = try FormatSample(
      of: #"{"ts":1773480413.2,"id":{"orig_h":"10.0.0.9","resp_h":"192.0.2.53","resp_p":53},"#
        + #""trans_id":1,"query":"e.org"}"#, format: "zeek-json", context: SampleFolder.context())
    #expect(try value("client", of: log) == "10.0.0.9")
  }

  @Test func `a line that is cut anywhere is refused`() throws {
    let text = #"{"ts":1773480413.2,\#(Self.addresses),"trans_id":1,"query":"e.org","a":["}"]}"#
    let bytes = Array(text.utf8)
    for length in 1..<bytes.count {
      for part in [bytes.prefix(length), bytes.suffix(length)] {
        let log = try FormatSample(
          of: String(decoding: part, as: UTF8.self), format: "zeek-json",
          context: SampleFolder.context())
        #expect(log.counts.refused == 1, "\(length)")
      }
    }
  }

  @Test(arguments: [
    #"{"query":"e.org","trans_id":1}"#, #"{"ts":null,"query":"e.org"}"#, "1773480413.2 x", "{}",
    #"{"ts":1773480413.2,"id.orig_h":"10.0.0.700","trans_id":1,"query":"e.org"}"#,
  ])
  func `what is no line of Zeek is refused`(line: String) throws {
    let log = try FormatSample(of: line, format: "zeek-json", context: SampleFolder.context())
    #expect(log.refused.map(\.reason) == [.notThisFormat])
  }

  private func dns(_ members: String, time: String = "1773480413.250052") throws -> FormatSample {
    try event("\"trans_id\":7,\(members)", time: time)
  }

  private func http(_ members: String) throws -> FormatSample {
    try event("\"trans_depth\":1,\(members)")
  }

  private func event(
    _ members: String, time: String = "1773480413.250052"
  ) throws -> FormatSample {
    try FormatSample(
      of: "{\"ts\":\(time),\(Self.addresses),\(members)}", format: "zeek-json",
      context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
