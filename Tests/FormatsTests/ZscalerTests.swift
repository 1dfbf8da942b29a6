import Foundation
import Testing
import Vocabulary

@testable import Formats

struct ZscalerTests {
  @Test(arguments: [
    ("Allowed", "Allowed", "200", "allowed"),
    ("Allowed", "Allowed after caution", "200", "allowed"),
    ("Blocked", "Not allowed to browse this category", "403", "blocked"),
    ("Blocked", "Internet Access cautioned", "307", "warned"), ("Cautioned", "", "200", "warned"),
    ("Blocked", "", "407", "challenged"), ("Allowed", "Allowed", "407", "challenged"),
    ("Allowed", "Allowed", "403", "allowed"), ("Isolated", "", "200", nil),
  ])
  func `the action's word counts, with the reason of a caution`(
    action: String, reason: String, status: String, expected: String?
  ) throws {
    let log = try read(json(["action": action, "reason": reason, "status": status]))
    #expect(try value("action", of: log) == expected)
  }

  @Test(arguments: [
    ("HTTPS", "e.org/a?b", "https://e.org/a?b"), ("HTTP", "e.org:8080/", "http://e.org:8080/"),
    ("SSL", "e.org", "https://e.org"), ("FTP", "e.org/pub", "ftp://e.org/pub"),
    ("HTTP_PROXY", "e.org:443", "e.org:443"), ("TUNNEL", "e.org:443", "e.org:443"),
    ("HTTPS", "https://e.org/a", "https://e.org/a"),
    ("HTTPS", "e.org/a%20b", "https://e.org/a%20b"),
    ("HTTPS", "e.org/?q=\\\"x\\\\\\\"", "https://e.org/?q=\"x\\\""),
    ("HTTPS", "e.org/\\u00e9", "https://e.org/é"),
  ])
  func `the URL is given its scheme, and keeps what the feed encodes`(
    proto: String, written: String, url: String
  ) throws {
    let log = try read(json(["protocol": proto, "url": written]))
    #expect(try value("url", of: log) == url)
    #expect(try value("host", of: log) == "e.org")
  }

  @Test(arguments: [
    ("2026-03-14 09:26:53", "2026-03-14T09:26:53.000Z"),
    ("26-03-14 09:26:53", "2026-03-14T09:26:53.000Z"),
    ("Sat Mar 14 09:26:53 2026", "2026-03-14T09:26:53.000Z"),
    ("Sat Mar  7 09:26:53 2026", "2026-03-07T09:26:53.000Z"),
    ("Sat Mar 7 09:26:53 2026", "2026-03-07T09:26:53.000Z"),
    ("2026-07-14 09:26:53", "2026-07-14T08:26:53.000Z"),
    ("2026-07-14T09:26:53Z", "2026-07-14T09:26:53.000Z"),
    ("1773480413", "2026-03-14T09:26:53.000Z"),
  ])
  func `the time has the forms that the fields allow`(written: String, time: String) throws {
    #expect(try value("time", of: read(json(["datetime": written]))) == time)
  }

  @Test func `a field for the zone tells it, when it is GMT`() throws {
    let gmt = try read(json(["datetime": "2026-07-14 09:26:53", "tz": "GMT"]))
    #expect(try value("time", of: gmt) == "2026-07-14T09:26:53.000Z")
    let own = try read(json(["datetime": "2026-07-14 09:26:53", "tz": "Europe/London"]))
    #expect(try value("time", of: own) == "2026-07-14T08:26:53.000Z")
  }

  @Test(arguments: ["Main School", "None", "NA", "N/A", "-", ""])
  func `a login that is the location's name, or none, is no user`(login: String) throws {
    #expect(try value("user", of: read(json(["user": login]))) == nil)
    #expect(try value("user", of: read(csv([1: login]))) == nil)
  }

  @Test func `keys are read in any order, by the vendor's names or the fields' own`() throws {
    let line =
      "{\"event\":{\"rulelabel\":\"Chat\",\"eua\":\"x\",\"respcode\":200,\"reqmethod\":\"GET\","
      + "\"ereferer\":\"e.net/\",\"cip\":\"10.0.0.7\",\"urlcat\":\"Chat\",\"respsize\":\"5\","
      + "\"action\":\"Allowed\",\"eurl\":\"e.org/\",\"proto\":\"HTTP\",\"login\":\"u@e.org\","
      + "\"other\":{\"url\":\"x\"},\"time\":\"Sat Mar 14 09:26:53 2026\"},"
      + "\"sourcetype\":\"zscalernss-web\"}"
    let log = try read(line)
    for (key, expected) in [
      "deviceRule": "Chat", "userAgent": "x", "method": "GET", "referrer": "e.net/",
      "client": "10.0.0.7", "deviceCategory": "Chat", "action": "allowed", "user": "u@e.org",
      "url": "http://e.org/",
    ] {
      #expect(try value(key, of: log) == expected)
    }
    #expect(try #require(log.values.first)["status"] as? Int == 200)
  }

