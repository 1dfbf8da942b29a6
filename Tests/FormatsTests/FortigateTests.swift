import Foundation
import Testing
import Vocabulary

@testable import Formats

struct FortigateTests {
  private let web = "logid=\"0316013056\" type=\"utm\" subtype=\"webfilter\""

  @Test func `every key that the room reads is found by its own name`() {
    for key in FortigateFields.Key.allCases {
      let line = Array("a=b \(key)=value c=d".utf8)
      #expect(FortigateFields(line.span)[key].places.count == 5, "\(key)")
    }
  }

  @Test(arguments: [
    ("eventtime=1773480413", "2026-03-14T09:26:53.000Z"),
    ("eventtime=1773480413250", "2026-03-14T09:26:53.250Z"),
    ("eventtime=1773480413250111", "2026-03-14T09:26:53.250Z"),
    ("eventtime=1773480413250111222", "2026-03-14T09:26:53.250Z"),
    ("eventtime=1773480413 date=2020-01-01 time=00:00:00", "2026-03-14T09:26:53.000Z"),
    ("date=2026-03-14 time=09:26:53 tz=\"-0500\"", "2026-03-14T14:26:53.000Z"),
    ("date=2026-03-14 time=09:26:53", "2026-03-14T09:26:53.000Z"),
    ("date=2026-07-14 time=09:26:53", "2026-07-14T08:26:53.000Z"),
    ("eventtime=12 date=2026-07-14 time=09:26:53", "2026-07-14T08:26:53.000Z"),
  ])
  func `the time is the event's own, else the firewall's clock`(
    written: String, time: String
  ) throws {
    let log = try read("\(written) \(web) hostname=\"www.example.org\" action=blocked")
    #expect(try value("time", of: log) == time)
  }

  @Test(arguments: [
    ("blocked", "blocked"), ("passthrough", "allowed"), ("exempt", "allowed"),
    ("monitored", "allowed"), ("allowed", "allowed"), ("warning", "warned"), ("filtered", nil),
  ])
  func `the filter's words are actions`(word: String, action: String?) throws {
    let log = try read("eventtime=1773480413 \(web) hostname=\"e.org\" action=\"\(word)\"")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: [
    ("service=\"HTTPS\" hostname=\"e.org\" url=\"/a?b=c\"", "https://e.org/a?b=c"),
    ("service=\"HTTP\" hostname=\"e.org\" url=\"/\"", "http://e.org/"),
    ("hostname=\"e.org\" url=\"https://e.org/a\"", "https://e.org/a"),
    ("url=\"https://e.org/a\\\"b\\\"\"", "https://e.org/a\"b\""),
    ("service=HTTPS hostname=e.org:8443 url=\"/q=\\\"x\\\"\"", "https://e.org:8443/q=\"x\""),
    ("hostname=\"e.org\"", nil),
  ])
  func `the URL is put together when the line has only its path`(
    fields: String, url: String?
  ) throws {
    let log = try read("eventtime=1773480413 \(web) \(fields) action=blocked")
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == "e.org")
  }

  @Test func `a name that UDP cut short is nobody's`() throws {
    let start = "eventtime=1773480413 \(web) hostname=\"e.org\" "
    #expect(try value("user", of: read(start + "user=\"jsmi")) == nil)
    #expect(try value("url", of: read(start + "url=\"http://e.org/pa")) == "http://e.org/pa")
    let cut = try read("eventtime=1773480413 \(web) hostname=\"e.or")
    #expect(cut.refused.map(\.reason) == [.openQuote])
    let early = try read("eventtime=1773480413 logid=\"03")
    #expect(early.refused.map(\.reason) == [.openQuote])
  }

  @Test func `of a name looked up the response is the record`() throws {
    let dns = "eventtime=1773480413 logid=1 type=utm subtype=dns qname=e.org qtype=A action=pass"
    #expect(try read(dns + " eventtype=dns-query").counts.folded == 1)
    let log = try read(dns + " eventtype=dns-response")
    #expect(try value("kind", of: log) == "dns")
    #expect(try value("queryType", of: log) == "A")
    #expect(try value("action", of: log) == "allowed")
  }

  @Test(arguments: [
    "type=traffic subtype=forward", "type=event subtype=user", "type=utm subtype=ips",
  ])
  func `lines of other types are skipped, whatever their time`(type: String) throws {
    #expect(try read("logid=1 date=x time=y \(type)").counts.skipped == 1)
  }

  @Test(arguments: [
    ("date=2026-02-30 time=09:26:53", RefusalReason.notATime), ("", .fieldMissing),
    ("date=2026-03-29 time=01:30:00", .timeDoesNotExist),
  ])
  func `a visit without a time is refused`(written: String, reason: RefusalReason) throws {
    let log = try read("\(written) \(web) hostname=\"e.org\" action=blocked")
    #expect(log.refused.map(\.reason) == [reason])
  }

  @Test(arguments: [
    "device=\"SFW\" date=2026-03-14 time=09:26:53 log_type=\"Content Filtering\"", "a=b", "====",
    "\"\"\"", "type=\"", "<189>", "=",
  ])
  func `a line of another device is refused`(line: String) throws {
    #expect(try read(line).refused.map(\.reason) == [.notThisFormat])
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "fortigate", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
