import Foundation
import Testing
import Vocabulary

@testable import Formats

struct CiscoWSATests {
  private let groups = "-Pupils-Id-NONE-NONE-NONE-DefaultGroup-NONE"
  private let verdicts = "<\"IW_edu\",-,-,\"-\",-> - -"

  @Test(arguments: [
    ("DEFAULT_CASE_12", "allowed"), ("DEFAULT_CASE", "allowed"), ("ALLOW_WBRS_11", "allowed"),
    ("ALLOW_ADMIN_ERROR_PAGE_12", "allowed"), ("ALLOW_CUSTOMCAT_12", "allowed"),
    ("MONITOR_AMW_RESP_12", "allowed"), ("MONITOR_CONTINUE_WEBCAT_12", "allowed"),
    ("PASSTHRU_WEBCAT_7", "allowed"), ("DECRYPT_WEBCAT_7", "allowed"),
    ("BLOCK_WEBCAT_12", "blocked"), ("BLOCK_CUSTOMCAT_12", "blocked"), ("BLOCK_WBRS_12", "blocked"),
    ("BLOCK_AVC_12", "blocked"), ("BLOCK_ADMIN_CONNECT_12", "blocked"), ("DROP_WBRS_7", "blocked"),
    ("BLOCK_CONTINUE_CUSTOMCAT_12", "warned"), ("BLOCK_CONTINUE_CONTENT_UNSAFE_12", "warned"),
    ("WARN_WEBCAT_12", "warned"), ("NO_PASSWORD_12", "challenged"),
    ("NO_AUTHORIZATION_12", "challenged"), ("OTHER", nil), ("NONE", nil), ("SAAS_AUTH_12", nil),
    ("REDIRECT_CUSTOMCAT_12", nil), ("DENY_ADMIN_12", nil), ("DECRYPT_EUN_7", nil), ("-", nil),
  ])
  func `the decision tag tells what the appliance did`(tag: String, action: String?) throws {
    let log = try read("TCP_MISS/200 5 GET http://e.org/ - DIRECT/e.org - \(tag)\(groups)")
    #expect(try value("action", of: log) == action)
    #expect(try value("deviceRule", of: log) == tag + groups)
  }

  @Test(arguments: [
    ("TCP_DENIED/403", "OTHER", nil), ("TCP_DENIED/403", "DEFAULT_CASE_12", nil),
    ("TCP_MISS/403", "DEFAULT_CASE_12", "allowed"), ("TCP_MISS/403", "OTHER", nil),
    ("NONE/503", "OTHER", nil), ("TCP_DENIED/407", "OTHER", "challenged"),
    ("TCP_DENIED/407", "BLOCK_WEBCAT_12", "challenged"), ("TCP_DENIED/401", "OTHER", "challenged"),
    ("TCP_MISS/401", "DEFAULT_CASE_12", "allowed"), ("NONE/407", "NONE", "challenged"),
  ])
  func `a status alone is no block, and asking for a password is none`(
    result: String, tag: String, action: String?
  ) throws {
    let log = try read("\(result) 5 GET http://e.org/ - NONE/- - \(tag)\(groups)")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: [
    ("CONNECT tunnel://e.org:443/", "DECRYPT_WEBCAT_7", "TCP_MISS/200", true),
    ("TUNNEL tunnel://e.org:443/", "DECRYPT_ADMIN_7", "TCP_MISS/200", true),
    ("TCP_CONNECT 192.0.2.1:443", "DECRYPT_WBRS_7", "TCP_MISS_SSL/200", true),
    ("CONNECT tunnel://e.org:443/", "DECRYPT_WEBCAT_7", "NONE/503", false),
    ("CONNECT tunnel://e.org:443/", "PASSTHRU_WEBCAT_7", "TCP_MISS/200", false),
    ("CONNECT tunnel://e.org:443/", "DECRYPT_EUN_7", "TCP_MISS/200", false),
    ("GET https://e.org:443/", "DECRYPT_WEBCAT_7", "TCP_MISS/200", false),
  ])
  func `a connection that is decrypted is counted by the lines inside it`(
    request: String, tag: String, result: String, isFolded: Bool
  ) throws {
    let log = try read("\(result) 5 \(request) - DIRECT/e.org - \(tag)\(groups)")
    #expect(log.counts.folded == (isFolded ? 1 : 0) && log.lines.isEmpty == isFolded)
  }

  @Test(arguments: [
    ("\"SCHOOL\\jsmith@Realm\"", "SCHOOL\\jsmith@Realm"), ("-", nil), ("jsmith", "jsmith"),
    ("\"SCHOOL\\a%20brown@Realm\"", "SCHOOL\\a brown@Realm"),
    ("\"SCHOOL\\a brown@Realm\"", "SCHOOL\\a brown@Realm"), ("\"-\"", nil),
    ("\"SCHOOL\\\\jsmith\"", "SCHOOL\\jsmith"),
  ])
  func `the user is read without quotation marks`(written: String, user: String?) throws {
    let log = try read("TCP_MISS/200 5 GET http://e.org/ \(written) DIRECT/e.org - NONE\(groups)")
    #expect(try value("user", of: log) == user)
  }

