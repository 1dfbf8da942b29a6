import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct TechnitiumTests {
  @Test(arguments: [
    ("2026-03-14 09:26:53 UTC", "2026-03-14T09:26:53.000Z"),
    ("2026-07-14 09:26:53 UTC", "2026-07-14T09:26:53.000Z"),
    ("2026-07-14 09:26:53 Local", "2026-07-14T08:26:53.000Z"),
    ("2026-03-29 01:30:00 UTC", "2026-03-29T01:30:00.000Z"),
    ("2026-10-25 01:30:00 UTC", "2026-10-25T01:30:00.000Z"),
  ])
  func `the time says UTC, or is that of the source`(written: String, time: String) throws {
    let log = try read("[\(written)] [10.0.0.7:1] [UDP] \(query()); RCODE: NoError; ANSWER: []")
    #expect(try value("time", of: log) == time)
  }

  @Test func `a line that says UTC is not local`() throws {
    let context = try SampleFolder.context()
    let utc = "[2026-10-25 01:10:00 UTC] Logging started."
    #expect(Technitium.localSeconds(of: Array(utc.utf8).span, context: context) == nil)
  }

  @Test(arguments: [
    ("A", "RCODE: NoError; ANSWER: [192.0.2.1, 192.0.2.2]", "allowed"),
    ("A", "RCODE: NoError; ANSWER: [alias.example.org, 192.0.2.1]", "allowed"),
    ("A", "RCODE: NoError; ANSWER: [0.0.0.0]", "blocked"),
    ("A", "RCODE: NoError; ANSWER: [0.0.0.0, 0.0.0.0]", "blocked"),
    ("AAAA", "RCODE: NoError; ANSWER: [::]; ECS: 10.0.0.0/24", "blocked"),
    ("A", "RCODE: NoError; ANSWER: [alias.example.org, 0.0.0.0]", nil),
    ("A", "RCODE: NoError; ANSWER: [0.0.0.00]", "allowed"),
    ("A", "RCODE: NoError; ANSWER: [10.0.0.0]", "allowed"),
    ("A", "RCODE: NoError; ANSWER: [127.0.0.1]", nil), ("A", "RCODE: NoError; ANSWER: []", nil),
    ("HTTPS", "RCODE: NoError; ANSWER: []", nil), ("A", "RCODE: NoError; ANSWER: [TRUNCATED]", nil),
    ("A", "RCODE: NxDomain; ANSWER: []", nil), ("A", "RCODE: NxDomain; ANSWER: [0.0.0.0]", nil),
    ("A", "RCODE: ServerFailure; ANSWER: []", nil), ("A", "RCODE: Refused; ANSWER: []", nil),
    ("A", "NO RESPONSE FROM SERVER!", nil),
    (
      "A", "TSIG KeyName: k; TSIG Algo: a; TSIG Error: NoError; RCODE: NoError; ANSWER: [::]",
      "blocked"
    ),
    ("A", "RCODE: NoError; TSIG: NoError; ANSWER: [192.0.2.1]", "allowed"),
    (
      "TXT",
      "RCODE: NoError; ANSWER: [\"source=block-list-zone; blockListUrl=https://e.org/a; x\"]",
      "blocked"
    ),
    ("TXT", "RCODE: NoError; ANSWER: [source=blocked-zone; domain=e.org]", "blocked"),
    ("A", "RCODE: NoError; ANSWER: [source=blocked-zone; domain=e.org]", "allowed"),
    ("TXT", "RCODE: NoError; ANSWER: [\"a; RCODE: NxDomain; ANSWER: [0.0.0.0]\"]", "allowed"),
  ])
  func `only an answer that nobody can visit is a block`(
    type: String, rest: String, action: String?
  ) throws {
    let log = try line("\(query(type: type)); \(rest)")
    #expect(try value("action", of: log) == action)
    #expect(try value("queryType", of: log) == type)
    #expect(try value("host", of: log) == "www.example.org")
  }

  @Test func `a name that is refused for the network's sake is no block`() throws {
    let log = try line("\(query("use-application-dns.net")); RCODE: NoError; ANSWER: [0.0.0.0]")
    #expect(try value("action", of: log) == nil)
  }

  @Test(arguments: [
    ("[10.0.0.7:51411] [UDP] ", "10.0.0.7"), ("[[2001:db8::7]:53] [QUIC] ", "2001:db8::7"),
    ("[[fe80::1%5]:53] [TCP] ", "fe80::1%5"), ("[10.0.0.7:51411] ", "10.0.0.7"),
  ])
  func `the client stands before its port`(endpoint: String, client: String) throws {
    let log = try read(
      "[2026-03-14 09:26:53 UTC] \(endpoint)\(query()); RCODE: NoError; ANSWER: []")
    #expect(try value("client", of: log) == client)
  }

  @Test(arguments: [
    "[2026-03-14 09:26:53 UTC] Logging started.",
    "[2026-03-14 09:26:53 UTC] [10.0.0.7:1] [admin] User logged in.",
    "[2026-03-14 09:26:53 UTC] [10.0.0.7:1] [UDP] MISSING QUESTION!; RCODE: FormatError; ANSWER: []",
    "[2026-03-14 09:26:53 UTC] [admin] QNAME: e.org; QTYPE: A; QCLASS: IN",
    "[2026-03-14 09:26:53 UTC] DNS Server failed for QNAME: e.org; QTYPE: A; QCLASS: IN;",
    "[2026-03-14 09:26:53 UTC] [10.0.0.7:1] [UDP] System.Exception: x",
    "   at System.Net.Sockets.Socket.Receive()", " ---> System.Exception: x",
    "   --- End of inner exception stack trace ---", "System.IO.IOException: x",
    "####___TRUNCATED___####",
  ])
  func `other messages are skipped`(line: String) throws {
    #expect(try read(line).counts.skipped == 1)
  }

  @Test(arguments: [
    "QNAME: e.org; QTYPE: AXFR; QCLASS: IN; RCODE: NoError; ANSWER: [ZONE TRANSFER]",
    "QNAME: e.org; QTYPE: TXT; QCLASS: CH; RCODE: Refused; ANSWER: []",
    "QNAME: ; QTYPE: NS; QCLASS: IN; RCODE: NoError; ANSWER: []",
  ])
  func `what is no look-up of a name of the internet is skipped`(message: String) throws {
    #expect(try line(message).counts.skipped == 1)
  }

  @Test func `a line that is cut is refused, or its answer is whole`() throws {
    let whole =
      "[2026-03-14 09:26:53 UTC] [10.0.0.7:51411] [UDP] \(query()); RCODE: NoError; ANSWER: [0.0.0.0]"
    let bytes = Array(whole.utf8)
    // Nothing tells that a message is cut that may be any.
    for length in 28..<bytes.count {
      let log = try read(String(decoding: bytes.prefix(length), as: UTF8.self))
      #expect(log.counts.refused == 1, "\(length)")
    }
    for length in 1..<bytes.count {
      let log = try read(String(decoding: bytes.suffix(length), as: UTF8.self))
      #expect(log.counts.records == 0, "\(length)")
    }
  }

  @Test(arguments: [
    ("[2026-02-30 09:26:53 UTC] Logging started.", RefusalReason.notATime),
    ("[2026-03-14 09:26:53] [10.0.0.7:1] x", .notATime),
    ("[2026-03-29 01:30:00 Local] x", .timeDoesNotExist), ("hello", .notThisFormat),
    ("[2026-03-14 09:26:53 UTC] [10.0.0.700:1] [UDP] x", .notThisFormat),
    (
      "[2026-03-14 09:26:53 UTC] [10.0.0.7:1] [UDP] QNAME: a b; QTYPE: A; QCLASS: IN; RCODE: NoError; "
        + "ANSWER: []", .fieldMissing
    ),
    (
      "[2026-03-14 09:26:53 UTC] [10.0.0.7:1] [UDP] QNAME: a; QTYPE: A; QCLASS: IN; ANSWER: [0.0.0.0]",
      .fieldMissing
    ),
  ])
  func `a damaged line is refused with its reason`(line: String, reason: RefusalReason) throws {
    #expect(try read(line).refused.map(\.reason) == [reason])
  }

  private func query(_ name: String = "www.example.org", type: String = "A") -> String {
    "QNAME: \(name); QTYPE: \(type); QCLASS: IN"
  }

  private func line(_ message: String) throws -> FormatSample {
    try read("[2026-03-14 09:26:53 UTC] [10.0.0.7:51411] [UDP] \(message)")
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "technitium", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
