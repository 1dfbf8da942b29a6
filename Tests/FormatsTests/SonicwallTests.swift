import Foundation
import Testing
import Vocabulary

@testable import Formats

struct SonicwallTests {
  private let front = "id=firewall sn=1 time=\"2026-03-14 09:26:53 UTC\" m=97"

  @Test(arguments: [
    ("fw_action", "action"), ("Category", "category"), ("dst", "destination"), ("dstname", "host"),
    ("m", "message"), ("arg", "path"), ("proto", "protocolName"), ("rcvd", "received"),
    ("result", "result"), ("rule", "rule"), ("sn", "serial"), ("src", "source"),
    ("srcV6", "sourceV6"), ("time", "time"), ("usr", "user"), ("user", "user"),
  ])
  func `every key is found by SonicOS's name`(name: String, key: String) throws {
    let found = try #require(SonicwallKey.allCases.first { "\($0)" == key })
    let line = Array("a=b \(name)=value code=d".utf8)
    #expect(KeyedFields<SonicwallKey>(sonicwall: line.span)[found].places.count == 5)
  }

  @Test(arguments: [
    ("time=\"2026-07-14 09:26:53 UTC\"", "2026-07-14T09:26:53.000Z"),
    ("time=\"2026-07-14 09:26:53\"", "2026-07-14T08:26:53.000Z"),
    ("time=\"2026-03-14 09:26:53\"", "2026-03-14T09:26:53.000Z"),
    ("time=\"2026-10-25 01:30:00\"", "2026-10-25T00:30:00.000Z"),
    ("time=\"2026-10-25 01:30:00 UTC\"", "2026-10-25T01:30:00.000Z"),
  ])
  func `the zone is UTC when the line says so, else the source's`(
    written: String, time: String
  ) throws {
    let log = try read("<134>Jan  1 00:00:00 fw sn=1 \(written) m=97 dstname=e.org x=y")
    #expect(try value("time", of: log) == time)
  }

  @Test func `a line without a time has syslog's`() throws {
    let line = "<134>Jul 14 09:26:53 fw id=firewall sn=1 m=97 dstname=e.org x=y"
    #expect(try value("time", of: read(line)) == "2026-07-14T08:26:53.000Z")
    let context = try SampleFolder.context()
    let local = Array("<134>Oct 25 01:30:00 fw sn=1 m=97".utf8)
    #expect(Sonicwall.localSeconds(of: local.span, context: context) == 1_792_891_800)
    let own = Array("sn=1 time=\"2026-10-25 01:30:00\" m=97".utf8)
    #expect(Sonicwall.localSeconds(of: own.span, context: context) == 1_792_891_800)
    let zoned = Array("sn=1 time=\"2026-10-25 01:30:00 UTC\" m=97".utf8)
    #expect(Sonicwall.localSeconds(of: zoned.span, context: context) == nil)
  }

  @Test(arguments: [
    ("m=97", "allowed"), ("m=97 result=403", "allowed"), ("m=14", "blocked"), ("m=16", "allowed"),
    ("m=97 fw_action=\"NA\"", "allowed"), ("m=97 fw_action=\"drop\"", nil),
  ])
  func `the number of the event is what the firewall did`(fields: String, action: String?) throws {
    let log = try read("sn=1 time=\"2026-03-14 09:26:53 UTC\" \(fields) dstname=e.org x=y")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: ["98", "537", "82", "x", "1197"])
  func `other events are skipped, whatever their time`(number: String) throws {
    #expect(try read("sn=1 time=\"x\" m=\(number) y=z").counts.skipped == 1)
  }

  @Test(arguments: [
    ("/a code=29 Category=\"x\"", "/a"), ("/a b|c=d&e=f code=29", "/a b|c=d&e=f"),
    ("/a usr=\"victim\" src=10.0.0.9:1:X0 code=29", "/a usr=\"victim\" src=10.0.0.9:1:X0"),
    ("/a code=1 b code=29 rule=\"1\"", "/a code=1 b"), ("/a b Category=\"x\" rule=\"1\"", "/a b"),
    ("/a b rule=\"1\" Category=\"x\"", "/a b"), ("/a fw_action=\"NA\"", "/a"), ("/a", "/a"),
    ("/a x=y", "/a"), ("\"/a b\" code=29", "/a b"),
  ])
  func `a bare path reaches up to the code, whatever it holds`(arg: String, path: String) throws {
    let log = try read(
      "\(front) usr=\"jsmith\" src=10.0.0.7:1:X0 proto=tcp/https dstname=e.org arg=\(arg)")
    #expect(try value("url", of: log) == "https://e.org\(path)")
    #expect(try value("user", of: log) == "jsmith")
    #expect(try value("client", of: log) == "10.0.0.7")
  }

