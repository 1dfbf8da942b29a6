import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct AdGuardTests {
  @Test(arguments: [
    ("2026-03-14T09:26:53.250052907Z", 0, "2026-03-14T09:26:53.250Z"),
    ("2026-03-14T09:26:53Z", 250_999_999, "2026-03-14T09:26:52.750Z"),
    ("2026-07-14T10:26:53.5+01:00", 0, "2026-07-14T09:26:53.500Z"),
    ("2026-03-29T00:59:59Z", 0, "2026-03-29T00:59:59.000Z"),
    ("2026-03-29T02:00:00+01:00", 2_000_000_000, "2026-03-29T00:59:58.000Z"),
    ("2026-10-25T01:30:00+01:00", 0, "2026-10-25T00:30:00.000Z"),
    ("2026-10-25T01:30:00Z", 0, "2026-10-25T01:30:00.000Z"),
  ])
  func `the time is that of the request, in the zone that stands there`(
    written: String, elapsed: Int, time: String
  ) throws {
    let log = try read("{}", time: written, elapsed: elapsed)
    #expect(try value("time", of: log) == time)
    #expect(try log.values.first?["durationMs"] as? Int == elapsed / 1_000_000)
  }

  @Test(arguments: [
    ("", "allowed"), (#""Reason":0"#, "allowed"), (#""Reason":1"#, "allowed"),
    (#""Reason":2"#, "allowed"), (#""Reason":3,"IsFiltered":true"#, "blocked"),
    (#""IsFiltered":true,"Reason":4"#, "blocked"), (#""Reason":5"#, "blocked"),
    (#""Reason":6,"IsFiltered":true"#, nil), (#""Reason":7,"IsFiltered":true"#, "allowed"),
    (#""Reason":8,"IsFiltered":true"#, "blocked"), (#""Reason":9"#, nil), (#""Reason":10"#, nil),
    (#""Reason":11"#, nil), (#""Reason":12,"IsFiltered":true"#, nil), (#""IsFiltered":true"#, nil),
    (#""Reason":"x""#, nil), (#""Reason":-3"#, nil), (#""Reason":33"#, nil),
  ])
  func `the reason tells what the filter did`(result: String, action: String?) throws {
    #expect(try value("action", of: read("{\(result)}")) == action)
  }

  @Test(arguments: [
    (4, "safe browsing"), (5, "parental control"), (7, "safe search"), (8, "blocked service"),
    (3, nil), (1, nil),
  ])
  func `a part of the filter is its category`(reason: Int, category: String?) throws {
    #expect(try value("deviceCategory", of: read("{\"Reason\":\(reason)}")) == category)
  }

  @Test(arguments: [
    (#""Rules":[{"Text":"||a^","FilterListID":1},{"Text":"||b^"}]"#, "||a^"),
    (#""Rules":[{"FilterListID":1},{"Text":""},{"Text":"||b\u003e^"}]"#, "||b>^"),
    (#""ServiceName":"chat","Rules":[{"Text":"||a^"}]"#, "||a^"),
    (#""ServiceName":"chat""#, "chat"), (#""Rule":"||old^","FilterID":1"#, "||old^"),
    (#""Rules":null"#, nil), (#""Rules":["x"]"#, nil),
  ])
  func `the rule is the text of the first that has one, else the service`(
    result: String, rule: String?
  ) throws {
    #expect(try value("deviceRule", of: read("{\"Reason\":3,\(result)}")) == rule)
  }

  @Test(arguments: ["use-application-dns.net", "mask.icloud.com", "1.0.0.10.in-addr.arpa", "wpad"])
  func `a name that is refused for the network's sake is no block`(name: String) throws {
    #expect(try value("action", of: read("{\"Reason\":3}", host: name)) == nil)
  }

  @Test(arguments: [
    ("AAeBgAABAAE=", "NOERROR"), ("AAeBgw==", "NXDOMAIN"), ("AAeBggAB", "SERVFAIL"),
    ("AAeBhQAB", "REFUSED"), ("AAeBjwAB", nil), ("AAeB", nil), ("AAeB*", nil), ("", nil),
  ])
  func `the response code is read from the answer`(answer: String, code: String?) throws {
    let log = try read("{}", more: ",\"Answer\":\"\(answer)\"")
    #expect(try value("responseCode", of: log) == code)
  }

  @Test func `the packet of 2018 tells name and type`() throws {
    let log = try old(question("www.example.org", type: 28))
    #expect(try value("host", of: log) == "www.example.org")
    #expect(try value("queryType", of: log) == "AAAA")
    #expect(try value("action", of: log) == "blocked")
    #expect(try value("time", of: log) == "2018-10-14T09:27:09.000Z")
    #expect(try old(question("www.example.org", type: 1, class: 3)).counts.skipped == 1)
    #expect(try old(question("", type: 2)).counts.skipped == 1)
  }

  @Test func `a packet that is cut or wrong is refused`() throws {
    let whole = question("www.example.org", type: 1)
    for length in 0..<whole.count {
      #expect(try old(Array(whole.prefix(length))).counts.refused == 1, "\(length)")
    }
    var pointer = whole
    pointer[12] = 0xC0
    #expect(try old(pointer).counts.refused == 1)
    var dotted = whole
    dotted[13] = UInt8(ascii: ".")
    #expect(try old(dotted).counts.refused == 1)
    let long = question(String(repeating: "abcdefghi.", count: 26) + "org", type: 1)
    #expect(try old(long).counts.refused == 1)
  }

  @Test(arguments: [
    (#""QH":"www.example.org","QC":"CH""#, 1), (#""QH":"","QC":"IN""#, 1),
    (#""QH":"www.example.org.","QC":"IN""#, 0), (#""QH":"www.example.org""#, 0),
  ])
  func `only names of the internet are looked up`(question: String, skipped: Int) throws {
    let log = try sample(
      "{\"T\":\"2026-03-14T09:26:53Z\",\(question),\"IP\":\"10.0.0.7\",\"Result\":{}}")
    #expect(log.counts.skipped == skipped)
    if skipped == 0 { #expect(try value("host", of: log) == "www.example.org") }
  }

  @Test func `a client's own name stands beside its address`() throws {
    let log = try read("{}", more: ",\"CID\":\"laptop-7\"")
    #expect(try value("clientName", of: log) == "laptop-7")
    #expect(try value("client", of: log) == "10.0.0.7")
    #expect(try value("user", of: log) == nil)
  }

  @Test func `a line that is cut anywhere is refused`() throws {
    let bytes = Array(line("{\"Reason\":3,\"Rules\":[{\"Text\":\"||a^\"}]}").utf8)
    for length in 1..<bytes.count {
      for part in [bytes.prefix(length), bytes.suffix(length)] {
        let log = try sample(String(decoding: part, as: UTF8.self))
        #expect(log.counts.refused == 1, "\(length)")
      }
    }
  }

  @Test(arguments: [
    (#"{"T":"2026-03-14T09:26:53","QH":"e.org","Result":{}}"#, RefusalReason.notATime),
    (#"{"T":"x","QH":"e.org","Result":{}}"#, .notATime),
    (#"{"T":"2026-03-14T09:26:53Z","Result":{}}"#, .notThisFormat),
    (#"{"t":"2026-03-14T09:26:53Z","QH":"e.org"}"#, .notThisFormat),
    (#"{"T":"2026-03-14T09:26:53Z","QH":"e.org","IP":"10.0.0.700"}"#, .notThisFormat),
    (#"{"T":"2026-03-14T09:26:53Z","QH":"e.org","Elapsed":99999999999999999}"#, .notANumber),
    ("[]", .notThisFormat), ("hello", .notThisFormat),
  ])
  func `what is no entry is refused`(line: String, reason: RefusalReason) throws {
    #expect(try sample(line).refused.map(\.reason) == [reason])
  }

  /// A query as a packet.
  private func question(_ name: String, type: UInt8, class ofClass: UInt8 = 1) -> [UInt8] {
    var packet: [UInt8] = [0, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    for label in name.split(separator: ".") {
      packet.append(UInt8(label.utf8.count))
      packet += Array(label.utf8)
    }
    return packet + [0, 0, type, 0, ofClass]
  }

  private func old(_ packet: [UInt8]) throws -> FormatSample {
    let text = Data(packet).base64EncodedString()
    return try sample(
      "{\"Question\":\"\(text)\",\"Result\":{\"IsFiltered\":true,\"Reason\":3,\"Rule\":\"||a^\"},"
        + "\"Time\":\"2018-10-14T10:27:09+01:00\",\"Elapsed\":1,\"IP\":\"10.0.0.7\"}")
  }

  private func line(
    _ result: String, time: String = "2026-03-14T09:26:53Z", elapsed: Int = 0,
    host: String = "www.example.org", more: String = ""
  ) -> String {
    "{\"T\":\"\(time)\",\"QH\":\"\(host)\",\"QT\":\"A\",\"QC\":\"IN\",\"CP\":\"\",\"IP\":\"10.0.0.7\","
      + "\"Result\":\(result),\"Elapsed\":\(elapsed)\(more)}"
  }

  private func read(
    _ result: String, time: String = "2026-03-14T09:26:53Z", elapsed: Int = 0,
    host: String = "www.example.org", more: String = ""
  ) throws -> FormatSample {
    try sample(line(result, time: time, elapsed: elapsed, host: host, more: more))
  }

  private func sample(_ text: String) throws -> FormatSample {
    try FormatSample(of: text, format: "adguard", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
