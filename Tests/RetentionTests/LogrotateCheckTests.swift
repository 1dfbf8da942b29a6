import Retention
import TestSupport
import Testing
import Vocabulary

struct LogrotateCheckTests {
  private let folder: TemporaryFolder
  private var main: String { folder.path + "/logrotate.conf" }
  private var parts: String { folder.path + "/logrotate.d" }

  init() throws { folder = try TemporaryFolder() }

  @Test func `finds how long the packages of a school's server keep their logs`() throws {
    try writeServerSettings()
    let check = LogrotateCheck(paths: [main, parts])
    #expect(check.notices.isEmpty)
    #expect(check.keeping(of: "/var/log/squid/access.log")?.span == .days(2))
    #expect(check.keeping(of: "/var/log/squid/access.log*")?.span == .days(2))
    for name in ["syslog", "mail.log", "with space.log"] {
      #expect(check.keeping(of: "/var/log/\(name)")?.span == .days(28))
    }
    #expect(check.keeping(of: "/var/log/wtmp")?.span == .days(28))
    #expect(check.keeping(of: "/var/log/pihole.log") == nil)
    #expect(check.keepings.count == 5)
    let squid = try #require(check.keepings.first)
    #expect(squid.file == parts + "/proxy" && squid.line == 1)
  }

  /// The settings of a server with the packages that a school's has.
  private func writeServerSettings() throws {
    try folder.write(
      """
      # for all logs
      weekly
      rotate 4
      create
      include \(parts)
      /var/log/wtmp {
          monthly
          rotate 1
      }
      """, to: "logrotate.conf")
    try folder.write(
      """
      /var/log/squid/*.log {
      \tdaily
      \trotate 2   # two days
      \tpostrotate
      \t\tif true; then { echo rotate 99; }; fi
      \t\trotate 99
      \tendscript
      \tcompress
      }
      """, to: "logrotate.d/proxy")
    try folder.write(
      """
      /var/log/syslog
      /var/log/mail.log
      "/var/log/with space.log"
      {
        missingok
      }
      """, to: "logrotate.d/syslog")
    try folder.write("/var/log/squid/*.log { rotate 0 }", to: "logrotate.d/proxy.dpkg-old")
  }

  @Test func `names each source that is kept for less than six months`() throws {
    try folder.write(
      """
      /var/log/short.log { daily
        rotate 30 }
      /var/log/exact.log { daily
        rotate 181 }
      /var/log/ever.log { daily
        rotate -1 }
      """, to: "logrotate.conf")
    let sources = ["short", "exact", "ever", "other"].map {
      (name: $0, paths: ["/var/log/\($0).log"])
    }
    let check = LogrotateCheck(paths: [main])
    // From 9 September to 9 March there are 181 days, from 28 February to 31 August 184.
    let march = check.shortKeepings(
      of: sources, rule: RetentionRule(), today: Day(year: 2026, month: 3, day: 9))
    #expect(march.map(\.line) == [1] && march.map(\.file) == [main])
    #expect(march.first?.what.contains("\"short\" are kept for 30 days, not 6 months") == true)
    let august = check.shortKeepings(
      of: sources, rule: RetentionRule(), today: Day(year: 2026, month: 8, day: 31))
    #expect(august.map(\.line) == [1, 3])
  }

  @Test(arguments: [
    ("daily\nrotate 7", LogKeeping.Span.days(7)),
    ("hourly\nrotate 48", .days(2)),
    ("monthly\nrotate 6", .days(168)),
    ("yearly\nrotate 1", .days(365)),
    ("weekly\nrotate 52\nmaxage 10", .days(10)),
    ("rotate -1\nmaxage 90", .days(90)),
    ("rotate -1", .forever),
    ("size 10M\nrotate 5", .bySize),
    ("daily\nsize=10M\nrotate 5", .bySize),
    ("size 10M\ndaily\nrotate 5", .days(5)),
    ("daily\nmaxsize 1G\nrotate 5", .atMost(days: 5)),
    ("daily\nrotate 999999999999", .days(1_000_000)),
    ("daily\nrotate many", .days(0)),
    ("", .days(0)),
  ])
  func `a block's directives decide`(block: String, expected: LogKeeping.Span) throws {
    try folder.write("/var/log/a.log {\n\(block)\n}\n", to: "logrotate.conf")
    #expect(LogrotateCheck(paths: [main]).keeping(of: "/var/log/a.log")?.span == expected)
  }

  @Test func `files that include each other end, and missing ones say nothing`() throws {
    try folder.write("include \(parts)/a\nrotate 3\ndaily\ninclude", to: "logrotate.conf")
    try folder.write("include \(main)\n/var/log/a.log {\n}\n", to: "logrotate.d/a")
    let check = LogrotateCheck(paths: [main, parts, folder.path + "/missing"])
    #expect(check.keepings.map(\.pattern) == ["/var/log/a.log"])
  }

  @Test func `settings cut or broken anywhere never trap`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    let text = Array(
      """
      weekly
      rotate 4
      "/var/log/a b.log" '/var/log/c.log' { daily
        rotate 2
        prerotate
          echo }
        endscript
      } # done
      /var/log/{d,e}.log
      {
        maxage 20
      }
      """.utf8)
    for _ in 0..<300 {
      var broken = Array(text.prefix(Int.random(in: 0...text.count, using: &random)))
      for _ in 0..<3 where !broken.isEmpty {
        broken[Int.random(in: 0..<broken.count, using: &random)] =
          Array("{}\"'#\n \u{FF}\u{0}rotate".utf8).randomElement(using: &random) ?? 0
      }
      try folder.write(broken, to: "logrotate.conf")
      let check = LogrotateCheck(paths: [main])
      #expect(check.keepings.count <= 100, "seed \(seed)")
    }
  }
}
