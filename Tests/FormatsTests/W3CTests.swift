import Testing
import Vocabulary

@testable import Formats

struct W3CTests {
  private let proxy =
    "#Fields: date time c-ip cs-username x-exception-id sc-filter-result "
    + "s-action sc-status cs-method cs-uri-scheme cs-host cs-uri-port cs-uri-path cs-uri-query\n"
  private let tmg =
    "#Fields: c-ip\tcs-username\tc-agent\tdate\ttime\tr-host\ts-operation\tcs-uri\t"
    + "sc-status\trule\taction\n"
  private let iis =
    "#Fields: date time cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
    + "cs(User-Agent) cs-host sc-status sc-win32-status time-taken\n"

  @Test func `every field that the room reads has a place`() {
    #expect(Set(W3CField.names.map(\.field)).count == W3CField.allCases.count)
    #expect(W3CField.allCases.count == 30)
  }

  @Test(arguments: [
    ("policy_denied DENIED TCP_DENIED 403", "blocked"),
    ("content_filter_denied DENIED TCP_DENIED 403", "blocked"),
    ("silent_denied DENIED TCP_DENIED 0", "blocked"),
    ("user-defined.page DENIED TCP_DENIED 200", "blocked"),
    ("user-defined.page OBSERVED TCP_NC_MISS 200", nil),
    ("- DENIED TCP_DENIED 403", "blocked"), ("- DENIED - 403", "blocked"),
    ("- OBSERVED TCP_DENIED 403", "blocked"),
    ("authentication_failed DENIED TCP_DENIED 407", "challenged"),
    ("authentication_failed DENIED TCP_DENIED 401", "challenged"),
    ("authentication_redirect_to_virtual_host DENIED TCP_AUTH_REDIRECT 307", "challenged"),
    ("- DENIED TCP_DENIED 407", "challenged"), ("- DENIED TCP_DENIED 401", "challenged"),
    ("- - TCP_AUTH_FORM 200", "challenged"), ("- OBSERVED TCP_AUTH_REDIRECT 302", "challenged"),
    ("notify DENIED TCP_DENIED 403", "warned"),
    ("tcp_error DENIED TCP_ERR_MISS 503", nil), ("internal_error DENIED TCP_DENIED 500", nil),
    ("dns_server_failure DENIED TCP_DENIED 503", nil),
    ("- OBSERVED TCP_ERR_MISS 503", nil), ("- PROXIED TCP_POLICY_REDIRECT 302", nil),
    ("- OBSERVED TCP_NC_MISS 403", "allowed"), ("- PROXIED TCP_HIT 200", "allowed"),
    ("- - TCP_MISS 200", "allowed"), ("- - TUNNELED 0", "allowed"), ("- - - 403", nil),
    ("- OBSERVED - 200", "allowed"), ("- - - 200", nil), ("- new_word NEW_WORD 200", nil),
  ])
  func `ProxySG's exception, result and filter are an action`(
    said: String, action: String?
  ) throws {
    let log = try read(proxy + "2026-03-14 09:26:53 10.0.0.7 u \(said) GET http e.org 80 / -\n")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: [
    ("Allowed\t200", "allowed"), ("Denied\t12202", "blocked"), ("Denied\t403", "blocked"),
    ("Denied\t12209", "challenged"), ("Denied\t407", "challenged"), ("Failed\t10060", nil),
    ("-\t200", nil),
  ])
  func `TMG's action is an action`(said: String, action: String?) throws {
    let words = said.split(separator: "\t")
    let log = try read(
      tmg + "10.0.0.7\tu\tx y\t2026-03-14\t09:26:53\t-\tGET\thttp://e.org/\t\(words[1])\tr s\t"
        + "\(words[0])\n")
    #expect(try value("action", of: log) == action)
    #expect(try value("deviceRule", of: log) == "r s")
    #expect(try value("userAgent", of: log) == "x y")
  }

