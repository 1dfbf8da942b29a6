import Foundation
import Testing
import Vocabulary

@testable import Formats

struct FortigateTests {
  @Test func `commas part the pairs also where every value is quoted`() throws {
    let line =
      #"date="2026-03-14",time="10:00:00",logid="0316013056",type="utm",subtype="webfilter","#
      + #"action="blocked",srcip="10.0.0.7",hostname="example.org",url="/a, b""#
    let sample = try FormatSample(
      of: line + "\n", format: "fortigate", context: SampleFolder.context())
    let visit = try #require(sample.values.first)
    #expect(visit["url"] as? String == "http://example.org/a, b")
    #expect(visit["client"] as? String == "10.0.0.7" && visit["action"] as? String == "blocked")
  }

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

  @Test(arguments: [
    ("user=jsmi", "user", nil), ("srcip=10.0.0.2", "client", nil), ("rcvdbyte=94", "bytes", nil),
    ("action=block", "action", "blocked"), ("action=blo", "action", nil),
    ("url=/pa", "url", "http://e.org/pa"), ("url=https://e.org/pa", "url", "https://e.org/pa"),
    ("url=https://e.o", "url", nil), ("url=\"https://e.o", "url", nil),
  ])
  func `of a bare value at the line's end only what a cut leaves true is read`(
    pair: String, key: String, expected: String?
  ) throws {
    let log = try read("eventtime=1773480413 \(web) hostname=\"e.org\" \(pair)")
    #expect(try value(key, of: log) == expected)
    #expect(try value("host", of: log) == "e.org")
  }

  @Test(arguments: ["hostname=e.or", "url=https://e.or", "url=\"https://e.or"])
  func `a host that may be cut short is no host`(pair: String) throws {
    #expect(try read("eventtime=1773480413 \(web) \(pair)").counts.refused == 1)
  }

