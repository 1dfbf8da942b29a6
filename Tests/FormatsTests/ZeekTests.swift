import Testing
import Vocabulary

@testable import Formats

struct ZeekTests {
  private let dns = """
    #separator \\x09
    #path\tdns
    #fields\tts\tid.orig_h\tid.resp_p\tquery\tqclass\tqtype_name\trcode_name\trejected

    """
  private let http = """
    #separator \\x09
    #path\thttp
    #fields\tts\tid.orig_h\tid.resp_h\tmethod\thost\turi\tstatus_code\tusername\treferrer\tuser_agent

    """

  @Test(arguments: [
    ("1773480413.250052", "2026-03-14T09:26:53.250Z"), ("1773480413", "2026-03-14T09:26:53.000Z"),
    ("1773480413.5", "2026-03-14T09:26:53.500Z"), ("0.000000", "1970-01-01T00:00:00.000Z"),
  ])
  func `the time is seconds since 1970`(written: String, time: String) throws {
    let log = try read(dns + "\(written)\t10.0.0.7\t53\te.org\t1\tA\tNOERROR\tF\n")
    #expect(try value("time", of: log) == time)
  }

  @Test(arguments: ["-", "1773480413.25x", "x", "", "17734804131773480413", "-5.0", "1773480413."])
  func `anything else is no time`(written: String) throws {
    let log = try read(dns + "\(written)\t10.0.0.7\t53\te.org\t1\tA\tNOERROR\tF\n")
    #expect(log.refused.map(\.reason) == [.notATime])
  }

  @Test func `of a look-up there are name, type and code, and never an action`() throws {
    let log = try read(dns + "1.0\t2001:db8::7\t53\tE.org.\t1\tAAAA\tREFUSED\tT\n")
    let visit = try #require(try log.values.first)
    #expect(visit["kind"] as? String == "dns")
    #expect(visit["client"] as? String == "2001:db8::7")
    #expect(visit["host"] as? String == "e.org")
    #expect(visit["queryType"] as? String == "AAAA")
    #expect(visit["responseCode"] as? String == "REFUSED")
    #expect(visit["action"] == nil)
  }

  @Test(arguments: [
    "1.0\t10.0.0.7\t5353\te.local\t1\tA\t-\tF", "1.0\t10.0.0.7\t5355\twpad\t1\tA\t-\tF",
    "1.0\t10.0.0.7\t137\tSCHOOL\t1\tNB\t-\tF", "1.0\t10.0.0.7\t53\t-\t-\t-\tNOERROR\tF",
    "1.0\t10.0.0.7\t53\t.\t1\tNS\tNOERROR\tF", "1.0\t10.0.0.7\t53\t(empty)\t1\tNS\tNOERROR\tF",
    "1.0\t10.0.0.7\t53\tversion.bind\t3\tTXT\tNOERROR\tF",
  ])
  func `what names nothing of the internet is skipped`(row: String) throws {
    let log = try read(dns + row + "\n")
    #expect(log.counts.skipped == 4 && log.counts.records == 0 && log.counts.refused == 0)
  }

  @Test(arguments: [
    ("a\\x09b", "a\tb"), ("SCHOOL\\\\jsmith", "SCHOOL\\jsmith"), ("\\x2d", "-"),
    ("\\x28empty)", "(empty)"), ("\\\\x41", "\\x41"), ("\\", "\\"), ("a\\x4", "a\\x4"),
    ("\\xzz", "\\xzz"), ("-", nil), ("(empty)", nil), ("<problem-decoding> (Basic x)", nil),
  ])
  func `escapes are undone, and no value is nobody`(written: String, user: String?) throws {
    let log = try read(
      http + "1.0\t10.0.0.7\t192.0.2.1\tGET\te.org\t/\t200\t\(written)\t-\t-\n")
    #expect(try value("user", of: log) == user)
  }

