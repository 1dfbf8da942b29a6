import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct SuricataTests {
  private static let ports = #""src_ip":"10.0.0.7","src_port":51411,"dest_ip":"192.0.2.10""#

  @Test(arguments: [
    ("2026-03-14T09:26:53.250052+0000", "2026-03-14T09:26:53.250Z"),
    ("2026-03-14T09:26:53Z", "2026-03-14T09:26:53.000Z"),
    ("2026-03-14T10:26:53.5+01:00", "2026-03-14T09:26:53.500Z"),
    ("2026-03-14T04:26:53.999999-0500", "2026-03-14T09:26:53.999Z"),
    ("2026-03-29T01:30:00.000000+0000", "2026-03-29T01:30:00.000Z"),
    ("2026-07-14T09:26:53.000000", "2026-07-14T08:26:53.000Z"),
  ])
  func `the time is read in the zone that it names, else in the source's`(
    written: String, time: String
  ) throws {
    #expect(try value("time", of: read(dns("query"), time: written)) == time)
  }

  @Test func `a line that names its zone is not local`() throws {
    let context = try SampleFolder.context()
    let zoned = event("dns", dns("query"))
    #expect(Suricata.localSeconds(of: Array(zoned.utf8).span, context: context) == nil)
  }

  @Test(arguments: [
    (#""type":"query","rrname":"www.example.org","rrtype":"A""#, true),
    (#""version":3,"type":"request","queries":[{"rrname":"www.example.org","rrtype":"A"}]"#, true),
    (#""type":"answer","rrname":"www.example.org","rrtype":"A","rcode":"NOERROR""#, false),
    (#""version":2,"type":"answer","rrname":"www.example.org","answers":[{"rrname":"a"}]"#, false),
    (#""version":3,"type":"response","queries":[{"rrname":"www.example.org"}]"#, false),
  ])
  func `of a look-up the request counts, and its answer is folded`(
    members: String, isRecord: Bool
  ) throws {
    let log = try read("\"dns\":{\(members)}")
    #expect(log.counts.records == (isRecord ? 1 : 0))
    #expect(log.counts.folded == (isRecord ? 0 : 1))
    guard isRecord else { return }
    #expect(try value("host", of: log) == "www.example.org")
    #expect(try value("queryType", of: log) == "A")
    #expect(try value("kind", of: log) == "dns")
    #expect(try value("action", of: log) == nil)
  }

  @Test func `an answer's names are never taken for the question`() throws {
    let answer = #""answers":[{"rrname":"other.example.net","rrtype":"CNAME","rdata":"x"}]"#
    let log = try read("\"dns\":{\(answer),\"type\":\"query\",\"rrname\":\"a.example.org\"}")
    #expect(try value("host", of: log) == "a.example.org")
    #expect(try value("queryType", of: log) == nil)
  }

  @Test(arguments: ["5353", "5355", "137"])
  func `names of the local network are skipped`(port: String) throws {
    let log = try read(dns("query") + ",\"dest_port\":\(port)")
    #expect(log.counts.skipped == 1)
  }

  @Test(arguments: [
    (#""hostname":"e.org","url":"/a?b=c""#, "http://e.org/a?b=c", "e.org"),
    (#""hostname":"e.org","http_port":8080,"url":"\/a""#, "http://e.org:8080/a", "e.org"),
    (#""url":"/a","hostname":"E.org.""#, "http://E.org./a", "e.org"),
    (#""hostname":"e.org","url":"http:\/\/f.org:81\/x""#, "http://f.org:81/x", "f.org"),
    (#""hostname":"e.org","url":"*""#, nil, "e.org"),
    (#""hostname":"e.org""#, nil, "e.org"),
    (#""hostname":"[2001:db8::1]","url":"/a""#, "http://[2001:db8::1]/a", "2001:db8::1"),
    (#""hostname":"2001:db8::1","url":"/a""#, "http://[2001:db8::1]/a", "2001:db8::1"),
    (#""hostname":"e.org","url":"e.org:443","http_method":"CONNECT""#, "e.org:443", "e.org"),
    (#""url":"/a\u00e9\"""#, "http://192.0.2.10/aé\"", "192.0.2.10"),
    (#""url":"/?u=http://f.org/","hostname":"e.org""#, "http://e.org/?u=http://f.org/", "e.org"),
  ])
  func `the URL is put together as the browser asked for it`(
    members: String, url: String?, host: String
  ) throws {
    let log = try read("\"http\":{\(members)}", type: "http")
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == host)
    #expect(try value("action", of: log) == nil)
  }

  @Test(arguments: [
    ("\"status\":200", nil), ("\"status\":403", nil), ("\"status\":\"302\"", nil),
    ("\"status\":407", "challenged"),
  ])
  func `a status tells no block`(status: String, action: String?) throws {
    let log = try read("\"http\":{\"hostname\":\"e.org\",\"url\":\"/\",\(status)}", type: "http")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: ["tls", "quic"])
  func `of what is encrypted the host is known, if the browser sent it`(type: String) throws {
    let log = try read("\"\(type)\":{\"sni\":\"e.org\",\"subject\":\"CN=x\"}", type: type)
    #expect(try value("host", of: log) == "e.org")
    #expect(try value("url", of: log) == nil)
    let none = try read("\"\(type)\":{\"subject\":\"CN=e.org\"}", type: type)
    #expect(none.counts.skipped == 1)
  }

  @Test(arguments: [
    (#""alert":{"action":"blocked","signature":"S"}"#, "blocked"),
    (#""alert":{"action":"allowed","signature":"S"},"verdict":{"action":"drop"}"#, "blocked"),
    (#""alert":{"action":"allowed","signature":"S"},"verdict":{"action":"alert"}"#, nil),
    (#""alert":{"action":"allowed","signature":"S"}"#, nil),
  ])
  func `an alert is a visit only when it tells of a block`(
    alert: String, action: String?
  ) throws {
    let log = try read("\(alert),\"tls\":{\"sni\":\"e.org\"}", type: "alert")
    #expect(log.counts.skipped == (action == nil ? 1 : 0))
    guard let action else { return }
    #expect(try value("action", of: log) == action)
    #expect(try value("deviceRule", of: log) == "S")
    #expect(try read(alert, type: "alert").counts.skipped == 1)
  }

  @Test func `a browser's question whether it may pass the school's DNS is no block`() throws {
    let name = #""dns":{"query":[{"type":"query","rrname":"use-application-dns.net"}]}"#
    let log = try read("\"alert\":{\"action\":\"blocked\"},\(name)", type: "alert")
    #expect(try value("action", of: log) == nil)
  }

  @Test(arguments: [
    (#""flow":{"src_ip":"10.0.0.9"},"direction":"to_server""#, "10.0.0.9"),
    (#""direction":"to_server""#, "192.0.2.1"), (#""direction":"to_client""#, "10.0.0.7"),
    (#""src_port":443,"dest_port":51411"#, "10.0.0.7"),
    (#""src_port":51411,"dest_port":443"#, "192.0.2.1"), (#""src_port":1,"dest_port":1"#, nil),
    ("\"proto\":\"TCP\"", nil),
  ])
  func `the client of an alert is never its server`(members: String, client: String?) throws {
    let log = try FormatSample(
      of: #"{"timestamp":"2026-03-14T09:26:53Z","event_type":"alert","src_ip":"192.0.2.1","#
        + #""dest_ip":"10.0.0.7",\#(members),"alert":{"action":"blocked"},"tls":{"sni":"e.org"}}"#,
      format: "suricata", context: SampleFolder.context())
    #expect(try value("client", of: log) == client)
  }

  @Test(arguments: [(51411, 53, "10.0.0.7"), (53, 51411, "192.0.2.10"), (53, 53, "10.0.0.7")])
  func `a look-up is never the DNS server's own`(from: Int, to: Int, client: String) throws {
    let line = event("dns", "\"dest_port\":\(to),\(dns("query"))")
      .replacing("51411,\"dest_ip", with: "\(from),\"dest_ip")
    let log = try FormatSample(of: line, format: "suricata", context: SampleFolder.context())
    #expect(try value("client", of: log) == client)
  }

  @Test(arguments: ["flow", "stats", "fileinfo", "drop", "anomaly", "ssh", "mdns", "tls"])
  func `events of other kinds are skipped`(type: String) throws {
    #expect(try read(#""http":{"hostname":"e.org","url":"/"}"#, type: type).counts.skipped == 1)
  }

  @Test(arguments: [
    "Mar 14 09:26:53 sensor suricata[7]: @cee: ", "<142>Mar 14 09:26:53 sensor suricata: ",
    "@cee: ",
    "<142>1 2026-03-14T09:26:53Z sensor suricata 7 - [a b=\"c\"] ", "\u{FEFF}", " ",
  ])
  func `a head of syslog may precede`(head: String) throws {
    let log = try FormatSample(
      of: head + event("dns", dns("query")), format: "suricata", context: SampleFolder.context())
    #expect(try value("host", of: log) == "www.example.org")
  }

  @Test func `a line that is cut anywhere is refused`() throws {
    let bytes = Array(event("http", #""http":{"hostname":"e.org","url":"/a\"b"}"#).utf8)
    for length in 1..<bytes.count {
      for part in [bytes.prefix(length), bytes.suffix(length)] {
        let log = try FormatSample(
          of: String(decoding: part, as: UTF8.self), format: "suricata",
          context: SampleFolder.context())
        #expect(log.counts.refused == 1, "\(length)")
      }
    }
  }

  @Test(arguments: [
    ("{\"timestamp\":\"2026-03-14\",\"event_type\":\"dns\"}", RefusalReason.notATime),
    ("{\"timestamp\":\"2026-02-30T00:00:00Z\",\"event_type\":\"dns\"}", .notATime),
    ("{\"timestamp\":\"2026-03-29T01:30:00\",\"event_type\":\"dns\"}", .timeDoesNotExist),
    ("{\"event_type\":\"dns\"}", .notThisFormat),
    ("{\"ts\":1,\"query\":\"e.org\"}", .notThisFormat),
    ("hello {} there", .notThisFormat), ("{", .notThisFormat), ("{\"a", .openQuote),
  ])
  func `what is no event is refused`(line: String, reason: RefusalReason) throws {
    let log = try FormatSample(of: line, format: "suricata", context: SampleFolder.context())
    #expect(log.refused.map(\.reason) == [reason])
  }

  @Test func `a client that is no address is refused`() throws {
    let line = event("dns", dns("query")).replacing("10.0.0.7", with: "10.0.0.700")
    let log = try FormatSample(of: line, format: "suricata", context: SampleFolder.context())
    #expect(log.refused.map(\.reason) == [.notThisFormat])
  }

  private func dns(_ type: String) -> String {
    "\"dns\":{\"type\":\"\(type)\",\"rrname\":\"www.example.org\",\"rrtype\":\"A\"}"
  }

  private func event(
    _ type: String, _ members: String, time: String = "2026-03-14T09:26:53.000000+0000"
  ) -> String {
    "{\"timestamp\":\"\(time)\",\"event_type\":\"\(type)\",\(Self.ports),\(members)}"
  }

  private func read(
    _ members: String, type: String = "dns", time: String = "2026-03-14T09:26:53.000000+0000"
  ) throws -> FormatSample {
    try FormatSample(
      of: event(type, members, time: time), format: "suricata", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