  @Test(arguments: [
    ("jsmith", "jsmith"), ("SCHOOL\\jsmith", "SCHOOL\\jsmith"), ("anonymous", nil),
    ("Anonymous", nil), ("jsmith?", nil), ("?jsmith", nil), ("jsmith (?)", nil),
    ("(?)jsmith", nil), ("-", nil), ("?", nil),
  ])
  func `a name that was not proven is nobody's`(written: String, user: String?) throws {
    let log = try read(
      tmg + "10.0.0.7\t\(written)\tx\t2026-03-14\t09:26:53\t-\tGET\thttp://e.org/\t200\t-\t-\n")
    #expect(try value("user", of: log) == user)
  }

  @Test(arguments: [
    ("http e.org 80 /a ?b=c", "http://e.org/a?b=c"), ("http e.org 80 /a b=c", "http://e.org/a?b=c"),
    ("http e.org 8080 / -", "http://e.org:8080/"), ("https e.org 443 / -", "https://e.org/"),
    ("https e.org 80 / -", "https://e.org:80/"), ("- e.org 443 / -", "https://e.org/"),
    ("tcp e.org 443 / -", "tcp://e.org:443/"), ("- e.org - - -", "http://e.org"),
    ("http e.org:81 - / -", "http://e.org:81/"), ("http E.org. 80 / -", "http://E.org/"),
    ("http e.org 80 \"/a \"\"b\"\"\" -", "http://e.org/a \"b\""),
    ("- - - http://e.org/a ?b", "http://e.org/a?b"),
  ])
  func `the URL is put together from its parts`(parts: String, url: String) throws {
    let log = try read(proxy + "2026-03-14 09:26:53 10.0.0.7 u - - TCP_HIT 200 GET \(parts)\n")
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == "e.org")
    #expect(log.faults.isEmpty)
  }

  @Test(arguments: ["2001:db8::1 80", "[2001:db8::1] 80", "[2001:db8::1]:80 -"])
  func `an address has its brackets in the URL alone`(host: String) throws {
    let log = try read(
      proxy + "2026-03-14 09:26:53 2001:db8::7 u - - TCP_HIT 200 GET ftp \(host) /a -\n")
    #expect(try value("url", of: log) == "ftp://[2001:db8::1]:80/a")
    #expect(try value("host", of: log) == "2001:db8::1")
  }

  @Test(arguments: [
    ("date time", "2026-07-14 09:26:53", "2026-07-14T09:26:53.000Z"),
    ("time date", "09:26:53.250 2026-07-14", "2026-07-14T09:26:53.250Z"),
    ("gmttime", "[14/07/2026:09:26:53 GMT]", "2026-07-14T09:26:53.000Z"),
    ("localtime", "[14/Jul/2026:09:26:53 +0100]", "2026-07-14T08:26:53.000Z"),
    ("timestamp", "1773480413", "2026-03-14T09:26:53.000Z"),
    ("x-timestamp", "1773480413.250", "2026-03-14T09:26:53.250Z"),
    ("timestamp", "1773480413250", "2026-03-14T09:26:53.250Z"),
  ])
  func `every form of time is read, and is UTC without a zone`(
    names: String, written: String, time: String
  ) throws {
    let log = try read("#Fields: \(names) cs-uri c-ip\n\(written) http://e.org/ 10.0.0.7\n")
    #expect(try value("time", of: log) == time)
  }

  @Test(arguments: [
    ("date time", "2026-02-30 09:26:53"), ("date time", "14/03/2026 09:26:53"),
    ("date time", "2026-03-14 9:26:53"), ("gmttime", "[32/03/2026:09:26:53 GMT]"),
    ("localtime", "[14/Mar/2026:09:26:53 BST]"), ("timestamp", "17734804"),
    ("timestamp", "1773480413x"),
  ])
  func `anything else is no time`(names: String, written: String) throws {
    let log = try read("#Fields: \(names) cs-uri c-ip\n\(written) http://e.org/ 10.0.0.7\n")
    #expect(log.refused.map(\.reason) == [.notATime])
  }

  @Test func `IIS writes plus for space, and tells no action`() throws {
    let log = try read(
      iis + "2026-03-14 09:26:53 GET /a q=b+c 443 u 10.0.0.7 Moz/5+(X;+Y) e.org 403 0 31\n")
    #expect(try value("userAgent", of: log) == "Moz/5 (X; Y)")
    #expect(try value("url", of: log) == "https://e.org/a?q=b+c")
    #expect(try value("action", of: log) == nil)
    #expect(try #require(log.values.first)["durationMs"] as? Int == 31)
  }

  @Test func `columns change where the directive does`() throws {
    let log = try read(
      "#Fields: date time cs-host c-ip\n2026-03-14 09:26:53 a.org 10.0.0.7\n#Software: x\n"
        + "#Fields: c-ip cs-host date time\n10.0.0.8 b.org 2026-03-14 09:26:54\n"
        + "#Fields: c-ip cs-host date time\n10.0.0.9\tc.org\t2026-03-14\t09:26:55\n")
    #expect(try log.values.compactMap { $0["host"] as? String } == ["a.org", "b.org", "c.org"])
    #expect(
      try log.values.compactMap { $0["client"] as? String } == ["10.0.0.7", "10.0.0.8", "10.0.0.9"])
  }

  @Test func `lines that nothing explains, or that were cut, are refused`() throws {
    let line = "2026-03-14 09:26:53 10.0.0.7 u - - TCP_HIT 200 GET http www.example.org 80 / ?a=b"
    #expect(try read(line).refused.map(\.reason) == [.noHeader])
    for end in 1...line.count - 5 {
      let log = try read(proxy + line.prefix(end) + "\n")
      #expect(log.counts.refused == 1, "\(line.prefix(end))")
    }
    let open = try read("#Fields: date time cs-categories cs-host\n2026-03-14 09:26:53 \"Ga\n")
    #expect(open.refused.map(\.reason) == [.openQuote])
    let torn = try read("#Fields: date time c-ip cs-host\n2026-03-14 09:26:53 10.0.0.x e.org\n")
    #expect(torn.refused.map(\.reason) == [.notThisFormat])
    let more = try read("#Fields: date time cs-host\n2026-03-14 09:26:53 e.org f.org\n")
    #expect(more.refused.map(\.reason) == [.columnCount])
  }

  @Test func `what asks for no page is skipped`() throws {
    let log = try read("#Fields: date time c-ip s-action\n2026-03-14 09:26:53 10.0.0.7 x\n")
    #expect(log.counts.skipped == 2 && log.counts.refused == 0)
  }

  @Test func `a syslog of keys needs no directive, and its last word may be cut`() throws {
    let start = "<14>Mar 14 09:26:53 sg c-ip=10.0.0.7 date=2026-03-14 time=09:26:53 "
    let rest =
      "cs-username=jsmith cs-categories=\"Games;Chat\" sc-filter-result=DENIED "
      + "x-exception-id=policy_denied sc-status=403 cs-uri-scheme=https cs-host=e.org "
      + "cs-uri-port=443 cs-uri-path=/a c-ip=10.9.9.9 "
    let log = try read(start + rest + "service.name=\"Explicit HTTP\"")
    let visit = try #require(try log.values.first)
    #expect(visit["client"] as? String == "10.0.0.7")
    #expect(visit["user"] as? String == "jsmith")
    #expect(visit["url"] as? String == "https://e.org/a")
    #expect(visit["action"] as? String == "blocked")
    #expect(visit["deviceCategory"] as? String == "Games;Chat")
    #expect(try read(start + "cs-username=jsmith cs-host=www.exam").counts.refused == 1)
    #expect(try value("user", of: read(start + "cs-host=e.org cs-username=jsmi")) == nil)
    #expect(try read("<14>Mar 14 09:26:53 sg c-ip=10.0.0.7 cs-host=e.org a=b").counts.refused == 1)
  }

  private func read(_ text: String) throws -> FormatSample {
    try FormatSample(of: text, format: "w3c", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
