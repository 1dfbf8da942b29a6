import Foundation
import TestSupport
import Testing

extension SystemTests {
  /// A real BIND on loopback, asked with dig, with every form of time that its channels can print.
  struct RealBindTests {
    private static let port = 25_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    /// Each channel's name, and what it prints before a line.
    private static let channels = [
      "local": "print-time local; print-category yes; print-severity yes;",
      "iso": "print-time iso8601; print-severity yes;",
      "utc": "print-time iso8601-utc; print-category yes;",
    ]
    private static let allowed = ["www", "WwW", "a\\032b", "a(b)", "q\"x"]
    /// What the zone of the school's policy does with a name, and the action that it is.
    private static let policies = [
      "nx": (".", "blocked"), "nodata": ("*.", "blocked"), "drop": ("rpz-drop.", "blocked"),
      "pass": ("rpz-passthru.", "allowed"), "garden": ("www.example.org.", nil),
    ]

    @Test func `every query is one visit, with what the response policy zone did`() throws {
      let folder = try TemporaryFolder()
      try writeSettings(in: folder)
      let server = try Server(
        "named", ["-f", "-c", folder.path + "/named.conf"], log: folder.path + "/named.out")
      try Server.wait(for: "named") { try ask("ready").contains("NOERROR") }
      for name in RealBindTests.allowed { #expect(try ask(name).contains("NOERROR")) }
      for name in RealBindTests.policies.keys.sorted() { _ = try ask(name) }
      server.end()
      for channel in RealBindTests.channels.keys.sorted() {
        let log = folder.path + "/\(channel).log"
        let visits = try ReadVisits(of: log, format: "bind")
        #expect(visits.summary.contains(" 0 refused"), "\(channel): \(visits.summary)")
        let written = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
        // Queries of the server itself for the root are no visits.
        let queries = written.filter { $0.contains(": query: ") && $0.contains("example.org") }
        #expect(visits.values.count == queries.count)
        for (name, policy) in RealBindTests.policies {
          let found = visits.values.filter { $0["host"] == name + ".example.org" }
          #expect(found.count == 1, "\(channel), \(name)")
          #expect(found.first?["action"] == policy.1, "\(channel), \(name)")
          #expect(found.first?["client"] == "127.0.0.1")
        }
      }
    }

    private func writeSettings(in folder: TemporaryFolder) throws {
      let logging = RealBindTests.channels.sorted { $0.key < $1.key }.map { name, prints in
        "channel \(name) { file \"\(folder.path)/\(name).log\"; \(prints) };"
      }
      let names = RealBindTests.channels.keys.sorted().map { $0 + ";" }.joined(separator: " ")
      let settings = """
        options {
          directory "\(folder.path)"; listen-on port \(RealBindTests.port) { 127.0.0.1; };
          listen-on-v6 { none; }; pid-file none; session-keyfile none; recursion yes;
          allow-query { any; }; dnssec-validation no; querylog yes;
          response-policy { zone "rpz.test"; } qname-wait-recurse no break-dnssec yes;
        };
        controls { };
        zone "example.org" { type primary; file "example.org.zone"; };
        zone "rpz.test" { type primary; file "rpz.zone"; };
        logging {
          \(logging.joined(separator: "\n  "))
          category queries { \(names) }; category rpz { \(names) };
          category rpz-passthru { \(names) }; category default { \(names) };
        };

        """
      _ = try folder.write(settings, to: "named.conf")
      let start =
        "$TTL 60\n@ SOA ns.example.org. admin.example.org. 1 60 60 60 60\n"
        + "@ NS ns.example.org.\n"
      _ = try folder.write(start + "ns A 192.0.2.53\n* A 192.0.2.7\n", to: "example.org.zone")
      let rules = RealBindTests.policies.map { "\($0).example.org CNAME \($1.0)\n" }
      _ = try folder.write(start + rules.joined(), to: "rpz.zone")
    }

    private func ask(_ name: String) throws -> String {
      try RunProgram.run(
        "dig",
        [
          "@127.0.0.1", "-p", "\(RealBindTests.port)", "+tries=1", "+time=1", "A",
          name + ".example.org",
        ]
      ).output
    }
  }
}