  @Test(arguments: [
    ("GET\te.org\t/a?b=c", "http://e.org/a?b=c", "e.org"),
    ("GET\te.org:8080\t/a", "http://e.org:8080/a", "e.org"),
    ("GET\t[2001:db8::1]:81\t/a", "http://[2001:db8::1]:81/a", "2001:db8::1"),
    ("GET\tother.org\thttp://e.org/a", "http://e.org/a", "e.org"),
    ("CONNECT\t-\te.org:443", "e.org:443", "e.org"),
    ("CONNECT\te.org:443\t[2001:db8::1]:443", "[2001:db8::1]:443", "2001:db8::1"),
    ("GET\t-\t/a", "http://192.0.2.1/a", "192.0.2.1"),
    ("GET\te.org\t/a\\x20b\\\\", "http://e.org/a b\\", "e.org"),
    ("GET\te.org\t/?u=http://f.org/", "http://e.org/?u=http://f.org/", "e.org"),
    ("OPTIONS\te.org\t*", nil, "e.org"), ("GET\te.org\t-", nil, "e.org"),
  ])
  func `the URL is host and path, or what a proxy was asked for`(
    fields: String, url: String?, host: String
  ) throws {
    let log = try read(http + "1.0\t10.0.0.7\t192.0.2.1\t\(fields)\t200\t-\t-\t-\n")
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == host)
    #expect(log.faults.isEmpty)
  }

  @Test(arguments: [("407", "challenged"), ("403", nil), ("200", nil), ("-", nil)])
  func `Zeek blocks nothing`(status: String, action: String?) throws {
    let log = try read(http + "1.0\t10.0.0.7\t192.0.2.1\tGET\te.org\t/\t\(status)\t-\t-\t-\n")
    #expect(try value("action", of: log) == action)
  }

  @Test func `a reply without its request is skipped`() throws {
    let log = try read(http + "1.0\t10.0.0.7\t192.0.2.1\t-\t-\t-\t400\t-\t-\t-\n")
    #expect(log.counts.skipped == 4 && log.counts.records == 0)
  }

  @Test func `an encrypted connection is its host alone, and none without one`() throws {
    let head = "#path\tssl\n#fields\tts\tid.orig_h\tserver_name\tresumed\n"
    let log = try read(head + "1.0\t10.0.0.7\te.org\tF\n2.0\t10.0.0.7\t-\tF\n")
    #expect(log.counts.records == 1 && log.counts.skipped == 3)
    #expect(try value("host", of: log) == "e.org")
    #expect(try value("url", of: log) == nil)
  }

  @Test func `directives hold until others stand in the log`() throws {
    let log = try read(
      dns + "1.0\t10.0.0.7\t53\ta.org\t1\tA\t-\tF\n#close\t2026\n"
        + "#fields\tquery\tts\tid.orig_h\nb.org\t2.0\t10.0.0.8\n"
        + "#separator \\x7c\n#unset_field|?\n#path|ssl\n#fields|ts|server_name|id.orig_h\n"
        + "3.0|-.org|10.0.0.9\n4.0|?|10.0.0.9\n"
        + "#separator \\x09\n#path\tconn\n#fields\tts\tuid\n5.0\tx\n")
    #expect(try log.values.compactMap { $0["host"] as? String } == ["a.org", "b.org", "-.org"])
    #expect(log.counts.refused == 0)
  }

  @Test func `the text of a layout makes the same layout again`() throws {
    var layouts = LogLayouts()
    let log = Array((dns + "#open\t1\n#path\tssl\n").utf8)
    layouts.add(directivesIn: log.span, at: 0, of: Zeek.self)
    let last = try #require(layouts.last)
    let text = last.text
    var again = LogLayouts()
    again.add(directivesIn: text.span, at: 0, of: Zeek.self)
    #expect(again.last?.columns == last.columns && again.last?.kind == last.kind)
    #expect(again.last?.text == last.text)
  }

  @Test func `rows before their directives are refused`() throws {
    let row = "1.0\t10.0.0.7\t53\te.org\t1\tA\t-\tF\n"
    #expect(try read(row).refused.map(\.reason) == [.noHeader])
    #expect(try read("#separator \\x09\n" + row).refused.map(\.reason) == [.noHeader])
  }

  @Test func `a row that was cut is refused, wherever it was`() throws {
    let row = "1.0\t10.0.0.7\t53\twww.example.org\t1\tA\tNOERROR\tF"
    for end in 1..<row.count - 1 {
      let log = try read(dns + row.prefix(end) + "\n")
      #expect(log.counts.refused == 1, "\(row.prefix(end))")
    }
    let torn = try read(dns + "1.0\t10.0.2.0\t10.0.0.7\t53\te.org\t1\tA\t-\tF\n")
    #expect(torn.refused.map(\.reason) == [.columnCount])
    let mixed = try read(dns + "1.0\t10.0.2.0\t10.0.0.7\t53\te.org\t1\tA\tF\n")
    #expect(mixed.refused.map(\.reason) == [.notANumber])
  }

  @Test func `an address that is none is refused`() throws {
    let log = try read(dns + "1.0\t10.0.0.7x\t53\te.org\t1\tA\t-\tF\n")
    #expect(log.refused.map(\.reason) == [.notThisFormat])
  }

  private func read(_ text: String) throws -> FormatSample {
    try FormatSample(of: text, format: "zeek", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
