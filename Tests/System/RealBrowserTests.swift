import Foundation
import Glibc
import Store
import TestSupport
import Testing
import Vocabulary

extension SystemTests {
  /// A real Chromium behind a real Squid, on pages that embed what other hosts serve.
  ///
  /// All hosts are on loopback: Squid's hosts file says so.
  struct RealBrowserTests {
    private static let port = 29_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    private static var pagePort: Int { port + 2000 }
    /// A site that is opened, and one whose script, style and letters another page embeds.
    private static let (opened, embedded) = ("www.bet365.com", "static.888.com")

    @Test(arguments: ["squid", "combined"])
    func `a page that is opened is an event, and what pages embed is not`(log: String) throws {
      let format = log == "squid" ? "squid" : "squid-common"
      let school = try InventedSchool(
        sources: #"{ name: "proxy", files: ["logs/access.log*"], format: "\#(format)" },"#)
      try writePages(school)
      let pages = try Server(
        "python3",
        [
          "-m", "http.server", "\(Self.pagePort)", "--bind", "127.0.0.1", "--directory",
          school.path + "/pages",
        ], log: school.path + "/pages.out")
      let squid = try start(school, log: log)
      defer {
        squid.end()
        pages.end()
      }
      try Server.wait(for: "Squid") {
        try RunProgram.run(
          "curl",
          ["--silent", "--noproxy", "", "--proxy", Self.proxy, address("example.org", "ready")]
        ).code == 0
      }
      let first = try browse(school, to: address("example.org", "index.html"))
      #expect(first.contains("the script ran"), "Chromium loaded what the page embeds")
      let second = try browse(school, to: address(Self.opened, "bets.html"))
      #expect(second.contains("a page of bets"))
      #expect(try school.run().code == 0)

      let events = try school.events().map(\.event)
      #expect(events.map(\.target) == [.site("bet365.com")])
      #expect(events.map(\.nature) == [.page])
      try expectParts(in: school, of: try #require(events.first), areCertain: log != "squid")
    }

    /// What the archive and the store hold of the host that a page embeds.
    private func expectParts(
      in school: InventedSchool, of event: Event, areCertain: Bool
    ) throws {
      let lines = try school.archivedLines(of: "proxy")
      let parts = lines.filter { $0.contains(Self.embedded) }
      #expect(parts.count == 3, "\(parts)")
      let store = try Store(folder: school.dataFolder)
      let day = Day(number: Int32(event.first.milliseconds / 86_400_000))
      let facts = try store.facts(on: day)
      let signs = facts.filter { $0.key.host == Self.embedded }.map(\.signs)
      #expect(signs.reduce(0) { $0 + $1.embedded + $1.parts } == 3)
      // Squid's own form has no referrer, so nothing is certain but that it is no page.
      #expect(signs.reduce(0) { $0 + $1.embedded } == (areCertain ? 3 : 0))
    }

    private static var proxy: String { "http://127.0.0.1:\(port)" }

    private func address(_ host: String, _ page: String) -> String {
      "http://\(host):\(Self.pagePort)/\(page)"
    }

    private func writePages(_ school: InventedSchool) throws {
      let other = "http://\(Self.embedded):\(Self.pagePort)"
      try school.write(
        """
        <!DOCTYPE html><html><head><title>News</title>
        <link rel="icon" href="data:,"><link rel="stylesheet" href="\(other)/style.css">
        <script src="\(other)/first.js"></script><script src="\(other)/second.js"></script>
        </head><body><p id="answer"></p><script>
        document.getElementById("answer").textContent = ran;
        </script></body></html>
        """, to: "pages/index.html")
      try school.write("p { color: black }\n", to: "pages/style.css")
      try school.write("var ran = 'the script';\n", to: "pages/first.js")
      try school.write("ran += ' ran';\n", to: "pages/second.js")
      try school.write("ready\n", to: "pages/ready")
      try school.write(
        "<!DOCTYPE html><html><head><link rel=\"icon\" href=\"data:,\"></head>"
          + "<body>a page of bets</body></html>\n", to: "pages/bets.html")
      try school.write(
        "127.0.0.1 example.org \(Self.opened) \(Self.embedded)\n", to: "hosts")
    }

    /// Opens a page through Squid: what stands in it in the end.
    private func browse(_ school: InventedSchool, to address: String) throws -> String {
      try RunProgram.run(
        "chromium",
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
          "--no-first-run", "--disable-background-networking", "--disable-component-update",
          "--disable-sync", "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
          "--user-data-dir=\(school.path)/browser", "--proxy-server=\(Self.proxy)",
          "--dump-dom", address,
        ]
      ).output
    }

    private func start(_ school: InventedSchool, log: String) throws -> Server {
      if geteuid() == 0 {
        // Squid lays its rights down, so its folder must be its own.
        let done = try RunProgram.run("chown", ["proxy:proxy", school.logs])
        #expect(done.code == 0, "\(done.errors)")
        _ = try RunProgram.run("chmod", ["755", school.path])
      }
      let configuration = try school.write(
        """
        http_port 127.0.0.1:\(Self.port)
        access_log stdio:\(school.logs)/access.log \(log)
        cache_log \(school.logs)/cache.out
        pid_filename \(school.logs)/squid.pid
        coredump_dir \(school.logs)
        hosts_file \(school.path)/hosts
        strip_query_terms off
        cache deny all
        shutdown_lifetime 0 seconds
        visible_hostname proxy.example.org
        acl near dst 127.0.0.0/8
        http_access allow near
        http_access deny all

        """, to: "squid.conf")
      return try Server("squid", ["-N", "-f", configuration], log: school.path + "/squid.out")
    }
  }
}
