import Foundation
import Testing
import Vocabulary

@testable import Formats

struct CheckpointTests {
  private let head = "<134>1 2026-07-14T09:26:53Z gw CheckPoint 7776 - "
  private let usual = [
    "action": "Accept", "time": "1773480413", "product": "URL Filtering", "origin": "10.20.0.1",
    "resource": "https://www.example.org/", "src": "10.0.0.7", "src_user_name": "J Smith (jsmith)",
  ]

  @Test(arguments: [
    ("Accept", "allowed"), ("Allow", "allowed"), ("Bypass", "allowed"), ("Detect", "allowed"),
    ("Inspect", "allowed"), ("Monitor", "allowed"), ("Block", "blocked"), ("Drop", "blocked"),
    ("Reject", "blocked"), ("Prevent", "blocked"), ("Ask User", "warned"), ("Ask", "warned"),
    ("Inform User", "warned"), ("Inform", "warned"), ("Redirect", nil), ("Encrypt", nil), ("", nil),
  ])
  func `the gateway's words are actions`(word: String, action: String?) throws {
    for line in forms(["action": word]) {
      #expect(try value("action", of: read(line)) == action)
    }
  }

  @Test(arguments: [
    ("John Smith (jsmith)", "jsmith"), ("Smith, John (jsmith)", "jsmith"), ("jsmith", "jsmith"),
    ("John (Jack) Smith (jsmith)", "jsmith"), ("jsmith (+)", "jsmith"),
    ("John Smith (jsmith) (+)", "jsmith"), ("John Smith (jsmith)(+)", "jsmith"),
    ("John Smith (jsmith) ", "jsmith"), ("SCHOOL\\jsmith", "SCHOOL\\jsmith"), ("", nil),
    ("John Smith (jsmith), Amy Brown (abrown)", nil),
    ("John Smith (jsmith) , Amy Brown (abrown)", nil), ("John ()", "John ()"),
  ])
  func `the user is the login, and nobody when there are several`(
    name: String, user: String?
  ) throws {
    for line in forms(["src_user_name": name]) {
      #expect(try value("user", of: read(line)) == user, "\(line)")
    }
  }

  @Test(arguments: [
    ("http://e.org/a?q=\"x\"|b\\c", "http://e.org/a?q=\"x\"|b\\c", "e.org"),
    ("https://e.org:8443/a]b=c", "https://e.org:8443/a]b=c", "e.org"),
    ("e.org/a", "http://e.org/a", "e.org"),
    ("http://[2001:db8::80]/a", "http://[2001:db8::80]/a", "2001:db8::80"),
    ("http://[2001:db8::80]:8080/a]\"b", "http://[2001:db8::80]:8080/a]\"b", "2001:db8::80"),
  ])
  func `escapes of the URL are undone`(resource: String, url: String, host: String) throws {
    for line in forms(["resource": resource]) {
      let log = try read(line)
      #expect(try value("url", of: log) == url, "\(line)")
      #expect(try value("host", of: log) == host, "\(line)")
      #expect(log.faults.isEmpty)
    }
  }

  @Test(arguments: [
    ("<134>1 2026-07-14T09:26:53Z", "2026-07-14T09:26:53.000Z"),
    ("<134>1 2026-07-14T09:26:53.250Z", "2026-07-14T09:26:53.250Z"),
    ("<134>1 2026-07-14T09:26:53+01:00", "2026-07-14T08:26:53.000Z"),
    ("<134>1 2026-07-14T09:26:53--5:00", "2026-07-14T14:26:53.000Z"),
    ("<134>1 2026-07-14T09:26:53-5:00", "2026-07-14T14:26:53.000Z"),
    ("<134>1 2026-07-14T09:26:53-+1:00", "2026-07-14T08:26:53.000Z"),
    ("<134>1 2026-07-14 09:26:53", "2026-07-14T08:26:53.000Z"),
    ("2026-07-14T09:26:53Z", "2026-07-14T09:26:53.000Z"),
  ])
  func `the head's time counts only where the pairs have none`(
    head: String, time: String
  ) throws {
    let start = "\(head) gw CheckPoint 7776 - "
    #expect(try value("time", of: read(colons(["time": ""], head: start))) == time)
    let own = try read(colons([:], head: start))
    #expect(try value("time", of: own) == "2026-03-14T09:26:53.000Z")
  }

