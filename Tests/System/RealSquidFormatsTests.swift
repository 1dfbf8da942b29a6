import Foundation
import Glibc
import TestSupport
import Testing

extension SystemTests {
  /// A real Squid that writes its other log formats.
  ///
  /// It listens on loopback, and forwards to loopback alone.
  struct RealSquidFormatsTests {
    private static let port = 26_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000

    /// What is asked for, by whom, and what must stand in the log.
    private struct Request {
      var url: String
      var user: String?
      var agent = "curl"
      var action: String
      var loggedUser: String?
      var host = "example.org"
    }

    /// Nobody listens on the page's port, so that Squid itself answers.
    private static let requests = [
      Request(url: "/?one", user: "jsmith", action: "allowed", loggedUser: "jsmith"),
      Request(
        url: "/?two", user: "SCHOOL\\abrown", agent: "The \"best\" [en] browser", action: "allowed",
        loggedUser: "school\\abrown"),
      Request(url: "/?three", user: nil, action: "challenged", loggedUser: nil),
      Request(url: "/?four", user: "mary ann", action: "allowed", loggedUser: "mary ann"),
      Request(url: "/\"five\"", user: "a [b]", action: "allowed", loggedUser: "a [b]"),
      Request(
        url: "/six", user: "clee", action: "blocked", loggedUser: "clee", host: "www.bet365.com"),
    ]

    /// The log target "File (extended)" of OPNsense: `combined` with the hardware address.
    private static let extended =
      "logformat extended %>a %[ui %>eui %[un [%tl] \"%rm %ru HTTP/%rv\" %>Hs %<st "
      + "\"%{Referer}>h\" \"%{User-Agent}>h\" %Ss:%Sh"

    @Test(arguments: ["common", "combined", "extended"])
    func `every request stands in the log once, and is read as it was sent`(name: String) throws {
      let folder = try TemporaryFolder()
      let squid = try start(folder, format: name)
      try Server.wait(for: "Squid") { try send(RealSquidFormatsTests.requests[2]) == "407" }
      let before = try records(of: folder).count
      for request in RealSquidFormatsTests.requests { _ = try send(request) }
      squid.end()
      let found = try records(of: folder).dropFirst(before)
      #expect(found.count == RealSquidFormatsTests.requests.count)
      for (record, request) in zip(found, RealSquidFormatsTests.requests) {
        #expect(record["user"] as? String == request.loggedUser)
        #expect(record["action"] as? String == request.action)
        #expect(record["host"] as? String == request.host)
        #expect((record["url"] as? String ?? "").hasSuffix(written(request.url, in: name)))
        #expect(record["client"] as? String == "127.0.0.1")
        let agent = name == "common" ? nil : written(request.agent, in: name)
        #expect(record["userAgent"] as? String == agent)
      }
    }

    /// A text as a format writes it: only a `logformat` of one's own escapes quotation marks.
    private func written(_ text: String, in format: String) -> String {
      format == "extended" ? text.replacing("\"", with: "\\\"") : text
    }

    /// The records of the log, none of whose lines may be refused.
    private func records(of folder: TemporaryFolder) throws -> [[String: Any]] {
      let log = folder.path + "/logs/access.log"
      let done = try VigilProgram.run(["formats", "read", "--format", "squid-common", log])
      #expect(done.code == 0 && done.errors.contains(" 0 refused"), "\(done.errors)")
      return try done.output.split(separator: "\n").map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
      }
    }

    /// Sends a request through Squid.
    ///
    /// - Returns: the status of the answer.
    private func send(_ request: Request) throws -> String {
      var arguments = [
        "--silent", "--output", "/dev/null", "--write-out", "%{http_code}", "--noproxy", "",
        "--globoff", "--user-agent", request.agent,
        "--proxy", "http://127.0.0.1:\(RealSquidFormatsTests.port)",
      ]
      if let user = request.user { arguments += ["--proxy-user", "\(user):secret"] }
      return try RunProgram.run("curl", arguments + ["http://\(request.host)\(request.url)"]).output
    }

    private func start(_ folder: TemporaryFolder, format: String) throws -> Server {
      let logs = folder.path + "/logs"
      try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
      if geteuid() == 0 {
        // Squid lays its rights down, so its folder must be its own.
        _ = try RunProgram.run("chown", ["proxy:proxy", logs])
        _ = try RunProgram.run("chmod", ["755", folder.path])
      }
      try folder.write("127.0.0.1 example.org\n", to: "hosts")
      let configuration = try folder.write(
        """
        http_port 127.0.0.1:\(RealSquidFormatsTests.port)
        \(RealSquidFormatsTests.extended)
        access_log stdio:\(logs)/access.log \(format)
        cache_log \(logs)/cache.out
        pid_filename \(logs)/squid.pid
        coredump_dir \(logs)
        hosts_file \(folder.path)/hosts
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
      return try Server("squid", ["-N", "-f", configuration], log: folder.path + "/squid.out")
    }
  }
}
