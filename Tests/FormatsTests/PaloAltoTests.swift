import Foundation
import Testing
import Vocabulary

@testable import Formats

struct PaloAltoTests {
  @Test(arguments: [
    ("alert", "allowed"), ("allow", "allowed"), ("continue", "allowed"), ("override", "allowed"),
    ("block-url", "blocked"), ("block", "blocked"), ("block-override", "blocked"),
    ("override-lockout", "blocked"), ("deny", "blocked"), ("drop", "blocked"),
    ("drop-all-packets", "blocked"), ("reset-client", "blocked"), ("reset-server", "blocked"),
    ("reset-both", "blocked"), ("sinkhole", "blocked"), ("block-continue", "warned"),
    ("syncookie-sent", nil), ("random", nil), ("", nil),
  ])
  func `the firewall's words are actions`(word: String, action: String?) throws {
    #expect(try value("action", of: read(line([30: word]))) == action)
  }

  @Test(arguments: [
    ("\"e.org/a,b?c=\"\"d\"\"\"", "ssl", "443", "https://e.org/a,b?c=\"d\""),
    ("e.org/", "web-browsing", "80", "http://e.org/"), ("e.org/", "ssl", "8443", "https://e.org/"),
    ("e.org/", "web-browsing", "443", "https://e.org/"),
    (
      "e.org:8080/a", "web-browsing", "8080",
      "http://e.org:8080/a"
    ), ("e.org", "quic", "443", "https://e.org"),
    ("e.org/", "chat-base", "5228", "e.org/"), ("http://e.org/", "ssl", "443", "http://e.org/"),
  ])
  func `the URL is given the scheme that the log leaves out`(
    written: String, app: String, port: String, url: String
  ) throws {
    let log = try read(line([14: app, 25: port, 31: written]))
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == "e.org")
  }

  @Test(arguments: [
    ("", "1,"), ("", ","), ("<14>Mar 14 09:26:53 fw01 ", "1,"), ("<14>", "1,"),
    ("Mar  4 09:26:53 fw01 ", "1,"), ("2026-03-14T09:26:53+00:00 fw01 ", "1,"),
    ("<14>1 2026-03-14T09:26:53.120+00:00 fw01 - - - - ", "1,"),
  ])
  func `the columns begin behind any syslog head`(head: String, first: String) throws {
    let log = try read(head + first + line([:]).dropFirst(2))
    #expect(try value("user", of: log) == "school\\jsmith")
    #expect(try value("time", of: log) == "2026-03-14T09:26:53.000Z")
    #expect(try read(head + first + line([:], count: 20).dropFirst(2)).lines.isEmpty)
  }

  @Test(arguments: [
    ("2026/07/14 09:26:53", "", "2026-07-14T08:26:53.000Z"),
    ("2026/07/14 09:26:53", "2026-07-14T09:26:53.250+01:00", "2026-07-14T08:26:53.250Z"),
    ("2026/07/14 09:26:53", "2026-07-14T09:26:55.250+02:00", "2026-07-14T07:26:53.000Z"),
    ("2026/07/14 09:26:53", "2026-07-14T09:26:53.250-05:00", "2026-07-14T14:26:53.250Z"),
    ("2026/07/14 09:26:53", "2026-07-14T08:26:53.250+00:00", "2026-07-14T08:26:53.000Z"),
    ("2026/07/14 09:26:53", "2026-07-14T09:26:xx.250+02:00", "2026-07-14T08:26:53.000Z"),
    ("2026/03/29 01:30:00", "2026-03-29T01:30:00.000+00:00", "2026-03-29T01:30:00.000Z"),
  ])
  func `the generated time counts, in the zone of the time with one`(
    generated: String, received: String, time: String
  ) throws {
    #expect(try value("time", of: read(line([6: generated, 107: received]))) == time)
  }

  @Test(arguments: [41, 54, 64, 79, 87, 115])
  func `versions differ in how many columns they write`(count: Int) throws {
    let log = try read(line([46: "Tool/1", 49: "e.net/", 63: "get", 86: "LAPTOP-7"], count: count))
    #expect(try value("host", of: log) == "www.example.org")
    #expect(try value("userAgent", of: log) == (count > 46 ? "Tool/1" : nil))
    #expect(try value("method", of: log) == (count > 63 ? "get" : nil))
    #expect(try value("clientName", of: log) == (count > 86 ? "LAPTOP-7" : nil))
  }

  @Test(arguments: [
    [3: "TRAFFIC", 4: "end"], [3: "SYSTEM"], [4: "spyware"], [4: "vulnerability"], [4: "file"],
    [3: "HIP-MATCH"], [3: "GLOBALPROTECT"], [3: "TRAFFIC", 6: "x"],
  ])
  func `other logs are skipped`(changes: [Int: String]) throws {
    #expect(try read(line(changes)).counts.skipped == 1)
    #expect(try read(line(changes, count: 20)).counts.skipped == 1)
  }

  @Test func `a line that was cut is refused`() throws {
    let whole = line([:])
    for count in whole.indices.map({ whole.distance(from: whole.startIndex, to: $0) }) {
      let log = try read(String(whole.prefix(count)))
      for json in log.lines {
        #expect(json.contains("\"host\":\"www.example.org\",\"action\":\"allowed\""))
        #expect(json.contains("\"user\":\"school\\\\jsmith\""))
      }
    }
    #expect(try read(line([31: "\"e.or"], count: 32)).refused.map(\.reason) == [.openQuote])
    #expect(try read(line([:], count: 37)).refused.map(\.reason) == [.columnCount])
  }

  @Test(arguments: [
    ([31: ""], RefusalReason.fieldMissing), ([6: "2026/02/30 09:26:53"], .notATime),
    ([6: ""], .fieldMissing), ([6: "2026/03/29 01:30:00"], .timeDoesNotExist),
    ([3: "1234"], .notThisFormat), ([31: "\"e.org/\"x"], .notThisFormat),
  ])
  func `what is no visit or no time is refused`(
    changes: [Int: String], reason: RefusalReason
  ) throws {
    #expect(try read(line(changes)).refused.map(\.reason) == [reason])
  }

  /// A line of 115 columns, some of them changed.
  private func line(_ changes: [Int: String], count: Int = 115) -> String {
    var columns = [String](repeating: "", count: 115)
    let usual: [Int: String] = [
      0: "1", 1: "2026/03/14 09:26:54", 2: "0123", 3: "THREAT", 4: "url", 6: "2026/03/14 09:26:53",
      7: "10.20.4.7", 11: "Pupils", 12: "school\\jsmith", 14: "ssl", 25: "443", 30: "alert",
      31: "\"www.example.org/\"", 33: "games",
    ]
    for (column, value) in usual.merging(changes, uniquingKeysWith: { $1 }) {
      columns[column] = value
    }
    return columns.prefix(count).joined(separator: ",")
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "paloalto", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
