import Testing
import Vocabulary

@testable import Formats

struct SmoothwallCSVTests {
  private let header = "Time,Username,Source IP,Group,Code,URL,Categories,Domain\n"

  @Test(arguments: [
    ("2026-03-14 09:26:53", "2026-03-14T09:26:53.000Z"),
    ("2026-07-14 09:26:53", "2026-07-14T08:26:53.000Z"),
    ("2026-07-14T09:26:53Z", "2026-07-14T09:26:53.000Z"),
    ("2026-07-14T09:26:53.5+02:00", "2026-07-14T07:26:53.500Z"),
  ])
  func `a time without a zone is the appliance's`(written: String, time: String) throws {
    let log = try read(header + "\(written),u,10.0.0.7,g,200,http://e.org/,c,e.org\n")
    #expect(try value("time", of: log) == time)
  }

  @Test(arguments: [
    ("14/03/2026 09:26:53", RefusalReason.notATime), ("03/14/2026 09:26:53", .notATime),
    ("2026-02-30 09:26:53", .notATime), ("", .fieldMissing), ("-", .fieldMissing),
    ("2026-03-29 01:30:00", .timeDoesNotExist),
  ])
  func `a day that is not documented is never guessed`(
    written: String, reason: RefusalReason
  ) throws {
    let log = try read(header + "\(written),u,10.0.0.7,g,200,http://e.org/,c,e.org\n")
    #expect(log.refused.map(\.reason) == [reason])
  }

  @Test(arguments: [
    ("jsmith", "jsmith"), ("SCHOOL\\jsmith", "SCHOOL\\jsmith"), ("\"Smith, Jo\"", "Smith, Jo"),
    ("\"J \"\"X\"\"\"", "J \"X\""), ("10.0.0.9", nil), ("2001:db8::9", nil), ("-", nil), ("", nil),
  ])
  func `an address is no user`(written: String, user: String?) throws {
    let log = try read(
      header + "2026-03-14 09:26:53,\(written),10.0.0.7,g,200,http://e.org/,c,e.org\n")
    #expect(try value("user", of: log) == user)
  }

  @Test(arguments: [("403", nil), ("200", nil), ("407", "challenged"), ("", nil)])
  func `a status alone is no block`(code: String, action: String?) throws {
    let log = try read(header + "2026-03-14 09:26:53,u,10.0.0.7,g,\(code),http://e.org/,c,e.org\n")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: [
    ("https://www.e.org/a?b=c,e.org", "www.e.org", "https://www.e.org/a?b=c"),
    ("www.e.org:443,e.org", "www.e.org", "www.e.org:443"), (",e.org", "e.org", nil),
    ("-,e.org", "e.org", nil), ("/a,e.org", "e.org", "http://e.org/a"),
  ])
  func `the host is the URL's, else the domain`(fields: String, host: String, url: String?) throws {
    let log = try read(
      "Time,Source IP,URL,Domain\n2026-03-14 09:26:53,10.0.0.7,\(fields)\n")
    #expect(try value("host", of: log) == host)
    #expect(try value("url", of: log) == url)
  }

  @Test func `columns stand in any order, and the header may come again`() throws {
    let log = try read(
      "\u{FEFF}URL,Time,Code,Categories\r\nhttp://a.org/,2026-03-14 09:26:53,200,\"x,y\"\r\n"
        + "\"Source IP\";\"Domain\";\"Time\"\n10.0.0.7;b.org;2026-03-14 09:26:54\n")
    #expect(try log.values.compactMap { $0["host"] as? String } == ["a.org", "b.org"])
    #expect(log.counts.skipped == 2 && log.counts.refused == 0)
  }

  @Test func `lines that no header explains, or that were cut, are refused`() throws {
    let line = "2026-03-14 09:26:53,jsmith,10.0.0.7,g,200,http://www.example.org/,\"a,b\",e.org"
    #expect(try read(line).refused.map(\.reason) == [.noHeader])
    #expect(try read("Name,Value\n" + line).refused.map(\.reason) == [.noHeader, .noHeader])
    for end in 1..<line.count - 5 {
      let log = try read(header + line.prefix(end) + "\n")
      #expect(log.counts.refused == 1, "\(line.prefix(end))")
    }
    let torn = try read(header + "2026-03-14 09:26:53,u,10.0.x,g,200,http://e.org/,c,e.org\n")
    #expect(torn.refused.map(\.reason) == [.notThisFormat])
  }

  private func read(_ text: String) throws -> FormatSample {
    try FormatSample(of: text, format: "smoothwall-csv", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
