import Foundation
import Glibc
import Store
import TestSupport
import Testing
import Vocabulary

extension SystemTests {
  /// A real dnsmasq on loopback, asked with dig; its log is rotated as its manual says.
  struct RealDnsmasqTests {
    private static let port = 24_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    private static let rotations = 4
    private static let questions = 10

    @Test func `keeps each line once over rotations, and finds look-ups of listed hosts`() throws {
      let school = try InventedSchool(
        sources: #"{ name: "dns", files: ["logs/dnsmasq.log*"], format: "dnsmasq" },"#)
      let log = school.logs + "/dnsmasq.log"
      let server = try Server(
        "dnsmasq",
        [
          "--keep-in-foreground", "--conf-file=/dev/null", "--port=\(RealDnsmasqTests.port)",
          "--listen-address=127.0.0.1", "--bind-interfaces", "--no-resolv", "--no-hosts",
          "--address=/mullvad.net/0.0.0.0", "--address=/example.org/192.0.2.1", "--log-queries",
          "--log-facility=\(log)", "--pid-file=", "--user=\(NSUserName())",
        ], log: school.path + "/dnsmasq.out")
      let started = Date()
      try Server.wait(for: "dnsmasq") { try ask("ready.example.org") == "192.0.2.1\n" }
      for rotation in 1...RealDnsmasqTests.rotations {
        for number in 1...RealDnsmasqTests.questions {
          #expect(try ask("n\(rotation)-\(number).example.org") == "192.0.2.1\n")
        }
        // Many names at once are a page that loads; a pause behind them, and it is somebody's visit.
        sleep(UInt32(Burst.gapMilliseconds / 1000) + 2)
        #expect(try ask("n\(rotation).mullvad.net") == "0.0.0.0\n")
        if rotation % 2 == 0 { #expect(try school.run().code == 0) }
        guard rotation < RealDnsmasqTests.rotations else { break }
        try Rotation.delaycompress.rotate(log)
        // dnsmasq opens its log again at this signal.
        Glibc.kill(server.id, SIGUSR2)
        try Server.wait(for: "the new log") { FileManager.default.fileExists(atPath: log) }
      }
      server.end()
      #expect(try school.run().code == 0)
      try expectEachLineOnce(school)
      let events = try school.events().map(\.event)
      let event = try #require(events.first)
      #expect(event.target == .site("mullvad.net"))
      #expect(event.clients == ["127.0.0.1"])
      #expect(event.isLookupOnly)
      #expect(Double(event.first.milliseconds) / 1000 > started.timeIntervalSince1970 - 60)
      #expect(Double(event.last.milliseconds) / 1000 <= Date().timeIntervalSince1970)
      let visits = events.reduce(0) { $0 + $1.allowedCount + $1.blockedCount + $1.unknownCount }
      #expect(visits == RealDnsmasqTests.rotations)
    }

    private func expectEachLineOnce(_ school: InventedSchool) throws {
      let lines = try school.archivedLines(of: "dns")
      for rotation in 1...RealDnsmasqTests.rotations {
        let names =
          (1...RealDnsmasqTests.questions).map { "n\(rotation)-\($0).example.org" }
          + ["n\(rotation).mullvad.net"]
        for name in names {
          #expect(lines.count { $0.contains("query[A] \(name) from 127.0.0.1") } == 1, "\(name)")
          #expect(lines.count { $0.contains("config \(name) is ") } == 1, "\(name)")
        }
      }
    }

    private func ask(_ name: String) throws -> String {
      try RunProgram.run(
        "dig",
        [
          "@127.0.0.1", "-p", "\(RealDnsmasqTests.port)", "+short", "+tries=1", "+time=2", "A",
          name,
        ]
      ).output
    }
  }
}
