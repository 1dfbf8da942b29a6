import Testing
import Vocabulary

@testable import Formats

struct NextDNSTests {
  private let header = "timestamp,domain,query_type,client_ip,status,reasons,device_name\n"

  @Test(arguments: [
    ("blocked", "blocked"), ("Blocked", "blocked"), ("allowed", "allowed"), ("default", "allowed"),
    ("", "allowed"), ("error", nil), ("new", nil),
  ])
  func `the status is the action, and none is the default`(status: String, action: String?) throws {
    let log = try read(header + "2026-03-14T09:26:53Z,e.org,A,192.0.2.7,\(status),,\n")
    #expect(try value("action", of: log) == action)
  }

  @Test(arguments: ["use-application-dns.net", "mask.icloud.com", "7.2.0.192.in-addr.arpa", "wpad"])
  func `a name that is refused for the network's sake is no block`(name: String) throws {
    let log = try read(header + "2026-03-14T09:26:53Z,\(name),A,192.0.2.7,blocked,native:x,\n")
    #expect(try value("action", of: log) == nil)
  }

  @Test(arguments: [
    ("\"blocklist:a,category:porn\"", "porn"), ("\"category:gambling,blocklist:a\"", "gambling"),
    ("blocklist:a", nil), ("", nil),
  ])
  func `the reasons are the rule, and may name a category`(
    reasons: String, category: String?
  ) throws {
    let log = try read(header + "2026-03-14T09:26:53Z,e.org,A,192.0.2.7,blocked,\(reasons),\n")
    #expect(try value("deviceCategory", of: log) == category)
    let rule = reasons.replacing("\"", with: "")
    #expect(try value("deviceRule", of: log) == (rule.isEmpty ? nil : rule))
  }

  @Test(arguments: [
    ("2026-07-14T09:26:53.250Z", "2026-07-14T09:26:53.250Z"),
    ("2026-07-14T09:26:53", "2026-07-14T09:26:53.000Z"),
    ("2026-07-14T09:26:53+01:00", "2026-07-14T08:26:53.000Z"),
  ])
  func `times are UTC`(written: String, time: String) throws {
    let log = try read(header + "\(written),e.org.,AAAA,2001:db8::7,,,\"Abi's \"\"x\"\"\"\n")
    #expect(try value("time", of: log) == time)
    #expect(try value("host", of: log) == "e.org")
    #expect(try value("clientName", of: log) == "Abi's \"x\"")
  }

  @Test func `the device's own address comes before the school's`() throws {
    let log = try read(
      "status,domain,timestamp,client_ip,device_local_ip\n"
        + ",e.org,2026-03-14T09:26:53Z,192.0.2.7,10.0.0.7\n"
        + ",e.org,2026-03-14T09:26:53Z,192.0.2.7,\n")
    #expect(try log.values.compactMap { $0["client"] as? String } == ["10.0.0.7", "192.0.2.7"])
  }

  @Test func `lines that no header explains, or that were cut, are refused`() throws {
    let line = "2026-03-14T09:26:53Z,www.example.org,A,192.0.2.7,blocked,\"a,b\",LAPTOP"
    #expect(try read(line).refused.map(\.reason) == [.noHeader])
    for end in 1..<line.count - 6 {
      let log = try read(header + line.prefix(end) + "\n")
      #expect(log.counts.refused == 1, "\(line.prefix(end))")
    }
    for damaged in [
      "x,e.org,A,192.0.2.7,,,", "2026-03-14T09:26:53Z,e.org,A,192.0.2,,,",
      "2026-03-14T09:26:53Z,e.org,A,192.0.2.7,,,,x", ",e.org,A,192.0.2.7,,,",
    ] {
      #expect(try read(header + damaged + "\n").counts.refused == 1, "\(damaged)")
    }
    #expect(try read(header + "2026-03-14T09:26:53Z,.,NS,192.0.2.7,,,\n").counts.skipped == 2)
  }

  private func read(_ text: String) throws -> FormatSample {
    try FormatSample(of: text, format: "nextdns", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