  @Test(arguments: [
    ("GET http://e.org:8080/a?b", "DIRECT/e.org", "e.org"),
    ("CONNECT tunnel://e.org:443/", "DIRECT/e.org", "e.org"),
    ("TCP_CONNECT 192.0.2.84:443", "DIRECT/e.org", "e.org"),
    ("TCP_CONNECT 192.0.2.84:443", "DIRECT/192.0.2.84", "192.0.2.84"),
    ("TCP_CONNECT 192.0.2.84:443", "NONE/-", "192.0.2.84"),
    ("TCP_CONNECT [2001:db8::80]:443", "DIRECT/e.org", "e.org"),
    ("GET http://192.0.2.84/", "DIRECT/e.org", "192.0.2.84"),
  ])
  func `the host is the URL's, or the server's when a tunnel has only an address`(
    request: String, server: String, host: String
  ) throws {
    let log = try read("TCP_MISS/200 5 \(request) - \(server) - DEFAULT_CASE_12\(groups)")
    #expect(try value("host", of: log) == host)
  }

  @Test(arguments: [
    ("<IW_edu,6.9,-> -", "IW_edu"), ("<\"C_Own\",-,-> - -", "C_Own"), ("<nc,ns,-> -", "nc"),
    ("<-,-,-> -", nil), ("<\"-\",-> -", nil), ("<IW_edu> -", "IW_edu"), ("<> -", nil),
  ])
  func `the first verdict is the category`(verdicts: String, category: String?) throws {
    let log = try read(
      "TCP_MISS/200 5 GET http://e.org/ - DIRECT/e.org - DEFAULT_CASE_12\(groups)", verdicts)
    #expect(try value("deviceCategory", of: log) == category)
  }

  @Test(arguments: [
    "", "Info: ", "<14>Mar 14 09:26:53 wsa01 accesslogs: Info: ", "Mar 14 09:26:53 wsa01 x[7]: ",
    "2026-03-14T09:26:53.120000+00:00 wsa01 accesslogs: Info: ",
  ])
  func `the time is the start of the request, whatever stands before it`(head: String) throws {
    let line =
      "\(head)1773480413.250 250 10.0.0.7 TCP_MISS/200 5 GET http://e.org/ - DIRECT/e.org - "
      + "DEFAULT_CASE_12\(groups) \(verdicts)"
    let log = try FormatSample(of: line, format: "cisco-wsa", context: SampleFolder.context())
    #expect(try value("time", of: log) == "2026-03-14T09:26:53.000Z")
  }

  @Test(arguments: [
    "Info: Begin Logfile", "Info: Version: 12.0.1-334 SN: 1",
    "Sat Mar 14 09:26:53 2026 Info: Time offset from UTC: 0 seconds",
    "1773480427.000 0 10.0.0.7 NONE/400 0 NONE error:invalid-request - NONE/- - OTHER-NONE <-> -",
  ])
  func `what is no visit is skipped`(line: String) throws {
    let log = try FormatSample(of: line, format: "cisco-wsa", context: SampleFolder.context())
    #expect(log.counts.skipped == 1)
  }

  @Test(arguments: [
    ("GET http://e.org/ \"SCHOOL\\jsm", RefusalReason.openQuote),
    ("GET http://e.org/ - NONE/- - BLOCK_WEB", .fieldMissing),
    ("GET http://e.org/ - NONE/- - BLOCK_WEBCAT_12-x <\"IW_ga", .fieldMissing),
    ("GET http://e.org/ - NONE/- -", .fieldMissing), ("GET http://e.or", .fieldMissing),
    ("GET http://e.org/a b - NONE/- - OTHER-NONE <-> -", .notThisFormat),
    ("GET http://e.org/ - HIER_DIRECT/192.0.2.1 text/html [a: b] [c: d]", .notThisFormat),
  ])
  func `a line that was cut, or has no decision, is refused`(
    rest: String, reason: RefusalReason
  ) throws {
    let line = "1773480413.250 250 10.0.0.7 TCP_DENIED/403 5 \(rest)"
    let log = try FormatSample(of: line, format: "cisco-wsa", context: SampleFolder.context())
    #expect(log.refused.map(\.reason) == [reason])
  }

  @Test func `no cut tells another host, user or action`() throws {
    let whole =
      "1773480413.250 250 10.0.0.7 TCP_DENIED/403 5 GET http://games.example.com/ "
      + "\"SCHOOL\\jsmith@Realm\" NONE/- - BLOCK_WEBCAT_12\(groups) \(verdicts)"
    for count in 0...whole.count {
      let log = try FormatSample(
        of: String(whole.prefix(count)), format: "cisco-wsa", context: SampleFolder.context())
      for value in try log.values {
        #expect(value["host"] as? String == "games.example.com")
        #expect(value["user"] as? String == "SCHOOL\\jsmith@Realm")
        #expect(value["action"] as? String == "blocked")
      }
    }
  }

  private func read(_ fields: String, _ verdicts: String? = nil) throws -> FormatSample {
    try FormatSample(
      of: "1773480413.250 250 10.0.0.7 \(fields) \(verdicts ?? self.verdicts)",
      format: "cisco-wsa", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