  @Test(arguments: [
    ("10.0.0.7:51411:X0", "10.0.0.7", nil), ("10.0.0.7:51411:X0:PC-7", "10.0.0.7", "PC-7"),
    ("10.0.0.7", "10.0.0.7", nil), ("10.0.0.7::X0", "10.0.0.7", nil),
    ("[2001:db8::7]:51411:X0", "2001:db8::7", nil), ("2001:db8::7:51411:X0-V5", "2001:db8::7", nil),
    ("2001:db8::7", "2001:db8::7", nil), ("1:2:3:4:5:6:7:8:443", nil, nil), ("X0", nil, nil),
    ("10.0.0.300:1:X0", nil, nil), ("[2001:db8::7", nil, nil), (":::", nil, nil),
  ])
  func `the client is the address before port and interface`(
    source: String, client: String?, name: String?
  ) throws {
    let log = try read("\(front) src=\(source) dstname=e.org arg=/ code=1")
    #expect(try value("client", of: log) == client)
    #expect(try value("clientName", of: log) == name)
  }

  @Test(arguments: [
    ("dstname=e.org arg=/a", "https://e.org/a", "e.org"), ("dstname=e.org x=y", nil, "e.org"),
    ("dstname=e.org:8443 arg=/a", "https://e.org:8443/a", "e.org"),
    ("dst=192.0.2.1:443:X1 arg=/a", "https://192.0.2.1/a", "192.0.2.1"),
    ("dst=192.0.2.1:443:X1:e.org arg=/a", "https://e.org/a", "e.org"),
    ("dst=[2001:db8::1]:443:X1 arg=/a", "https://[2001:db8::1]/a", "2001:db8::1"),
    ("dst=2001:db8::1:443:X1 arg=/a", nil, "2001:db8::1"),
  ])
  func `the host is the name, else the server`(fields: String, url: String?, host: String) throws {
    let log = try read("\(front) proto=tcp/https \(fields) code=1")
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == host)
  }

  @Test(arguments: [
    ("usr=\"jsmith\"", "jsmith"), ("usr=jsmith", "jsmith"), ("user=\"jsmith\"", "jsmith"),
    ("usr=\"Unknown (SSO failed)\"", nil), ("usr=\"Unknown (external IP)\"", nil),
    ("usr=\"Unknown\"", nil), ("usr=\"\"", nil), ("usr=\"-\"", nil),
    ("usr=\"unknown.person\"", "unknown.person"),
  ])
  func `whom single sign-on does not know is nobody`(field: String, user: String?) throws {
    #expect(try value("user", of: read("\(front) \(field) dstname=e.org x=y")) == user)
  }

  @Test(arguments: [
    ("id=firewall m=97 dstname=e.org x=y", RefusalReason.notThisFormat), ("hello", .notThisFormat),
    ("sn=1 time=\"2026-03-14 09:26:53\" x=y", .fieldMissing), ("sn=1 time=\"2026-03", .openQuote),
    ("sn=1 m=97 dstname=e.org x=y", .fieldMissing),
    ("sn=1 time=\"2026-02-30 09:26:53\" m=97 dstname=e.org x=y", .notATime),
    ("sn=1 time=\"2026-03-29 01:30:00\" m=97 dstname=e.org x=y", .timeDoesNotExist),
    ("sn=1 time=\"2026-03-14 09:26:53\" m=97 x=y", .fieldMissing),
    ("sn=1 time=\"2026-03-14 09:26:53\" m=97 dstname=e.or", .openQuote),
    ("sn=1 time=\"2026-03-14 09:26:53\" m=9", .openQuote),
    ("sn=1 time=\"2026-03-14 09:26:53\" m=97 dst=192.0.2.1:443:X1 x=y", .fieldMissing),
    (
      "sn=1 time=\"2026-03-14 09:26:53\" m=97 dstname=e.org arg=/a<134>id=firewall sn=1 m=97 code=1",
      .notThisFormat
    ),
    (
      "sn=1 time=\"2026-03-14 09:26:53\" m=97 usr=\"a\" usr=\"b\" dstname=e.org x=y", .notThisFormat
    ),
  ])
  func `a line that is damaged is refused with its reason`(
    line: String, reason: RefusalReason
  ) throws {
    #expect(try read(line).refused.map(\.reason) == [reason])
  }

  @Test func `a line cut anywhere never names another host, user, client or action`() throws {
    for line in try LineMutator.lines(of: "sonicwall") {
      guard let whole = try read(String(latin1: line)).values.first else { continue }
      var log: [UInt8] = []
      for length in 1..<line.count { log += line.prefix(length) + [UInt8(ascii: "\n")] }
      for record in try read(String(latin1: log)).values {
        for key in ["time", "host", "user", "client", "clientName", "action"] {
          let (found, expected) = (record[key] as? String, whole[key] as? String)
          // What the firewall did with the packet stands at the line's end.
          if key == "action", expected == nil { continue }
          #expect(found == nil || found == expected, "\(key)")
        }
      }
    }
  }

  @Test(arguments: [(0, 3), (3, 1), (6, 3)])
  func `lines that have run together never tell of one person what another did`(
    first: Int, second: Int
  ) throws {
    let lines = try LineMutator.lines(of: "sonicwall")
    #expect(try MixedLines.mixed(lines[first], lines[second], format: "sonicwall") == [])
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "sonicwall", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
