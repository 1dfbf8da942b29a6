import Foundation
import Testing
import Vocabulary

@testable import Formats

struct SophosXGTests {
  private static let device = "device=\"SFW\" device_name=\"XG210\" log_id=050901616001 "
  private static let web = device + "log_type=\"Content Filtering\" log_component=\"HTTP\" "
  private static let stamp = "timestamp=\"2026-03-14T09:26:53+0000\" "

  @Test(arguments: [
    ("user_agent", SophosXGKey.agent), ("http_user_agent", .agent), ("category", .category),
    ("http_category", .category), ("src_ip", .client), ("log_component", .component),
    ("date", .date), ("device", .device), ("device_id", .device), ("device_name", .device),
    ("device_serial_id", .device), ("domain", .domain), ("log_id", .logID), ("iap", .policyID),
    ("web_policy_id", .policyID), ("web_policy", .policyName), ("web_policy_name", .policyName),
    ("recv_bytes", .received), ("bytes_received", .received), ("referer", .referrer),
    ("http_referer", .referrer), ("fw_rule_id", .ruleID), ("fw_rule_name", .ruleName),
    ("status_code", .status), ("http_status", .status), ("httpresponsecode", .status),
    ("log_subtype", .subtype), ("time", .time), ("timestamp", .timestamp),
    ("timezone", .timezone), ("log_type", .type), ("url", .url), ("user_name", .user),
  ])
  func `every key of every form is found by its own name`(
    name: String, key: SophosXGKey
  ) {
    let line = Array("a=b \(name)=\"value\" c=d".utf8)
    #expect(KeyedFields(sophosXG: line.span)[key].places.count == 5)
    let other = Array("a=b x\(name)=\"value\" \(name)x=\"value\" c=d".utf8)
    #expect(KeyedFields(sophosXG: other.span)[key].isEmpty)
  }

  @Test(arguments: [
    ("timestamp=\"2026-03-14T03:26:53-0600\"", "2026-03-14T09:26:53.000Z"),
    ("timestamp=\"2026-03-14T09:26:53Z\"", "2026-03-14T09:26:53.000Z"),
    ("date=2026-07-14 time=09:26:53 timezone=\"GMT\"", "2026-07-14T09:26:53.000Z"),
    ("date=2026-07-14 time=09:26:53 timezone=\"UTC\"", "2026-07-14T09:26:53.000Z"),
    ("date=2026-07-14 time=09:26:53 timezone=\"BST\"", "2026-07-14T08:26:53.000Z"),
    ("date=2026-07-14 time=09:26:53 timezone=\"CEST\"", "2026-07-14T07:26:53.000Z"),
    ("date=2026-03-14 time=09:26:53 timezone=\"CET\"", "2026-03-14T08:26:53.000Z"),
    ("date=2026-03-14 time=20:26:53 timezone=\"+11\"", "2026-03-14T09:26:53.000Z"),
    ("date=2026-03-14 time=10:26:53 timezone=\"+0100\"", "2026-03-14T09:26:53.000Z"),
    ("date=2026-03-14 time=06:26:53 timezone=\"-03\"", "2026-03-14T09:26:53.000Z"),
    ("date=2026-07-14 time=09:26:53 timezone=\"IST\"", "2026-07-14T08:26:53.000Z"),
    ("date=2026-07-14 time=09:26:53 timezone=\"\"", "2026-07-14T08:26:53.000Z"),
    ("date=2026-07-14 time=09:26:53", "2026-07-14T08:26:53.000Z"),
  ])
  func `the time is the line's own, by its zone or else by the source's`(
    written: String, time: String
  ) throws {
    let log = try read(Self.web + "\(written) url=\"http://e.org/\" a=b")
    #expect(try value("time", of: log) == time)
  }

