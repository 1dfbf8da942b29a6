import Foundation
import TestSupport
import Testing

extension SystemTests {
  /// A real Unbound on loopback, asked with dig, with each form of its log.
  struct RealUnboundTests {
    private static let port = 26_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    /// What a local zone does with a name, and the action that it is.
    private static let zones = [
      "nx": ("always_nxdomain", "blocked"), "null": ("always_null", "blocked"),
      "nodata": ("always_nodata", "blocked"), "refused": ("refuse", "blocked"),
      "denied": ("deny", "blocked"), "inform": ("inform_deny", "blocked"),
      "static": ("static", nil), "redirect": ("redirect", nil),
      "clear": ("transparent", "allowed"),
    ]

    @Test(arguments: [
      "log-queries log-replies log-local-actions",
      "log-queries log-replies log-local-actions log-tag-queryreply log-time-ascii",
      "log-queries log-local-actions", "log-local-actions",
    ])
    func `every query is one visit, with what the local zone did`(switches: String) throws {
      let folder = try TemporaryFolder()
      let log = folder.path + "/unbound.log"
      try writeSettings(in: folder, switches: switches, log: log)
      let server = try Server(
        "unbound", ["-d", "-c", folder.path + "/unbound.conf"], log: folder.path + "/out")
      try Server.wait(for: "unbound") { try ask("clear").contains("NOERROR") }
      let ready = try ReadVisits(of: log, format: "unbound").values.count
      for name in RealUnboundTests.zones.keys.sorted() { _ = try ask(name) }
      server.end()
      let visits = try ReadVisits(of: log, format: "unbound")
      #expect(visits.summary.contains(" 0 refused"), "\(switches): \(visits.summary)")
      #expect(visits.values.count == ready + RealUnboundTests.zones.count, "\(switches)")
      for (name, zone) in RealUnboundTests.zones {
        let found = visits.values.filter { $0["host"] == name + ".example.org" }
        #expect(name == "clear" || found.count == 1, "\(switches), \(name)")
        #expect(found.last?["action"] == zone.1, "\(switches), \(name)")
        #expect(found.last?["client"] == "127.0.0.1" && found.last?["queryType"] == "A")
      }
    }

    private func writeSettings(
      in folder: TemporaryFolder, switches: String, log: String
    ) throws {
      // What has data of its own in a zone that refuses is answered.
      let data = ["redirect", "clear"].map { "local-data: \"\($0).example.org. A 192.0.2.1\"" }
      let zones = RealUnboundTests.zones.sorted { $0.key < $1.key }
        .map { "local-zone: \"\($0).example.org.\" \($1.0)" }
      let lines =
        [
          "server:", "interface: 127.0.0.1", "port: \(RealUnboundTests.port)",
          "do-daemonize: no", "chroot: \"\"", "username: \"\"", "use-syslog: no",
          "pidfile: \"\"", "directory: \"\(folder.path)\"", "module-config: \"iterator\"",
          "num-threads: 1", "access-control: 127.0.0.0/8 allow", "logfile: \"\(log)\"",
        ] + zones + data + switches.split(separator: " ").map { "\($0): yes" }
      _ = try folder.write(lines.joined(separator: "\n  ") + "\n", to: "unbound.conf")
    }

    private func ask(_ name: String) throws -> String {
      try RunProgram.run(
        "dig",
        [
          "@127.0.0.1", "-p", "\(RealUnboundTests.port)", "+tries=1", "+time=1", "A",
          name + ".example.org",
        ]
      ).output
    }
  }
}
