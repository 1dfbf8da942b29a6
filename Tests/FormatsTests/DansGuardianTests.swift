import Formats
import TestSupport
import Testing
import Vocabulary

/// DansGuardian and e2guardian, which write three forms alike.
struct DansGuardianTests {
  @Test(
    arguments: [
      ("2026.3.29 0:59:59", "2026-03-29T00:59:59.000Z"),
      ("2026.03.29 02:00:00", "2026-03-29T01:00:00.000Z"),
      ("2026.10.25 0:59:59", "2026-10-24T23:59:59.000Z"),
      ("2026.10.25 1:30:00", "2026-10-25T00:30:00.000Z"),
      ("2026.10.25 2:00:00", "2026-10-25T02:00:00.000Z"),
      ("2026.3.29 1:30:00 1773480413.250", "2026-03-14T09:26:53.250Z"),
    ], ["dansguardian", "e2guardian"])
  func `local times are read over both changes of the clocks`(
    time: (written: String, moment: String), format: String
  ) throws {
    let log = try FormatSample(
      of: "\(time.written) - 10.0.0.7 http://www.example.org/ - GET 0 0 - 1 200 - - pupils -",
      format: format, context: SampleFolder.context())
    #expect(try value("time", of: log) == time.moment)
  }

  @Test func `a line in e2guardian's own forms is not DansGuardian's`() throws {
    let log = try read(
      "1773480413.000\t\t-\t10.0.0.7\thttp://www.example.org/\tGET\t200\t0\t-\t-\t-\t0\t-\t-\t-\t0"
        + "\t-\tpupils\t1")
    #expect(log.refused.map(\.reason) == [.notATime])
  }

  @Test(arguments: [
    ("*DENIED* x", "403", "blocked"), ("*DENIED-PARAMS* x", "403", "blocked"),
    ("*URLMOD* *DENIED* x", "403", "blocked"), ("*INFECTED* * x", "200", "blocked"),
    ("*DENIED* x", "407", "challenged"), ("-", "407", "challenged"), ("-", "403", "allowed"),
    ("*SCANNED* ", "403", "allowed"), ("*TRUSTED* x *DENIED* y", "403", "allowed"),
    ("*NETERROR* x", "403", nil), ("*REFUSE* x", "403", nil), ("*EXCEPTION* x", "200", "allowed"),
    ("x *DENIED* y", "200", "allowed"), ("*", "200", "allowed"), ("*REFUSE* x", "200", "allowed"),
  ])
  func `marks before the reason tell what the filter did`(
    reason: String, status: String, action: String?
  ) throws {
    for separator in ["\t", "\",\"", " "] {
      let fields = [
        "2026.3.14 9:26:53", "-", "10.0.0.7", "http://www.example.org/", reason, "GET", "0", "0",
        "-", "1", status, "-", "-", "pupils", "-", "-", "-", "-", "-",
      ]
      let quote = separator == "\",\"" ? "\"" : ""
      let log = try read(quote + fields.joined(separator: separator) + quote)
      #expect(log.lines.count == 1, "\(separator)")
      #expect(try value("action", of: log) == action, "\(separator)")
    }
  }

  @Test(arguments: [
    (500, 403, "blocked"), (402, 403, "blocked"), (603, 403, "allowed"), (456, 403, "allowed"),
    (203, 403, nil), (157, 403, nil), (500, 200, "allowed"), (0, 403, "allowed"),
    (900, 403, "blocked"), (1100, 403, "blocked"), (500, 407, "challenged"),
  ])
  func `the number of a message tells in every language`(
    message: Int, status: Int, action: String?
  ) throws {
    let log = try FormatSample(
      of: "1773480413.000\t\t-\t10.0.0.7\thttp://www.example.org/\tGET\t\(status)\t0\t-\t-\t-\t0\t-"
        + "\t\(message)\tx\t0\t-\tpupils\t1", format: "e2guardian", context: SampleFolder.context())
    #expect(try value("action", of: log) == action)
  }

  @Test func `a line that is cut in any place names nobody else and blocks nothing`() throws {
    let line =
      "1773480413.000\t\tjsmith\t10.0.0.7\tlab-7.example.org\thttp://www.example.org/a\tGET\t200\t5"
      + "\ttext/html\t-\t-\t250\t-\t-\t-\t0\t-\tpupils\t12\twords\t8080:PM:a:b"
    for length in 1..<line.utf8.count {
      let log = try FormatSample(
        of: String(line.prefix(length)), format: "e2guardian", context: SampleFolder.context())
      guard let json = log.lines.first else { continue }
      #expect(json.contains("\"user\":\"jsmith\"") && json.contains("\"action\":\"allowed\""))
      #expect(json.contains("\"host\":\"www.example.org\"") && json.contains("250"), "\(json)")
    }
  }

  private func read(_ line: String) throws -> FormatSample {
    try FormatSample(of: line, format: "dansguardian", context: SampleFolder.context())
  }

  private func value(_ key: String, of log: FormatSample) throws -> String? {
    try #require(log.values.first)[key] as? String
  }
}
