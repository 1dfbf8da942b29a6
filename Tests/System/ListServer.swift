import Foundation
import TestSupport

/// A web server on loopback that gives lists as real ones do, or as they should not.
///
///     /bets         with an entity tag and a date
///     /dated/bets   with a date alone; /silent/bets without either
///     /half/bets    breaks off in the middle; /stuck/bets stops there and waits
///     /to/bets      leads to /bets; /round leads to itself; /outside leads to a file
///     /status/404   that status, with a web page; 200 among them
final class ListServer {
  private let server: Server
  private let folder: TemporaryFolder
  private let port: Int

  /// Starts it.
  init() throws {
    port = 27_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    folder = try TemporaryFolder()
    let script = try folder.write(ListServer.script, to: "server.py")
    try folder.write("", to: "lists/ready")
    server = try Server(
      "python3", [script, "\(port)", folder.path + "/lists"], log: folder.path + "/log")
    let ready = url("ready")
    try Server.wait(for: "the web server") {
      try RunProgram.run("curl", ["--silent", "--noproxy", "*", "--fail", ready]).code == 0
    }
  }

  deinit { server.end() }

  /// The address of a list.
  func url(_ path: String) -> String { "http://127.0.0.1:\(port)/\(path)" }

  /// Gives a list from now on.
  func publish(_ bytes: some Sequence<UInt8>, as name: String) throws {
    // In one step: a request sees the one or the other.
    try Data(bytes).write(to: URL(filePath: "\(folder.path)/lists/\(name)"), options: .atomic)
  }

  /// The requests so far, each with the status of its answer: `GET /bets HTTP/1.1 200`.
  func requests() throws -> [String] {
    try String(contentsOfFile: folder.path + "/log", encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { !$0.contains("/ready ") }
  }

  private static let script = #"""
    import hashlib, http.server, os, sys, time

    class Lists(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            how, _, name = self.path.split("?")[0].strip("/").rpartition("/")
            if how == "status":
                return self.answer(int(name), b"<html><body>Something went wrong</body></html>")
            if how == "to":
                return self.answer(302, b"", {"Location": "/" + name})
            if name == "round":
                return self.answer(302, b"", {"Location": "/round"})
            if name == "outside":
                return self.answer(302, b"", {"Location": "file:///etc/hosts"})
            path = os.path.join(sys.argv[2], name)
            with open(path, "rb") as file:
                body = file.read()
            tag = '"%s"' % hashlib.sha256(body).hexdigest()[:16]
            date = self.date_time_string(int(os.stat(path).st_mtime))
            headers = {} if how == "silent" else {"Last-Modified": date}
            if how not in ("silent", "dated"):
                headers["ETag"] = tag
            known = self.headers.get("If-None-Match")
            since = self.headers.get("If-Modified-Since") if known is None else None
            if "ETag" in headers and known == tag or headers and since == date:
                return self.answer(304, b"", headers)
            if how in ("half", "stuck"):
                self.answer(200, body[: len(body) // 2], headers, len(body))
                time.sleep(600 if how == "stuck" else 0)
                self.close_connection = True
            else:
                self.answer(200, body, headers)

        def answer(self, status, body, headers={}, length=None):
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(length or len(body)))
            self.end_headers()
            self.wfile.write(body)
            self.wfile.flush()

        def log_request(self, code="-", size="-"):
            print(self.requestline, int(code), file=sys.stderr, flush=True)

        def log_message(self, form, *values):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Lists)
    server.serve_forever()

    """#
}
