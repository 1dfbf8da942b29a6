import Foundation
import TestSupport
import Testing

extension SystemTests {
  /// PowerDNS' real programs on loopback, asked with dig: the server, the recursor and dnsdist.
  struct RealPowerDNSTests {
    private static let port = 28_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    private static var recursorPort: Int { port + 1000 }
    private static var balancerPort: Int { port + 2000 }

    /// What is asked, and the code of the answer; `nil` where the log does not say it.
    private typealias Question = (name: String, type: String, code: String?)
    private static let questions: [Question] = [
      ("www", "A", "NOERROR"), ("nx", "A", "NXDOMAIN"), ("a\\032b", "A", "NXDOMAIN"),
      ("it's", "A", "SERVFAIL"), ("WwW", "AAAA", "NOERROR"), ("www", "TXT", "NOERROR"),
    ]
    /// Is asked once more at the end, when the answer is in a cache.
    private static let again: Question = ("www", "A", nil)

    @Test func `every query to the server is one visit`() throws {
      let folder = try TemporaryFolder()
      let server = try startServer(in: folder)
      try askAll(port: RealPowerDNSTests.port)
      server.end()
      let asked = RealPowerDNSTests.questions + [RealPowerDNSTests.again]
      // With `log-dns-queries` it tells nothing of its answers.
      try expect(asked.map { ($0.name, $0.type, nil) }, in: folder.path + "/server.out")
    }

    @Test(arguments: ["yes", "no"])
    func `every query to the recursor is one visit, with its code`(structured: String) throws {
      let folder = try TemporaryFolder()
      let server = try startServer(in: folder)
      let recursor = try Server(
        "pdns_recursor",
        [
          "--config-dir=\(folder.path)", "--socket-dir=\(folder.path)", "--daemon=no",
          "--disable-syslog", "--local-address=127.0.0.1",
          "--local-port=\(RealPowerDNSTests.recursorPort)", "--quiet=no", "--loglevel=6",
          "--structured-logging=\(structured)", "--threads=2", "--dnssec=off",
          "--security-poll-suffix=", "--forward-zones=.=127.0.0.1:\(RealPowerDNSTests.port)",
        ], log: folder.path + "/recursor.out")
      try waitForAnswer(port: RealPowerDNSTests.recursorPort)
      try askAll(port: RealPowerDNSTests.recursorPort)
      recursor.end()
      server.end()
      // Only the structured log names what is answered from the packet cache.
      let repeated = structured == "yes" ? [RealPowerDNSTests.again] : []
      try expect(
        RealPowerDNSTests.questions + repeated, in: folder.path + "/recursor.out")
    }

    @Test func `every query to dnsdist is one visit, with its code`() throws {
      let folder = try TemporaryFolder()
      let server = try startServer(in: folder)
      let log = folder.path + "/queries.log"
      let settings = try folder.write(
        """
        setLocal("127.0.0.1:\(RealPowerDNSTests.balancerPort)")
        newServer{address="127.0.0.1:\(RealPowerDNSTests.port)"}
        setSecurityPollSuffix("")
        addAction(AllRule(), LogAction("\(log)", false, true, false, true, true))
        addResponseAction(AllRule(), LogResponseAction("\(log)", true, false, true, true))

        """, to: "dnsdist.conf")
      let balancer = try Server(
        "dnsdist", ["--supervised", "--disable-syslog", "-C", settings],
        log: folder.path + "/dnsdist.out")
      try waitForAnswer(port: RealPowerDNSTests.balancerPort)
      try askAll(port: RealPowerDNSTests.balancerPort)
      balancer.end()
      server.end()
      let again = RealPowerDNSTests.again
      try expect(RealPowerDNSTests.questions + [(again.name, again.type, "NOERROR")], in: log)
    }

    /// Expects a visit for each question, in their order, beside those that asked whether the
    /// program was ready, and no line that was refused.
    private func expect(_ questions: [Question], in log: String) throws {
      let visits = try ReadVisits(of: log, format: "powerdns")
      #expect(visits.summary.contains(" 0 refused"), "\(visits.summary)")
      let found = visits.values.filter { visit in
        let host = visit["host"] ?? ""
        return host.hasSuffix(".example.org") && host != "ready.example.org"
      }
      #expect(found.count == questions.count)
      for (visit, question) in zip(found, questions) {
        #expect(visit["host"] == question.name.lowercased() + ".example.org")
        #expect(visit["queryType"] == question.type)
        #expect(visit["client"] == "127.0.0.1")
        #expect(visit["responseCode"] == question.code, "\(question.name)")
      }
    }

    /// Starts the server that the other two ask, and waits until it answers.
    private func startServer(in folder: TemporaryFolder) throws -> Server {
      let zone = try folder.write(
        "$TTL 60\n@ SOA ns.example.org. admin.example.org. 1 60 60 60 60\n"
          + "@ NS ns.example.org.\nns A 192.0.2.53\nwww A 192.0.2.7\nready A 192.0.2.8\n",
        to: "example.org.zone")
      let zones = try folder.write(
        "zone \"example.org\" { type master; file \"\(zone)\"; };\n", to: "named.conf")
      let server = try Server(
        "pdns_server",
        [
          "--config-dir=\(folder.path)", "--socket-dir=\(folder.path)", "--daemon=no",
          "--guardian=no", "--disable-syslog", "--launch=bind", "--bind-config=\(zones)",
          "--local-address=127.0.0.1", "--local-port=\(RealPowerDNSTests.port)",
          "--log-dns-queries=yes", "--loglevel=5", "--security-poll-suffix=",
        ], log: folder.path + "/server.out")
      try waitForAnswer(port: RealPowerDNSTests.port)
      return server
    }

    private func waitForAnswer(port: Int) throws {
      try Server.wait(for: "an answer on port \(port)") {
        try ask("ready", "A", port: port).contains("NOERROR")
      }
    }

    private func askAll(port: Int) throws {
      for (name, type, code) in RealPowerDNSTests.questions {
        #expect(try ask(name, type, port: port).contains("status: \(code ?? "")"), "\(name)")
      }
      let again = RealPowerDNSTests.again
      #expect(try ask(again.name, again.type, port: port).contains("NOERROR"))
    }

    private func ask(_ name: String, _ type: String, port: Int) throws -> String {
      // One of them by TCP.
      let transport = type == "TXT" ? ["+tcp"] : []
      return try RunProgram.run(
        "dig",
        ["@127.0.0.1", "-p", "\(port)", "+tries=1", "+time=2", type, name + ".example.org"]
          + transport
      ).output
    }
  }
}
