import Testing
import Vocabulary

@testable import Formats

struct UmbrellaTests {
  @Test(arguments: [
    ("Allowed", "allowed"), ("Blocked", "blocked"), ("Proxied", "allowed"), ("Unknown", nil),
  ])
  func `the words of the DNS log are actions`(word: String, action: String?) throws {
    #expect(try value("action", of: read(dns(action: word))) == action)
  }

  @Test(arguments: [
    ("ALLOWED", "", "allowed"), ("BLOCKED", "", "blocked"), ("BLOCKED", "warn", "warned"),
    ("ALLOWED", "warn-session", "allowed"), ("ISOLATED", "", nil),
  ])
  func `the words of the web log are actions`(
    word: String, warn: String, action: String?
  ) throws {
    #expect(try value("action", of: read(web(action: word, warn: warn))) == action)
  }

  @Test(arguments: [
    ("AD Users", "jsmith", nil), ("AD User", "jsmith", nil), ("Directory Users", "jsmith", nil),
    ("Roaming Computers", nil, "jsmith"), ("AD Computers", nil, "jsmith"), ("", nil, "jsmith"),
    ("Networks", nil, nil), ("Internal Networks", nil, nil), ("Sites", nil, nil),
    ("Network Tunnels", nil, nil),
  ])
  func `an identity is a user only where its type says so`(
    type: String, user: String?, clientName: String?
  ) throws {
    for line in [dns(type: type), web(type: type)] {
      let log = try read(line)
      #expect(try value("user", of: log) == user)
      #expect(try value("clientName", of: log) == clientName)
    }
  }

  @Test func `a look-up has its name without the dot, and its type without the number`() throws {
    let log = try read(dns())
    #expect(try value("kind", of: log) == "dns")
    #expect(try value("time", of: log) == "2026-07-14T09:26:53.000Z")
    #expect(try value("host", of: log) == "www.example.org")
    #expect(try value("queryType", of: log) == "A")
    #expect(try value("client", of: log) == "10.0.0.7")
    #expect(try value("deviceCategory", of: log) == "Games")
  }

  @Test func `blocked categories come before all categories`() throws {
    #expect(try value("deviceCategory", of: read(dns(blocked: "Chat"))) == "Chat")
    #expect(try value("deviceCategory", of: read(web(blocked: "Chat"))) == "Chat")
    #expect(try value("deviceCategory", of: read(web())) == "Games")
  }

  @Test func `spaces around commas and doubled quotation marks are read`() throws {
    let line = dns().replacing("\",\"", with: "\" , \"")
    #expect(try read(" " + line).lines == read(dns()).lines)
    let log = try read(web(url: "https://e.org/?q={\"\"a\"\":1},b"))
    #expect(try value("url", of: log) == "https://e.org/?q={\"a\":1},b")
    #expect(try value("host", of: log) == "e.org")
  }

  @Test func `older versions have fewer columns`() throws {
    let values = dns().split(separator: ",", omittingEmptySubsequences: false)
    for count in 10...values.count {
      let log = try read(values.prefix(count).joined(separator: ","))
      #expect(try value("action", of: log) == "allowed", "\(count)")
    }
    let old = web().split(separator: ",", omittingEmptySubsequences: false).prefix(21)
    #expect(try value("action", of: read(old.joined(separator: ","))) == "allowed")
  }

  @Test(arguments: [
    "\"2026-07-14 09:26:53\",\"[1]\",\"x\",\"Network Tunnels\",\"OUTBOUND\",\"17\",\"84\","
      + "\"10.0.0.7\",\"53\",\"192.0.2.1\",\"53\",\"ams\",\"1\",\"ALLOW\"",
    "\"2026-07-14 09:26:53\",\"x\",\"10.0.0.7\",\"53\",\"192.0.2.1\",\"53\",\"c\",\"Networks\"",
    "\"1\",\"2026-07-14 09:26:53\",\"a@e.org\",\"A\",\"policy\",\"update\",\"192.0.2.1\",\"a\",\"b\"",
    "\"Timestamp\",\"Most Granular Identity\",\"Identities\"", "Timestamp,Identity,Identities",
    "\"ID\",\"Time\",\"Email\",\"User\",\"Type\",\"Action\",\"Logged in from\",\"Before\",\"After\"",
  ])
  func `other logs and header lines are skipped`(line: String) throws {
    let log = try read(line)
    #expect(log.counts.skipped == 1 && log.counts.refused == 0, "\(line)")
  }

  @Test(arguments: ["use-application-dns.net.", "mask.icloud.com.", "wpad."])
  func `a name that is refused for the network's sake is no block`(name: String) throws {
    #expect(try value("action", of: read(dns(action: "Blocked", name: name))) == nil)
  }

  @Test func `a cut line is refused, or says nothing wrong`() throws {
    for (line, whole) in [(dns(action: "Blocked"), 10), (web(action: "BLOCKED"), 16)] {
      for end in 1..<line.count {
        let cut = line.prefix(end)
        let log = try read(String(cut))
        guard let visit = try log.values.first else {
          #expect(log.counts.refused == 1, "\(cut)")
          continue
        }
        #expect(cut.filter { $0 == "," }.count >= whole - 1, "\(cut)")
        #expect(visit["host"] as? String == "www.example.org")
        #expect(visit["action"] as? String == "blocked")
        #expect(visit["user"] == nil || visit["user"] as? String == "jsmith")
      }
    }
  }

  @Test(arguments: [
    ("2026-07-14 09:26:53", "14/07/2026 09:26:53", RefusalReason.notATime),
    ("2026-07-14 09:26:53", "", .fieldMissing), ("10.0.0.7", "10.0.0.x", .notThisFormat),
    ("\"jsmith\"", "\"jsm\"ith\"", .notThisFormat),
  ])
  func `a damaged line is refused`(what: String, with: String, reason: RefusalReason) throws {
    for line in [dns(), web()] {
      #expect(try read(line.replacing(what, with: with)).refused.map(\.reason) == [reason])
    }
  }

  @Test func `a log that begins in its middle is known as well`() throws {
    let lines = try SampleFolder.log("umbrella").split(separator: UInt8(ascii: "\n"))
    let rest = Array(lines.dropFirst(lines.count / 2).joined(separator: [UInt8(ascii: "\n")]))
    let detection = FormatDetection(head: rest, context: try SampleFolder.context())
    #expect(detection.format?.name == "umbrella", "\(detection.words)")
  }

  private func dns(
    action: String = "Allowed", type: String = "AD Users", blocked: String = "",
    name: String = "www.example.org."
  ) -> String {
    quoted([
      "2026-07-14 09:26:53", "jsmith", "jsmith", "10.0.0.7", "192.0.2.1", action, "1 (A)",
      "NOERROR", name, "Games", type, type, blocked,
    ])
  }

  private func web(
    action: String = "ALLOWED", type: String = "AD Users", blocked: String = "",
    warn: String = "", url: String = "https://www.example.org/"
  ) -> String {
    quoted(
      ["2026-07-14 09:26:53", "jsmith", "10.0.0.7", "192.0.2.1", "192.0.2.2", "text/html", action]
        + [url, "", "Mozilla", "200", "1", "2", "3", "", "Games", "", "", "", "", ""]
        + [type, blocked, "jsmith", type, "GET", "", "", "", "1", "2", "", "", "", warn])
  }

  private func quoted(_ values: [String]) -> String {
    values.map { "\"\($0)\"" }.joined(separator: ",")
  }

  private func read(_ text: String) throws -> FormatSample {
    try FormatSample(of: text, format: "umbrella", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