  @Test func `every key that the room reads is found by its own name`() throws {
    for key in CheckpointFields.Key.allCases {
      let bytes = Array("[a:\"b\"; \(key.rawValue):\"value\"; c:\"d\"]".utf8)
      #expect(try CheckpointFields(bytes.span)[key].places.count == 5, "\(key)")
    }
  }

  @Test(arguments: [
    ["product": "VPN-1 & FireWall-1"], ["product": "HTTPS Inspection"], ["product": "Anti-Bot"],
    ["resource": ""], ["product": ""], ["product": "SmartDefense", "time": "x"],
  ])
  func `other products, and applications without a URL, are skipped`(
    changes: [String: String]
  ) throws {
    for line in forms(changes) { #expect(try read(line).counts.skipped == 1) }
  }

  @Test func `an update of a log is not counted again`() throws {
    for line in forms(["action": "Update"]) { #expect(try read(line).counts.folded == 1) }
  }

  @Test func `a line that was cut is refused`() throws {
    for whole in forms([:]) {
      #expect(try read(whole).lines.count == 1)
      for count in 0..<whole.count - 1 {
        let log = try read(String(whole.prefix(count)))
        for value in try log.values {
          #expect(value["host"] as? String == "www.example.org", "\(whole.prefix(count))")
          #expect(value["user"] as? String == "jsmith", "\(whole.prefix(count))")
        }
      }
    }
  }

  @Test(arguments: [
    ("[action:\"Accept\"; origin:\"1", RefusalReason.openQuote),
    ("[action:\"Accept\"; origin:\"1\";", .fieldMissing),
    ("[action:\"Accept\"; foo:\"1\"]", .notThisFormat), ("action:\"Accept\"", .notThisFormat),
    ("[a b] [action=\"x\"]", .notThisFormat), ("a|b=c|", .notThisFormat),
    ("date=2026-03-14 time=09:26:53 devname=fw", .notThisFormat),
    ("[product:\"URL Filtering\"; resource:\"http:///\"; time:\"1773480413\"]", .fieldMissing),
    ("[product:\"URL Filtering\"; resource:\"http://e.org/\"]", .fieldMissing),
    ("[product:\"URL Filtering\"; resource:\"http://e.org/\"; time:\"x\"]", .notATime),
  ])
  func `what is no line of Check Point is refused`(line: String, reason: RefusalReason) throws {
    #expect(try read(line).refused.map(\.reason) == [reason])
  }

  /// The same line in each form.
  private func forms(_ changes: [String: String]) -> [String] {
    let pairs = pairs(changes)
    let structured = pairs.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: " ")
    let piped = pairs.map { key, value in
      let value = value.replacingOccurrences(of: "\\", with: "\\\\")
        .replacingOccurrences(of: "|", with: "\\|").replacingOccurrences(of: "=", with: "\\=")
      return "\(key)=\(value)|"
    }
    return [
      colons(changes, head: head), colons(changes, head: head, colon: "::"),
      colons(changes, head: ""),
      "\(head)[sc4s@2620 \(structured)]", "\(head)Log [Fields@1.3.6.1.4.1.2620 \(structured)]",
      piped.joined(), "<134>" + piped.joined(), "<134>Mar 14 09:26:53 gw " + piped.joined(),
    ]
  }

  private func colons(
    _ changes: [String: String], head: String, colon: String = ":"
  ) -> String {
    let pairs = pairs(changes).map { "\($0)\(colon)\"\(escaped($1))\"" }
    return "\(head)[\(pairs.joined(separator: "; "))]"
  }

  private func pairs(_ changes: [String: String]) -> [(key: String, value: String)] {
    usual.merging(changes, uniquingKeysWith: { $1 }).sorted { $0.key < $1.key }
  }

  private func escaped(_ value: String) -> String {
    value.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
      .replacingOccurrences(of: "]", with: "\\]")
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "checkpoint", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