  @Test(arguments: [
    ("Allowed", "200", "allowed"), ("Denied", "", "blocked"), ("Denied", "403", "blocked"),
    ("Warned", "", "warned"), ("Overridden", "", "allowed"), ("Denied", "407", "challenged"),
    ("Allowed", "403", "allowed"), ("Other", "403", nil), ("", "403", nil),
  ])
  func `the filter's words are actions, and a status alone never is`(
    word: String, status: String, action: String?
  ) throws {
    let log = try read(
      Self.web + Self.stamp
        + "log_subtype=\"\(word)\" url=\"http://e.org/\" status_code=\"\(status)\" a=b")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: [
    ("url=\"https://e.org/\" domain=e.org", "https://e.org/"),
    ("url=\"https://e.org\" domain=e.org", "https://e.org"),
    ("url=\"http://e.org/?q=\\\"x\\\"\" domain=e.org", "http://e.org/?q=\"x\""),
    ("url=\" http://e.org/a \" domain=x.e.org", "http://e.org/a"),
    ("url=http://e.org/a=b src_ip=10.0.0.7", "http://e.org/a=b"),
    ("url=\"e.org/a\"", "e.org/a"), ("url=\"\" domain=e.org:443", nil),
    ("domain=\"e.org.\"", nil), ("domain=e.org url=", nil),
  ])
  func `the host is the URL's, or the domain where there is no URL`(
    written: String, url: String?
  ) throws {
    let log = try read(Self.web + Self.stamp + written + " a=b")
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == "e.org")
  }

  @Test(arguments: [
    ("fw_rule_name=\"Pupils\" fw_rule_id=5 iap=3", "Pupils"), ("fw_rule_id=5 iap=3", "5"),
    ("fw_rule_id=0 iap=3", "3"), ("fw_rule_id=\"0\" web_policy_id=13", "13"),
    ("fw_rule_id=0 iap=0", nil), ("fw_rule_name=\"\" fw_rule_id=\"\"", nil),
  ])
  func `the rule is the firewall's, or else the web policy`(
    written: String, rule: String?
  ) throws {
    let log = try read(Self.web + Self.stamp + written + " url=\"http://e.org/\" a=b")
    #expect(try value("deviceRule", of: log) == rule)
  }

  @Test(arguments: [
    "\"SCHOOL\\\\jsmith\"", "\"SCHOOL\\jsmith\"", "SCHOOL\\jsmith", "\" SCHOOL\\jsmith\"",
  ])
  func `a user keeps the domain`(written: String) throws {
    let log = try read(Self.web + Self.stamp + "user_name=\(written) url=\"http://e.org/\" a=b")
    #expect(try value("user", of: log) == "SCHOOL\\jsmith")
  }

  @Test func `empty values are absent`() throws {
    let log = try read(
      Self.web + Self.stamp + "user_name=\"\" category= exceptions= activityname=\"\" "
        + "url=\"http://e.org/\" src_ip=10.0.0.7 recv_bytes= status_code=\"0\" user_agent=\"\" a=b")
    let keys = try #require(log.values.first).keys.sorted()
    #expect(
      keys == ["client", "host", "kind", "line", "path", "time", "url"].filter(keys.contains))
  }

  @Test(arguments: [
    "log_type=\"Firewall\" log_component=\"Firewall Rule\"", "log_type=\"Event\"",
    "log_type=\"Anti-Virus\" log_component=\"HTTP\" url=\"http://e.org/\"",
    "log_type=\"Content Filtering\" log_component=\"Application\"",
    "log_type=\"SSL\" url=\"e.org\"",
  ])
  func `lines of other modules are skipped, whatever their time`(written: String) throws {
    #expect(try read(Self.device + "date=x time=y \(written) a=b").counts.skipped == 1)
  }

  @Test func `a keyword of the web content policy is told by the visit's own line`() throws {
    let log = try read(
      Self.device + Self.stamp + "log_type=\"Content Filtering\" "
        + "log_component=\"Web Content Policy\" log_subtype=\"Alert\" website=\"e.org\" a=b")
    #expect(log.counts.folded == 1 && log.lines.isEmpty)
  }

  @Test func `no cut line gives another host, user, client or action`() throws {
    let whole =
      "<30>device=\"SFW\" date=2026-03-14 time=09:26:53 timezone=\"GMT\" device_name=\"XG210\" "
      + "device_id=C1 log_id=050901616001 log_type=\"Content Filtering\" log_component=\"HTTP\" "
      + "log_subtype=\"Denied\" fw_rule_id=5 user_name=\"jsmith\" category=\"Games\" "
      + "url=\"https://www.example.org/a\" src_ip=10.20.4.77 recv_bytes=21865 domain=www.example.org"
    for length in 0...whole.utf8.count {
      let cut = String(whole.prefix(length))
      for record in try read(cut).values {
        #expect(record["host"] as? String == "www.example.org", "\(cut)")
        #expect(record["user"] as? String == "jsmith", "\(cut)")
        #expect(record["action"] as? String == "blocked", "\(cut)")
        #expect(record["time"] as? String == "2026-03-14T09:26:53.000Z", "\(cut)")
        let client = record["client"] as? String
        #expect(client == nil || client == "10.20.4.77", "\(cut)")
      }
    }
    #expect(try value("host", of: read(whole)) == "www.example.org")
  }

  @Test func `two lines in one are refused wherever the first was torn`() throws {
    let first =
      Self.web + Self.stamp + "user_name=\"jsmith\" url=\"http://e.org/a\" src_ip=10.0.0.7 "
    let second = "<30>" + Self.web + Self.stamp + "user_name=\"abrown\" url=\"http://x.org/b\" a=b"
    for length in Self.device.utf8.count...first.utf8.count {
      let log = try read(first.prefix(length) + second)
      #expect(log.lines.isEmpty && log.refused.map(\.reason) == [.notThisFormat], "\(length)")
    }
  }

  @Test func `a quotation mark in a URL brings in no other value`() throws {
    let log = try read(
      Self.web + Self.stamp + "url=\"http://e.org/?\"src_ip=10.0.0.9\"\" src_ip=10.0.0.7 a=b")
    #expect(try value("client", of: log) == "10.0.0.7")
    #expect(try value("host", of: log) == "e.org")
  }

  @Test(arguments: [
    ("date=2026-02-30 time=09:26:53 url=\"http://e.org/\" a=b", RefusalReason.notATime),
    ("date=2026-03-14 url=\"http://e.org/\" a=b", .notATime),
    ("timestamp=\"2026-03-14\" url=\"http://e.org/\" a=b", .notATime),
    ("url=\"http://e.org/\" a=b", .fieldMissing),
    ("date=2026-03-14 time=09:26:53 a=b", .fieldMissing),
    ("date=2026-03-29 time=01:30:00 url=\"http://e.org/\" a=b", .timeDoesNotExist),
    ("date=2026-03-14 time=09:26:53 url=\"http://e.o", .openQuote),
  ])
  func `a visit without time or host is refused`(written: String, reason: RefusalReason) throws {
    #expect(try read(Self.web + written).refused.map(\.reason) == [reason])
  }

  @Test(arguments: [
    "date=2026-03-14 time=09:26:53 logid=\"0316013056\" type=\"utm\" subtype=\"webfilter\"", "a=b",
    "====", "\"\"\"", "<30>", "=", "device=\"SFW\" date=2026-03-14 time=09:26:53 a=b",
    "2026:03:14-09:26:53 utm httpproxy[1]: id=\"0001\" action=\"pass\" url=\"http://e.org/\"",
  ])
  func `a line of another device is refused`(line: String) throws {
    #expect(try read(line).refused.map(\.reason) == [.notThisFormat])
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "sophos-xg", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
