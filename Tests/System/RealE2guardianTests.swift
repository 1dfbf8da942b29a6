import Foundation
import Glibc
import TestSupport
import Testing

extension SystemTests {
  /// A real e2guardian with the settings of its Debian package, in each form of its log.
  ///
  /// It listens on loopback, and forwards to a small proxy on loopback that answers everything.
  struct RealE2guardianTests {
    private static let port = 21_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    private static var proxyPort: Int { port + 1000 }
    /// Answers every request, and asks for a password where the path says so.
    private static let proxy = """
      import http.server, sys
      class Proxy(http.server.BaseHTTPRequestHandler):
          def do_GET(self):
              is_asked = "/ask" in self.path and not self.headers.get("Proxy-Authorization")
              self.send_response(407 if is_asked else 200)
              if is_asked:
                  self.send_header("Proxy-Authenticate", 'Basic realm="school"')
              self.send_header("Content-Length", "6")
              self.end_headers()
              self.wfile.write(b"hello\\n")
          do_POST = do_GET
          def do_CONNECT(self):
              self.send_response(200)
              self.end_headers()
              self.close_connection = True
          def log_message(self, *words): pass
      http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Proxy).serve_forever()
      """

    /// What is asked for, by whom, and what must stand in the log.
    private struct Request {
      var url: String
      var user: String?
      var client = "127.0.0.1"
      var more: [String] = []
      var agent = "curl"
      var action = "allowed"
      var logged: String?
      var loggedUser: String?

      var host: String { url.split(separator: "/")[1].description }
    }

    private static let requests = [
      Request(url: "http://www.example.org/?one=1"),
      Request(
        url: "http://www.example.org/two?q=a%20b,c", user: "jsmith", client: "10.0.0.7",
        loggedUser: "jsmith"),
      Request(
        url: "http://www.example.org/three", user: "mary ann", client: "10.0.0.8",
        agent: "The \"best\" [en] browser, 1", loggedUser: "mary ann"),
      Request(
        url: "http://games.example.org/play", user: "SCHOOL\\clee", action: "blocked",
        loggedUser: "school\\clee"),
      Request(url: "http://www.example.org/ask", action: "challenged"),
      Request(
        url: "http://www.example.org/form", user: "jsmith", more: ["--data", "a=b"],
        loggedUser: "jsmith"),
      Request(
        url: "https://bank.example.org/", user: "jsmith", logged: "https://bank.example.org:443",
        loggedUser: "jsmith"),
    ]

    /// The forms that version 5.3 writes, and Vigil's formats that read them; 7 and 8 are newer.
    @Test(arguments: [
      (1, "dansguardian"), (2, "dansguardian"), (4, "dansguardian"), (1, "e2guardian"),
      (2, "e2guardian"), (4, "e2guardian"), (3, "squid"), (5, "e2guardian"), (6, "e2guardian"),
    ])
    func `every request stands in the log once, and is read as it was sent`(
      form: Int, format: String
    ) throws {
      let folder = try TemporaryFolder()
      let servers = try start(folder, form: form)
      let log = folder.path + "/access.log"
      try Server.wait(for: "e2guardian") {
        try send(RealE2guardianTests.requests[0], in: folder) == "200"
      }
      let ready = try lineCount(of: log, atLeast: 1)
      for request in RealE2guardianTests.requests { _ = try send(request, in: folder) }
      _ = try lineCount(of: log, atLeast: ready + RealE2guardianTests.requests.count)
      for server in servers { server.end() }
      let visits = try ReadVisits(of: log, format: format)
      #expect(visits.summary.contains(" 0 refused"), "\(visits.summary)")
      let found = visits.values.dropFirst(ready)
      #expect(found.count == RealE2guardianTests.requests.count)
      for (visit, request) in zip(found, RealE2guardianTests.requests) {
        #expect(visit["host"] == request.host)
        #expect(visit["action"] == request.action, "\(request.url)")
        #expect(visit["client"] == request.client)
        // Form 3 is Squid's, where a name with spaces cannot be told from the URL before it.
        if form == 3, request.loggedUser?.contains(" ") == true {
          #expect(visit["user"] == nil)
        } else {
          #expect(visit["user"] == request.loggedUser)
          #expect(visit["url"] == request.logged ?? request.url)
        }
        // Form 3 has no browser, and in form 1 it cannot be told from the filter group.
        #expect(visit["userAgent"] == (form == 1 || form == 3 ? nil : request.agent))
        if request.action == "blocked", form != 3 {
          #expect(visit["deviceCategory"] == "Banned Sites")
        }
      }
    }

