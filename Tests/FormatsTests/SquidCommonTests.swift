import Formats
import TestSupport
import Testing
import Vocabulary

struct SquidCommonTests {
  @Test(arguments: [
    ("407", "TCP_DENIED:HIER_NONE", "challenged"), ("407", "TCP_MISS:HIER_DIRECT", "challenged"),
    ("403", "TCP_DENIED:HIER_NONE", "blocked"), ("302", "TCP_DENIED:HIER_NONE", "blocked"),
    ("403", "TCP_DENIED_REPLY:HIER_DIRECT", "blocked"), ("302", "TCP_REDIRECT:NONE", "blocked"),
    ("403", "TCP_MISS:HIER_DIRECT", "allowed"), ("0", "TCP_MISS_ABORTED:HIER_DIRECT", "allowed"),
    ("503", "TAG_NONE:HIER_NONE", nil), ("-", "NONE_NONE:HIER_NONE", nil),
    ("407", nil, "challenged"), ("403", nil, nil), ("0", nil, nil), ("-", nil, nil),
    ("200", nil, "allowed"), ("502", nil, "allowed"),
  ])
  func `result and status tell what the proxy did`(
    status: String, result: String?, action: String?
  ) throws {
    let tail = result.map { " \($0)" } ?? ""
    let log = try read("\"GET http://www.example.org/ HTTP/1.1\" \(status) 5\(tail)")
    #expect(log.lines.count == 1)
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: [
    ("200 5 NONE_NONE:HIER_NONE", true), ("200 5 NONE:NONE", true), ("200 5", false),
    ("200 5 TCP_TUNNEL:HIER_DIRECT", false), ("503 5 NONE_NONE:HIER_NONE", false),
  ])
  func `a tunnel that is decrypted is counted by the lines inside it`(
    rest: String, isFolded: Bool
  ) throws {
    let log = try read("\"CONNECT www.example.org:443 HTTP/1.1\" \(rest)")
    #expect(log.counts.folded == (isFolded ? 1 : 0) && log.lines.isEmpty == isFolded)
  }

  @Test(arguments: [
    ("14/Mar/2026:09:26:53 +0000", "2026-03-14T09:26:53.000Z"),
    ("29/Mar/2026:01:59:59 +0000", "2026-03-29T01:59:59.000Z"),
    ("29/Mar/2026:03:00:00 +0100", "2026-03-29T02:00:00.000Z"),
    ("25/Oct/2026:01:30:00 +0100", "2026-10-25T00:30:00.000Z"),
    ("25/Oct/2026:01:30:00 +0000", "2026-10-25T01:30:00.000Z"),
    ("13/Mar/2026:22:26:53 -1100", "2026-03-14T09:26:53.000Z"),
  ])
  func `the zone stands in the line, so no clock change is doubtful`(
    time: String, moment: String
  ) throws {
    let line = "10.0.0.7 - - [\(time)] \"GET http://www.example.org/ HTTP/1.1\" 200 5"
    let log = try FormatSample(
      of: line, format: "squid-common", context: SampleFolder.context())
    #expect(try value("time", of: log) == moment)
  }

  @Test(arguments: [
    "\"Mozilla\" T:H", "\"\" \"x\" T:H", "\"x\" \"\" T:H", "\"-\" \"a \" \" b\" TCP_HIT:HIER_NONE",
    "\"http://a/\" \"TCP_DENIED:HIER_NONE\" TCP_HIT:HIER_NONE",
    "\"http://a/\" \"x\" 403 5 TCP_DENIED:HIER_NONE\" TCP_HIT:HIER_NONE",
  ])
  func `what a browser sends never makes a block`(tail: String) throws {
    let log = try read("\"GET http://www.example.org/ HTTP/1.1\" 200 5 \(tail)")
    for line in log.lines {
      #expect(line.contains("\"action\":\"allowed\"") && line.contains("\"user\":\"jsmith\""))
    }
  }

  @Test(arguments: [
    ("02:00:5e:10:00:07 jsmith", "jsmith"), ("02:00:5e:10:00:07 -", nil), ("- jsmith", "jsmith"),
    ("- -", nil), ("00:00:00:00:00:00 mary ann", "mary ann"),
    ("02-00-5e-ff-fe-10-00-07 SCHOOL\\\\jsmith", "SCHOOL\\jsmith"),
    // Alone, or not of that shape, it is the user.
    ("02:00:5e:10:00:07", "02:00:5e:10:00:07"), ("02:00:5e:10:00:0g x", "02:00:5e:10:00:0g x"),
    ("02-00-5e-10-00-07 x", "02-00-5e-10-00-07 x"), ("mary -", "mary -"),
  ])
  func `OPNsense's hardware address is no user`(fields: String, user: String?) throws {
    let log = try FormatSample(
      of: "10.0.0.7 - \(fields) [14/Mar/2026:09:26:53 +0000] \"GET http://www.example.org/ "
        + "HTTP/1.1\" 200 5 \"-\" \"-\" TCP_MISS:HIER_DIRECT",
      format: "squid-common", context: SampleFolder.context())
    #expect(try value("user", of: log) == user)
  }

  @Test(arguments: [
    ("hello", RefusalReason.notATime),
    ("10.0.0.7 - - [14/Mar/2026:09:26:53] \"GET http://e.org/ HTTP/1.1\" 200 5", .notATime),
    ("10.0.0.7 - - [14/Mar/2026:09:61:53 +0000] \"GET http://e.org/ HTTP/1.1\" 200 5", .notATime),
    ("10.0.0.7 - [14/Mar/2026:09:26:53 +0000] \"GET http://e.org/ HTTP/1.1\" 200 5", .fieldMissing),
    ("- [14/Mar/2026:09:26:53 +0000] \"GET http://e.org/ HTTP/1.1\" 200 5", .fieldMissing),
    (
      "10.0.0.7 - - [14/Mar/2026:09:26:53 +0000] \"GET http://e.org/ HTTP/1.1\" 2000 5",
      .fieldMissing
    ),
    (
      "10.0.0.7 - - [14/Mar/2026:09:26:53 +0000] \"GET http://e.org/ HTTP/1.1\" 200 5 x",
      .notThisFormat
    ),
    (
      "10.0.0.7 - - [14/Mar/2026:09:26:53 +0000] \"GET http://e.org/ HTTP/1.1\" 200 5 \"-\" \"",
      .openQuote
    ),
    ("\u{0}\u{0}10.0.0.7 - - [14/Mar", .binary),
  ])
  func `a line that is damaged is refused with its reason`(
    line: String, reason: RefusalReason
  ) throws {
    let log = try FormatSample(of: line, format: "squid-common", context: SampleFolder.context())
    #expect(log.refused.map(\.reason) == [reason])
  }

  private func read(_ rest: String) throws -> FormatSample {
    try FormatSample(
      of: "10.0.0.7 - jsmith [14/Mar/2026:09:26:53 +0000] " + rest, format: "squid-common",
      context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
