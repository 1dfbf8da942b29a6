import Formats
import Testing

struct ContentTypeTests {
  @Test(arguments: [
    "squid", "e2guardian", "dansguardian", "w3c", "sophos-xg", "sophos-utm",
  ])
  func `a log that has media types tells them`(name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let sample = try FormatSample(
      of: SampleFolder.log(name), format: format, context: SampleFolder.context())
    #expect(sample.contentTypes.contains("text/html"), "\(sample.contentTypes)")
    #expect(sample.contentTypes.allSatisfy { $0.contains("/") }, "\(sample.contentTypes)")
    #expect(sample.faults.isEmpty)
  }

  @Test(arguments: [
    (
      "TCP_MISS/200 5120 GET http://www.example.org/a jsmith HIER_DIRECT/192.0.2.1 text/css",
      "text/css"
    ),
    ("TCP_TUNNEL/200 5120 CONNECT www.example.org:443 - HIER_DIRECT/192.0.2.1 -", ""),
    (
      "TCP_MISS/200 51 GET http://www.example.org/a - HIER_NONE/- image/gif [Host: a] [Age: 1]",
      "image/gif"
    ),
  ])
  func `Squid's last field is the media type`(tail: String, type: String) throws {
    let sample = try FormatSample(
      of: "1773480413.250     97 10.20.4.7 \(tail)\n", format: "squid",
      context: SampleFolder.context())
    #expect(sample.lines.count == 1 && sample.contentTypes == (type.isEmpty ? [] : [type]))
  }
}