  @Test func `no key begins right behind a closing quotation mark`() throws {
    let log = try read(
      "eventtime=1773480413 \(web) hostname=\"e.org\" msg=\"a \"user=\"mary\" b\" srcip=10.0.0.7 x=y"
    )
    #expect(try value("user", of: log) == nil)
    #expect(try value("client", of: log) == "10.0.0.7")
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

  private let cef =
    "CEF: 0|Fortinet|Fortigate|v6.0.3|13056|utm:webfilter ftgd_blk blocked|4|FTNTFGTlogid=1 "
    + "cat=utm:webfilter FTNTFGTsubtype=webfilter"

  @Test(arguments: [
    ("act=blocked", "action", "blocked"), ("act=passthrough", "action", "allowed"),
    ("act=warning", "action", "warned"), ("duser=jsmith", "user", "jsmith"),
    ("duser=SCHOOL\\\\jane smith", "user", "SCHOOL\\jane smith"), ("duser=", "user", nil),
    ("FTNTFGTunauthuser=clee", "user", "clee"), ("src=2001:db8::7", "client", "2001:db8::7"),
    ("shost=PC 7", "clientName", "PC 7"), ("FTNTFGTprofile=pupils", "deviceRule", "pupils"),
    ("FTNTFGTpolicyid=4", "deviceRule", "4"), ("requestMethod=GET", "method", "GET"),
    ("FTNTFGThttpmethod=GET", "method", "GET"),
    ("requestContext=Search Engines and Portals", "deviceCategory", "Search Engines and Portals"),
    ("FTNTFGTcatdesc=Games", "deviceCategory", "Games"),
    ("requestClientApplication=Mozilla/5.0 (X11; Linux)", "userAgent", "Mozilla/5.0 (X11; Linux)"),
    ("FTNTFGTagent=curl", "userAgent", "curl"),
    ("FTNTFGTreferralurl=http://a/", "referrer", "http://a/"),
    ("app=HTTPS request=/a?b\\=c d", "url", "https://e.org/a?b=c d"),
    ("request=http://e.org/a?b\\=\\\\", "url", "http://e.org/a?b=\\"),
    ("request=http://e.org/a?b=c", "url", "http://e.org/a?b=c"),
  ])
  func `ArcSight's keys are read as FortiOS's own`(
    pair: String, key: String, expected: String?
  ) throws {
    let log = try read(
      "Mar 14 09:26:53 fw \(cef) FTNTFGTeventtime=1773480413 dhost=e.org \(pair) msg=a b c")
    #expect(try value(key, of: log) == expected)
    #expect(try value("host", of: log) == "e.org")
    #expect(try value("time", of: log) == "2026-03-14T09:26:53.000Z")
  }

  @Test(arguments: [
    ("Mar 14 09:26:53 fw", "", "2026-03-14T09:26:53.000Z"),
    ("<189>Jul 14 09:26:53 fw", "", "2026-07-14T08:26:53.000Z"),
    ("2026-07-14T09:26:53+01:00 fw", "", "2026-07-14T08:26:53.000Z"),
    ("Jan  1 00:00:00 fw", "FTNTFGTeventtime=1773480413250111222", "2026-03-14T09:26:53.250Z"),
    ("", "FTNTFGTeventtime=1773480413", "2026-03-14T09:26:53.000Z"),
    ("Oct 25 01:30:00 fw", "", "2026-10-25T00:30:00.000Z"),
  ])
  func `a time that ArcSight's form lacks is syslog's`(
    head: String, pair: String, time: String
  ) throws {
    let log = try read("\(head) \(cef) \(pair) dhost=e.org act=blocked x=y")
    #expect(try value("time", of: log) == time)
  }

  @Test func `a line in ArcSight's form without a zone is the source's`() throws {
    let context = try SampleFolder.context()
    let local = Array("Oct 25 01:30:00 fw \(cef) dhost=e.org".utf8)
    #expect(Fortigate.localSeconds(of: local.span, context: context) == 1_792_891_800)
    let event = Array("Oct 25 01:30:00 fw \(cef) FTNTFGTeventtime=1773480413 x=y".utf8)
    #expect(Fortigate.localSeconds(of: event.span, context: context) == nil)
  }

  @Test(arguments: [
    ("dhost=e.or", RefusalReason.openQuote), ("x=y", .fieldMissing), ("dhost= x=y", .fieldMissing),
  ])
  func `a visit in ArcSight's form without a whole host is refused`(
    fields: String, reason: RefusalReason
  ) throws {
    let log = try read("\(cef) FTNTFGTeventtime=1773480413 \(fields)")
    #expect(log.refused.map(\.reason) == [reason])
    #expect(try read("\(cef) dhost=e.org act=blocked x=y").refused.map(\.reason) == [.fieldMissing])
  }

  @Test func `a line cut anywhere never names another host, user, client or action`() throws {
    for line in try LineMutator.lines(of: "fortigate") {
      guard let whole = try read(String(latin1: line)).values.first else { continue }
      var log: [UInt8] = []
      for length in 1..<line.count { log += line.prefix(length) + [UInt8(ascii: "\n")] }
      for record in try read(String(latin1: log)).values {
        for key in ["host", "user", "client", "action"] {
          let found = record[key] as? String
          #expect(found == nil || found == whole[key] as? String, "\(key)")
        }
      }
    }
  }

  @Test(arguments: [
    "CEF:0|Example|Firewall|1|1|web|1|src=10.0.0.7 dhost=e.org FTNTFGTlogid=1 cat=utm:webfilter",
    "CEF:0|Fortinet|Fortigate|v6", "CEF:0|Fortinet|Fortigate|v6|1|x|4|", "CEF:", "|", "CEF:|a|",
  ])
  func `a line of another maker, or without pairs, is refused`(line: String) throws {
    #expect(try read(line).refused.map(\.reason) == [.notThisFormat])
  }

  @Test(arguments: [
    ("user=\"a,b\"", "user", "a,b"), ("user=jsmith", "user", "jsmith"), ("user=,x=", "user", nil),
    ("url=\"https://e.org/a,b=c\"", "url", "https://e.org/a,b=c"),
    ("srcip=10.0.0.7", "client", "10.0.0.7"), ("action=\"blocked\"", "action", "blocked"),
  ])
  func `commas part the pairs of CSV, and stand in values between quotation marks`(
    pair: String, key: String, expected: String?
  ) throws {
    let front = "date=2026-03-14,time=09:26:53,logid=1,type=utm,subtype=webfilter,hostname=e.org"
    #expect(try value(key, of: read("\(front),\(pair),x=y")) == expected)
  }

  @Test(arguments: [(0, 1), (1, 2)])
  func `lines that have run together never tell of one person what another did`(
    first: Int, second: Int
  ) throws {
    let lines = try LineMutator.lines(of: "fortigate").filter { $0.contains(UInt8(ascii: "|")) }
    #expect(try MixedLines.mixed(lines[first], lines[second], format: "fortigate") == [])
  }

  @Test func `the lines of FortiOS 7 and of FortiOS 5 that have run together are refused`() throws {
    let lines = try LineMutator.lines(of: "fortigate")
    #expect(try MixedLines.mixed(lines[0], lines[1], format: "fortigate") == [])
    #expect(try MixedLines.mixed(lines[1], lines[0], format: "fortigate") == [])
    func old(_ fields: String) -> [UInt8] {
      Array(
        ("date=2026-03-14 time=09:27:05 devname=fw01 devid=F logid=0316013056 type=utm "
          + "subtype=webfilter \(fields)").utf8)
    }
    let first = old(
      "user=\"jo\" srcip=10.0.0.7 hostname=\"e.org\" action=passthrough url=\"/a\" x=y")
    let second = old("user=\"al\" srcip=10.0.0.8 hostname=\"f.org\" action=blocked url=\"/b\" x=y")
    #expect(try MixedLines.mixed(first, second, format: "fortigate") == [])
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "fortigate", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
