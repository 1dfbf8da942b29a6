import Testing
import Vocabulary

@testable import Benchmarks

struct CountsTests {
  private static let report = """
    lines 12
    flagged 4
    cat adult 3
    cat games 1
    user - 2
    user school%5Cjdoe 6
    user jdoe 1
    user asmith 3
    usercat - games 1
    usercat school%5Cjdoe adult 2
    usercat jdoe adult 1
    """

  @Test func `a report's users are spelt as Vigil spells them`() {
    let counts = Counts(report: Self.report, kind: .squid)
    #expect(counts.values[.lines] == ["": 12])
    #expect(counts.values[.flagged] == ["": 4])
    #expect(counts.values[.categories] == ["adult": 3, "games": 1])
    #expect(counts.values[.users] == ["jdoe": 7, "asmith": 3])
    #expect(counts.values[.userCategories] == ["\tgames": 1, "jdoe\tadult": 3])
    #expect(counts.values[.people] == nil)
  }

  @Test func `a report of a DNS log counts addresses`() {
    let counts = Counts(
      report: "user 192.0.2.1 5\nuser 2001:DB8::1 6\nusercat 192.0.2.1 games 5\n", kind: .dnsmasq)
    #expect(counts.values[.people] == ["": 2])
    #expect(counts.values[.users] == ["192.0.2.1": 5, "2001:db8::1": 6])
    #expect(counts.values[.userCategories] == ["192.0.2.1\tgames": 5])
  }

  @Test func `a report with TABs reads alike`() {
    #expect(
      Counts(report: Self.report.replacing(" ", with: "\t"), kind: .squid)
        == Counts(report: Self.report, kind: .squid))
  }

  @Test func `flagged lines are counted by host`() {
    let text = """
      adult\t1772000000.1 5 10.0.0.1 TCP_MISS/200 9 GET http://WWW.Example.org:8080/a jdoe - -
      adult,games\t1772000000.2 5 10.0.0.1 TCP_TUNNEL/200 9 CONNECT www.example.org:443 jdoe - -
      games\t1772000000.3 5 10.0.0.1 TCP_MISS/200 9 GET http://[2001:db8::1]/ jdoe - -
      games\t1772000000.4 5 10.0.0.1 TCP_MISS/200 9 GET http://example.org.?q=1 jdoe - -
      games\tcut off
      """
    #expect(
      Counts(flaggedLines: text, kind: .squid).values[.hosts]
        == ["www.example.org": 2, "2001:db8::1": 1, "example.org": 1])
  }

  @Test(arguments: [
    (
      LogKind.dnsmasq, "Mar  5 10:00:00 dnsmasq[71]: query[AAAA] Www.Example.org from 10.0.0.1",
      "www.example.org"
    ),
    (LogKind.dnsmasq, "Mar  5 10:00:00 dnsmasq[71]: reply example.org is 192.0.2.1", nil),
    (
      LogKind.bind,
      "05-Mar-2026 10:00:00.1 queries: info: client @0x7f 10.0.0.1#5 (example.org): query: "
        + "example.org IN A + (10.0.0.2)", "example.org"
    ),
    (LogKind.squid, "1772000000.1 5 10.0.0.1 NONE_NONE/000 0 - error:no-request - - -", nil),
  ])
  func `each format's host is found`(kind: LogKind, line: String, host: String?) {
    #expect(kind.host(of: line[...]) == host)
  }

  @Test func `lines are counted by wc, of one log or several`() {
    #expect(Counts(lineCount: "12 a.log\n").values[.lines] == ["": 12])
    #expect(Counts(lineCount: "  12 a.log\n   8 b.log\n  20 total\n").values[.lines] == ["": 20])
    #expect(Counts(lineCount: "12\n").values[.lines] == ["": 12])
  }

  @Test func `a scan's counts are read`() throws {
    let text = """
      {"lines":12,"categories":{"adult":3,"games":1,"news":0},
       "people":{"distinct":3,"top":[["jdoe",7],["10.0.0.1",2],["2001:db8::1",1],["fade",1]]}}
      """
    let counts = try Counts(scan: text, kind: .squid)
    #expect(counts.values[.lines] == ["": 12])
    #expect(counts.values[.categories] == ["adult": 3, "games": 1])
    #expect(counts.values[.users] == ["jdoe": 7, "fade": 1])
    #expect(counts.values[.people] == nil)
    #expect(counts.partial == [.users])
    #expect(try Counts(scan: text, kind: .dnsmasq).values[.people] == ["": 3])
    #expect(try Counts(scan: text, kind: .dnsmasq).values[.users]?.count == 4)
    #expect(try Counts(scan: #"{"lines":5}"#, kind: nil).values == [.lines: ["": 5]])
    #expect(throws: Complaint.self) { try Counts(scan: "lines 5", kind: nil) }
  }

  @Test func `facts are added up`() throws {
    let text = """
      {"user":"jdoe","client":"10.0.0.1","host":"example.org","categories":["adult","games"],"count":2}
      {"client":"10.0.0.2","host":"example.org","categories":["games"],"count":1}
      """
    let counts = try Counts(facts: text, kind: .squid)
    #expect(counts.values[.flagged] == ["": 3])
    #expect(counts.values[.hosts] == ["example.org": 3])
    #expect(
      counts.values[.userCategories] == ["jdoe\tadult": 2, "jdoe\tgames": 2, "\tgames": 1])
    #expect(
      try Counts(facts: text, kind: .dnsmasq).values[.userCategories]?["10.0.0.2\tgames"] == 1)
    #expect(throws: Complaint.self) { try Counts(facts: "{}", kind: .squid) }
  }
}
