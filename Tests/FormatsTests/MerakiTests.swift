import Foundation
import Testing
import Vocabulary

@testable import Formats

struct MerakiTests {
  private let head = "<134>1 1773480413.348215340 MX84"
  private let client = "src=10.20.4.7:51411 dst=192.0.2.10:443 mac=02:00:5E:10:00:07"

  @Test(arguments: [
    "1773480413.348215340 MX84", "1 1773480413.348215340 MX84", "<134>1 1773480413.348215340 MX84",
    "<134>1773480413.348215 MX84", "Mar 14 09:26:53 10.0.0.1 1 1773480413.348215340 MX84",
    "<134>Mar  4 01:26:53 gw <134>1 1773480413.348215340 Main_School",
    "2026-03-14T09:26:53.120000+00:00 10.0.0.1 1 1773480413.348215340 MX84",
  ])
  func `the time is the appliance's own, whatever relays wrote before it`(head: String) throws {
    let log = try read("\(head) urls \(client) request: GET http://www.example.org/a")
    #expect(try value("time", of: log) == "2026-03-14T09:26:53.348Z")
    #expect(try value("client", of: log) == "10.20.4.7")
    #expect(try value("url", of: log) == "http://www.example.org/a")
  }

  @Test(arguments: [
    ("GET http://e.org/a?b=c", "GET", "http://e.org/a?b=c"),
    ("POST http://e.org:8080/a", "POST", "http://e.org:8080/a"),
    ("GET http://e.org", "GET", "http://e.org"),
    ("UNKNOWN https://e.org/...", nil, "https://e.org/"),
    ("UNKNOWN https://e.org:8443/...", nil, "https://e.org:8443/"),
    ("GET http://e.org/a...", "GET", "http://e.org/a..."),
  ])
  func `a request has its method and address, and no action`(
    request: String, method: String?, url: String
  ) throws {
    let log = try read("\(head) urls \(client) request: \(request)")
    #expect(try value("method", of: log) == method)
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == "e.org")
    #expect(try value("action", of: log) == nil)
  }

  @Test(arguments: [
    ("url='https://e.org/...' category0='Games' server='192.0.2.1:443'", "https://e.org/"),
    ("url='e.org/...' category0='Games' server='192.0.2.1:443'", "https://e.org/"),
    ("url='e.org/a' server='192.0.2.1:80' category0='Games'", "e.org/a"),
    ("url='http://e.org/it's' category0='Games'", "http://e.org/it's"),
  ])
  func `a blocked page is a block, of a device that is known by its hardware address`(
    fields: String, url: String
  ) throws {
    for event in ["content_filtering_block", "type=content_filtering_block"] {
      let log = try read("\(head) events \(event) \(fields) client_mac='02:00:5E:10:00:07'")
      #expect(try value("action", of: log) == "blocked")
      #expect(try value("url", of: log) == url)
      #expect(try value("host", of: log) == "e.org")
      #expect(try value("deviceCategory", of: log) == "Games")
      #expect(try value("client", of: log) == "02:00:5E:10:00:07")
    }
  }

  @Test(arguments: [
    ("10.0.0.7:51411", "10.0.0.7"), ("10.0.0.7", "10.0.0.7"),
    ("[2001:db8::7]:51411", "2001:db8::7"), ("2001:db8::7:51411", "2001:db8::7"),
    ("2001:db8:0:0:0:0:0:7:443", "2001:db8:0:0:0:0:0:7"), ("2001:db8::7", "2001:db8::7"),
  ])
  func `the port is no part of the client's address`(source: String, address: String) throws {
    let log = try read("\(head) urls src=\(source) request: UNKNOWN https://e.org/...")
    #expect(try value("client", of: log) == address)
  }

  @Test func `a hardware address is no name`() throws {
    let log = try read("\(head) urls \(client) request: UNKNOWN https://e.org/...")
    #expect(try value("clientName", of: log) == nil)
  }

  @Test(arguments: [
    ("agent='it's me' request: GET http://e.org/", "it's me"),
    (
      "agent='a request: GET http://fake.org/' request: GET http://e.org/",
      "a request: GET http://fake.org/"
    ),
    ("agent='' request: GET http://e.org/", nil),
    ("agent=curl/7 request: GET http://e.org/", "curl/7"),
  ])
  func `a browser's name makes no request`(rest: String, agent: String?) throws {
    let log = try read("\(head) urls \(client) \(rest)")
    #expect(try value("host", of: log) == "e.org")
    #expect(try value("userAgent", of: log) == agent)
  }

  @Test(arguments: [
    "flows allow src=10.0.0.7 dst=192.0.2.1 protocol=udp", "events Cellular connection up",
    "events type=8021x_eap_success identity='abrown'",
    "vpn_firewall src=10.0.0.7 pattern: deny all",
    "security_event ids_alerted signature=1:2:3 message: request: GET http://e.org/",
    "events content_filtering_block_page shown",
  ])
  func `other lines are skipped`(rest: String) throws {
    #expect(try read("\(head) \(rest)").counts.skipped == 1)
  }

  @Test(arguments: [
    ("urls src=10.0.0.7:1 request: UNKNOWN https://www.exa", RefusalReason.fieldMissing),
    ("urls src=10.0.0.7:1 request: GET", .fieldMissing), ("urls src=10.0.0.7:1", .fieldMissing),
    ("urls src=10.0.0.7:1 agent='Mozil", .fieldMissing), ("urls", .fieldMissing),
    ("urls src=10.0.0.7:1 request: GET http://e.org/ x", .notThisFormat),
    ("events content_filtering_block url='https://www.exa", .openQuote),
    ("events content_filtering_block category0='Games'", .fieldMissing),
    ("events content_filtering_block url='https://e.org/...' client_mac='02:00", .openQuote),
  ])
  func `a line that was cut is refused`(rest: String, reason: RefusalReason) throws {
    #expect(try read("\(head) \(rest)").refused.map(\.reason) == [reason])
  }

  @Test(arguments: [
    "1773480413.348 1 10.0.0.7 TCP_MISS/200 399 GET http://e.org/ - HIER_DIRECT/192.0.2.1 -",
    "<134>Mar 14 09:27:14 MX84 urls src=10.0.0.7:1 dst=1 request: GET http://e.org/", "a b c d",
    "<134>1 1773480413,348215340 MX84 urls src=10.0.0.7:1 request: GET http://e.org/",
  ])
  func `a line without the appliance's time is refused`(line: String) throws {
    let reason = try #require(read(line).refused.first?.reason)
    #expect(reason == .notThisFormat || reason == .fieldMissing)
  }

  @Test func `no cut of a line of HTTPS or of a block tells another host`() throws {
    let block = "events content_filtering_block url='https://e.org/...' category0='Games'"
    for rest in ["urls \(client) request: UNKNOWN https://e.org/...", block] {
      let whole = "\(head) \(rest)"
      for count in 0...whole.count {
        for value in try read(String(whole.prefix(count))).values {
          #expect(value["host"] as? String == "e.org")
        }
      }
    }
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "meraki", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
