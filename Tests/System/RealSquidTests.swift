import Foundation
import Glibc
import Store
import TestSupport
import Testing
import Vocabulary

extension SystemTests {
  /// A real Squid under the logrotate settings of its Debian package.
  ///
  /// It listens on loopback, and forwards to loopback alone.
  struct RealSquidTests {
    private static let port = 23_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    private static var pagePort: Int { port + 2000 }
    private static let rotations = 10
    /// Every pupil is let through as well: one refused line alone names nobody.
    private static let requests = rotations

    @Test func `keeps each line once over ten rotations, and finds visits to listed hosts`() throws
    {
      let school = try InventedSchool(
        sources: #"{ name: "proxy", files: ["logs/access.log*"], format: "squid" },"#)
      try school.write("hello\n", to: "pages/index.html")
      let pages = try Server(
        "python3",
        [
          "-m", "http.server", "\(RealSquidTests.pagePort)", "--bind", "127.0.0.1", "--directory",
          school.path + "/pages",
        ], log: school.path + "/pages.out")
      let squid = try start(school)
      let started = Date()
      try Server.wait(for: "Squid") {
        try visit("example.org", tag: "ready", by: "nobody") == "200"
      }
      for rotation in 1...RealSquidTests.rotations {
        for number in 1...RealSquidTests.requests {
          let tag = "tag-\(rotation)-\(number)-"
          #expect(try visit("example.org", tag: tag, by: "pupil\(number)") == "200")
        }
        let denied = try visit("www.bet365.com", tag: "bet-\(rotation)-", by: "pupil\(rotation)")
        #expect(denied == "403")
        try rotate(school)
        // Two logs are kept beside the open one, so every second rotation is soon enough.
        if rotation % 2 == 0 { #expect(try school.run().code == 0) }
      }
      squid.end()
      pages.end()
      #expect(try school.run().code == 0)
      try expectEachLineOnce(school)
      try expectEvents(school, from: started, to: Date())
    }

    private func expectEachLineOnce(_ school: InventedSchool) throws {
      let lines = try school.archivedLines(of: "proxy")
      for rotation in 1...RealSquidTests.rotations {
        for tag in (1...RealSquidTests.requests).map({ "tag-\(rotation)-\($0)-" }) + [
          "bet-\(rotation)-"
        ] {
          #expect(lines.count { $0.contains("?\(tag)") } == 1, "\(tag)")
        }
      }
      #expect(Set(lines).count == lines.count)
    }

    private func expectEvents(_ school: InventedSchool, from start: Date, to end: Date) throws {
      let events = try school.events().map(\.event)
      #expect(events.count == RealSquidTests.rotations)
      let users = Set(events.compactMap(\.identity.person?.user))
      #expect(users == Set((1...RealSquidTests.rotations).map { "pupil\($0)" }))
      for event in events {
        #expect(event.target == .site("bet365.com"))
        #expect(event.clients == ["127.0.0.1"])
        #expect((event.allowedCount, event.blockedCount) == (0, 1))
        let first = Double(event.first.milliseconds) / 1000
        #expect(first > start.timeIntervalSince1970 - 60)
        #expect(first <= end.timeIntervalSince1970)
      }
    }

    /// Visits a host through Squid.
    ///
    /// - Returns: the status of the answer.
    private func visit(_ host: String, tag: String, by user: String) throws -> String {
      let address = "http://\(host):\(host == "example.org" ? RealSquidTests.pagePort : 80)/?\(tag)"
      return try RunProgram.run(
        "curl",
        [
          "--silent", "--output", "/dev/null", "--write-out", "%{http_code}", "--noproxy", "",
          "--proxy", "http://127.0.0.1:\(RealSquidTests.port)", "--proxy-user", "\(user):secret",
          address,
        ]
      ).output
    }

    private func start(_ school: InventedSchool) throws -> Server {
      if geteuid() == 0 {
        // Squid lays its rights down, so its folder must be its own.
        let done = try RunProgram.run("chown", ["proxy:proxy", school.logs])
        #expect(done.code == 0, "\(done.errors)")
        _ = try RunProgram.run("chmod", ["755", school.path])
      }
      try school.write("127.0.0.1 example.org\n", to: "hosts")
      let configuration = try school.write(
        """
        http_port 127.0.0.1:\(RealSquidTests.port)
        access_log stdio:\(school.logs)/access.log squid
        cache_log \(school.logs)/cache.out
        pid_filename \(school.logs)/squid.pid
        coredump_dir \(school.logs)
        hosts_file \(school.path)/hosts
        logfile_rotate 0
        strip_query_terms off
        cache deny all
        shutdown_lifetime 0 seconds
        visible_hostname proxy.example.org
        auth_param basic program /usr/lib/squid/basic_fake_auth
        acl people proxy_auth REQUIRED
        acl listed dstdomain .bet365.com
        acl near dst 127.0.0.0/8
        http_access deny !people
        http_access deny listed
        http_access allow near
        http_access deny all

        """, to: "squid.conf")
      return try Server("squid", ["-N", "-f", configuration], log: school.path + "/squid.out")
    }

    /// Rotates as the package does, with the test's paths in the place of the package's.
    private func rotate(_ school: InventedSchool) throws {
      let package = "/etc/logrotate.d/squid"
      guard let text = try? String(contentsOfFile: package, encoding: .utf8) else {
        throw ProgramFault("\(package) is not there; run sh Tests/setup")
      }
      let adapted = text.replacing("/var/log/squid", with: school.logs)
        .replacing("/run/squid.pid", with: "\(school.logs)/squid.pid")
        .replacing("-k rotate", with: "-f \(school.path)/squid.conf -k rotate")
      let settings = try school.write(adapted, to: "logrotate.conf")
      _ = try RunProgram.run("chmod", ["644", settings])
      let done = try RunProgram.run(
        "logrotate", ["--force", "--state", school.path + "/logrotate.state", settings])
      #expect(done.code == 0, "\(done.errors)")
      try Server.wait(for: "the new log") {
        FileManager.default.fileExists(atPath: school.logs + "/access.log")
      }
    }
  }
}