  @Test func `every key that the room reads is found by one of its names`() {
    let names: [ZscalerFields.Key: [String]] = [
      .time: ["datetime", "time", "epochtime"], .zone: ["tz"], .action: ["action"],
      .reason: ["reason"], .proto: ["protocol", "proto"], .url: ["url", "eurl"],
      .host: ["hostname", "host", "ehost"], .user: ["user", "login", "elogin"],
      .location: ["location", "elocation"], .client: ["ClientIP", "cip"],
      .category: ["urlcategory", "urlcat"], .method: ["requestmethod", "reqmethod"],
      .status: ["status", "respcode"], .agent: ["useragent", "ua", "eua"],
      .referrer: ["refererURL", "referer", "ereferer"], .size: ["responsesize", "respsize"],
      .duration: ["clienttranstime", "ctime"], .rule: ["rulelabel", "erulelabel"],
      .device: ["devicehostname"], .feed: ["sourcetype"], .vendor: ["vendor", "product"],
    ]
    for key in ZscalerFields.Key.allCases {
      for name in names[key] ?? ["?"] {
        let bytes = Array(name.utf8)
        #expect(ZscalerFields.key(at: bytes.indices, in: bytes.span) == key, "\(name)")
      }
    }
  }

  @Test(arguments: ["zscalernss-fw", "zscalernss-dns", "zscalernss-alerts", "zscalernss-tunnel"])
  func `lines of other feeds are skipped`(feed: String) throws {
    let line = json([:]).replacingOccurrences(of: "zscalernss-web", with: feed)
    #expect(try read(line).counts.skipped == 1)
  }

  @Test(arguments: ["csv", "tabs", "json", "pairs"])
  func `a line that was cut never tells another host, user or action`(form: String) throws {
    let whole =
      switch form {
      case "csv": csv([:])
      case "tabs": csv([:]).dropFirst().dropLast().replacingOccurrences(of: "\",\"", with: "\t")
      case "json": json([:])
      default: pairs
      }
    #expect(try read(whole).lines.count == 1)
    for count in 0..<whole.count {
      for value in try read(String(whole.prefix(count))).values {
        #expect(value["host"] as? String == "www.example.org", "\(count)")
        #expect(value["action"] as? String == "allowed", "\(count)")
        #expect(value["user"] as? String == "jsmith@school.example", "\(count)")
      }
    }
  }

  @Test(arguments: [
    (
      "{\"action\":\"Allowed\",\"url\":\"e.org/\",\"datetime\":\"2026-03-14 09:26:53\"}",
      RefusalReason.notThisFormat
    ),
    ("[{\"sourcetype\":\"zscalernss-web\"}]", .notThisFormat), ("a,b,c", .notThisFormat),
    ("{\"sourcetype\":\"zscalernss-web\",\"event\":{\"action\":\"Allowed\"}}", .fieldMissing),
    ("\"a\",\"b\",\"c\"", .columnCount), ("\"a\",\"b", .openQuote),
    ("a\tb=c", .notATime), ("2026-03-14 09:26:53\tb=c\td", .columnCount),
  ])
  func `what does not say that it is Zscaler's web feed is refused`(
    line: String, reason: RefusalReason
  ) throws {
    #expect(try read(line).refused.map(\.reason) == [reason])
  }

  @Test(arguments: [
    ([21: "Pupils"], RefusalReason.notThisFormat), ([4: "Education"], .notThisFormat),
    ([0: "Sat Feb 30 09:26:53 2026"], .notATime),
    ([0: "Sun Mar 29 01:30:00 2026"], .timeDoesNotExist),
    ([3: "None"], .fieldMissing),
  ])
  func `columns of an own order are refused`(changes: [Int: String], reason: RefusalReason) throws {
    #expect(try read(csv(changes)).refused.map(\.reason) == [reason])
  }

  @Test func `a browser's quotation marks do not move the columns before it`() throws {
    let log = try read(csv([25: "x\",\"Blocked\",\"y"]))
    #expect(try value("action", of: log) == "allowed")
    #expect(try value("host", of: log) == "www.example.org")
    #expect(try read(csv([3: "e.org/\",\"Blocked"])).refused.map(\.reason) == [.notThisFormat])
  }

  private func json(_ changes: [String: String]) -> String {
    let usual = [
      "datetime": "2026-03-14 09:26:53", "reason": "Allowed", "protocol": "HTTPS",
      "action": "Allowed", "location": "Main School", "ClientIP": "10.0.0.7", "status": "200",
      "user": "jsmith@school.example", "url": "www.example.org/",
    ]
    let members = usual.merging(changes, uniquingKeysWith: { $1 }).sorted { $0.key < $1.key }
      .map { "\"\($0.key)\":\"\($0.value)\"" }
    return "{ \"sourcetype\" : \"zscalernss-web\", \"event\" :{\(members.joined(separator: ","))}}"
  }

  private func csv(_ changes: [Int: String]) -> String {
    var columns = [String](repeating: "None", count: 34)
    let usual = [
      0: "Sat Mar 14 09:26:53 2026", 1: "jsmith@school.example", 2: "HTTPS", 3: "www.example.org/",
      4: "Allowed", 19: "Main School", 21: "10.0.0.7", 24: "200",
    ]
    for (column, value) in usual.merging(changes, uniquingKeysWith: { $1 }) {
      columns[column] = value
    }
    return "\"" + columns.joined(separator: "\",\"") + "\""
  }

  private var pairs: String {
    "2026-03-14 09:26:53\treason=Allowed\taction=Allowed\tproduct=NSS\tClientIP=10.0.0.7\t"
      + "location=Main School\tuser=jsmith@school.example\turl=www.example.org/\tvendor=Zscaler\t"
      + "hostname=www.example.org\tstatus=200\tkeyprotectiontype=N/A"
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "zscaler", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