    /// Waits until the log has some lines.
    private func lineCount(of log: String, atLeast least: Int) throws -> Int {
      var count = 0
      try Server.wait(for: "line \(least) of the log") {
        count = try String(contentsOfFile: log, encoding: .utf8).count { $0.isNewline }
        return count >= least
      }
      return count
    }

    /// Sends a request through e2guardian.
    ///
    /// - Returns: the status of the answer.
    private func send(_ request: Request, in folder: TemporaryFolder) throws -> String {
      var arguments = [
        "--silent", "--output", "/dev/null", "--write-out", "%{http_code}", "--noproxy", "",
        "--globoff", "--user-agent", request.agent, "--max-time", "10",
        "--proxy", "http://127.0.0.1:\(RealE2guardianTests.port)",
      ]
      if let user = request.user { arguments += ["--proxy-user", "\(user):secret"] }
      if request.client != "127.0.0.1" {
        arguments += ["--header", "X-Forwarded-For: \(request.client)"]
      }
      return try RunProgram.run("curl", arguments + request.more + [request.url]).output
    }

    private func start(_ folder: TemporaryFolder, form: Int) throws -> [Server] {
      try adaptSettings(in: folder, form: form)
      let script = try folder.write(RealE2guardianTests.proxy, to: "proxy.py")
      let proxy = try Server(
        "python3", [script, "\(RealE2guardianTests.proxyPort)"], log: folder.path + "/proxy.out")
      try Server.wait(for: "the proxy behind it") {
        let address = "http://127.0.0.1:\(RealE2guardianTests.proxyPort)/"
        return try RunProgram.run("curl", ["--silent", "--noproxy", "*", address]).output
          == "hello\n"
      }
      // It waits for its threads, some of which wait for ever.
      let server = try Server(
        "e2guardian", ["-N", "-c", folder.path + "/settings/e2guardian.conf"],
        log: folder.path + "/e2guardian.out", endedBy: SIGKILL)
      return [server, proxy]
    }

    /// The settings of the package, with the test's paths, ports and users in the place of its own.
    private func adaptSettings(in folder: TemporaryFolder, form: Int) throws {
      let package = "/etc/e2guardian"
      let settings = folder.path + "/settings"
      guard FileManager.default.fileExists(atPath: package + "/e2guardian.conf") else {
        throw ProgramFault("\(package) is not there; run sh Tests/setup")
      }
      try FileManager.default.copyItem(atPath: package, toPath: settings)
      // Lists go on to include those of the package: their paths are read as small letters.
      for name in try FileManager.default.contentsOfDirectory(atPath: settings)
      where name.hasSuffix(".conf") || name.hasSuffix(".story") {
        let path = settings + "/" + name
        try String(contentsOfFile: path, encoding: .utf8)
          .replacing(package + "/", with: settings + "/")
          .write(toFile: path, atomically: true, encoding: .utf8)
      }
      let changes = [
        "filterip": "127.0.0.1", "filterports": "\(RealE2guardianTests.port)",
        "transparenthttpsport": nil, "proxyip": "127.0.0.1",
        "proxyport": "\(RealE2guardianTests.proxyPort)", "logfileformat": "\(form)",
        "loguseragent": "on", "usexforwardedfor": "on", "httpworkers": "20", "nodaemon": "on",
        "filecachedir": folder.path, "loglocation": folder.path + "/access.log",
        "pidfilename": folder.path + "/pid", "daemonuser": NSUserName(),
        "daemongroup": try RunProgram.run("id", ["-gn"]).output.trimmingCharacters(in: .newlines),
        "authplugin": settings + "/authplugins/proxy-basic.conf",
      ]
      let path = settings + "/e2guardian.conf"
      let kept = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        .filter { !changes.keys.contains(String($0.prefix { $0 != " " && $0 != "=" })) }
      let lines =
        kept.map(String.init)
        + changes.compactMap { key, value in
          value.map { "\(key) = '\($0)'" }
        }
      try (lines.sorted().joined(separator: "\n") + "\n")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let list = settings + "/lists/bannedsitelist"
      try (String(contentsOfFile: list, encoding: .utf8) + "\ngames.example.org\n")
        .write(toFile: list, atomically: true, encoding: .utf8)
    }
  }
}
