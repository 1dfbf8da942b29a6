import Foundation
import TestSupport
import Testing

extension SystemTests {
  /// A real rsyslog on loopback, which writes what devices send in each of its forms.
  struct RealRsyslogTests {
    private static let port = 27_000 + Int(ProcessInfo.processInfo.processIdentifier) % 1000
    private static let templates = [
      "traditional": "RSYSLOG_TraditionalFileFormat", "iso": "RSYSLOG_FileFormat",
      "structured": "RSYSLOG_SyslogProtocol23Format",
    ]
    /// By format: what a device sends about a visit to `NAME.example.org`.
    private static let messages = [
      "fortigate": "<189>date=2026-03-14 time=10:00:00 devid=\"FGT\" logid=\"0316013056\" "
        + "type=\"utm\" subtype=\"webfilter\" action=\"blocked\" srcip=10.0.0.7 "
        + "hostname=\"fortigate.example.org\" url=\"/a\"",
      "dnsmasq": "<30>Mar 14 10:00:00 dnsmasq[713]: query[A] dnsmasq.example.org from 10.0.0.7",
      "squid": "<166>Mar 14 10:00:00 gw (squid-1)[6802]: 1773482400.000    120 10.0.0.7 "
        + "TCP_MISS/200 500 GET http://squid.example.org/ - HIER_DIRECT/192.0.2.1 text/html",
      "unbound": "<30>Mar 14 10:00:00 gw unbound[7]: [7:0] info: 10.0.0.7 unbound.example.org. "
        + "A IN",
      "bind": "<134>Mar 14 10:00:00 gw named[7]: client @0x7f91b8005490 10.0.0.7#62536 "
        + "(bind.example.org): query: bind.example.org IN AAAA +E(0)K (10.0.0.2)",
    ]
    private static let send = """
      import socket, sys
      out = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
      for message in sys.argv[2:]:
          out.sendto(message.encode(), ("127.0.0.1", int(sys.argv[1])))
      """
    /// Keeps what it receives over TCP as it comes.
    private static let listen = """
      import socket, sys
      door = socket.socket()
      door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
      door.bind(("127.0.0.1", int(sys.argv[1])))
      door.listen(1)
      log = open(sys.argv[2], "wb", 0)
      guest = door.accept()[0]
      while True:
          received = guest.recv(65536)
          if not received:
              break
          log.write(received)
      """

    @Test func `what devices send is read in each form that it is kept in`() throws {
      let folder = try TemporaryFolder()
      let counted = folder.path + "/counted.log"
      let sink = try Server(
        "python3",
        ["-c", RealRsyslogTests.listen, "\(RealRsyslogTests.port + 1000)", counted],
        log: folder.path + "/sink.out")
      try Server.wait(for: "the listener") { FileManager.default.fileExists(atPath: counted) }
      try writeSettings(in: folder)
      let server = try Server(
        "rsyslogd", ["-n", "-i", "NONE", "-f", folder.path + "/rsyslog.conf"],
        log: folder.path + "/out")
      let ready = "<30>Mar 14 10:00:00 dnsmasq[713]: query[A] ready.example.org from 10.0.0.7"
      try Server.wait(for: "rsyslog") {
        try send([ready])
        return holds("ready.example.org", counted)
      }
      try send(RealRsyslogTests.messages.values.sorted())
      let logs = RealRsyslogTests.templates.keys.sorted().map { "\(folder.path)/\($0).log" }
      for log in logs + [counted] {
        for format in RealRsyslogTests.messages.keys {
          try Server.wait(for: "\(format) in \(log)") { holds("\(format).example.org", log) }
        }
      }
      server.end()
      sink.end()
      for log in logs + [counted] {
        for format in RealRsyslogTests.messages.keys {
          let visits = try ReadVisits(of: log, format: format).values
          let found = visits.filter { $0["host"] == "\(format).example.org" }
          #expect(found.count == 1, "\(format) in \(log)")
          #expect(found.first?["client"] == "10.0.0.7", "\(format) in \(log)")
          let day = found.first?["time"]?.prefix(10)
          #expect(day == "2026-03-14", "\(format) in \(log)")
        }
      }
    }

    private func writeSettings(in folder: TemporaryFolder) throws {
      let files = RealRsyslogTests.templates.map { name, template in
        "*.* action(type=\"omfile\" file=\"\(folder.path)/\(name).log\" template=\"\(template)\")"
      }
      let lines =
        [
          "module(load=\"imudp\")", "global(workDirectory=\"\(folder.path)\")",
          "input(type=\"imudp\" address=\"127.0.0.1\" port=\"\(RealRsyslogTests.port)\")",
          "*.* action(type=\"omfwd\" target=\"127.0.0.1\" port=\"\(RealRsyslogTests.port + 1000)\" "
            + "protocol=\"tcp\" TCP_Framing=\"octet-counted\" template=\"RSYSLOG_ForwardFormat\")",
        ] + files.sorted()
      _ = try folder.write(lines.joined(separator: "\n") + "\n", to: "rsyslog.conf")
    }

    private func send(_ messages: [String]) throws {
      _ = try RunProgram.run(
        "python3", ["-c", RealRsyslogTests.send, "\(RealRsyslogTests.port)"] + messages)
    }

    private func holds(_ text: String, _ log: String) -> Bool {
      let bytes = FileManager.default.contents(atPath: log) ?? Data()
      return String(decoding: bytes, as: UTF8.self).contains(text)
    }
  }
}
