import Formats
import Testing
import Vocabulary

struct FormatDetectionTests {
  @Test func `what was tried is told with numbers`() throws {
    let text = String(repeating: "logid=1 type=traffic subtype=forward\n", count: 60)
    let detection = FormatDetection(
      head: Array(text.utf8), context: try SampleFolder.context())
    #expect(detection.format == nil)
    #expect(detection.words == "fortigate 0 of 50 (50 skipped)")
    #expect(detection.complaint(file: "a.log").description.hasPrefix("error: a.log: no known"))
  }

  @Test func `a log that is mostly of no format is of none`() throws {
    let squid = "1773480413.000 0 10.0.0.7 TCP_MISS/200 0 GET http://e.org/ - H/- -\n"
    let context = try SampleFolder.context()
    let half = Array((squid + "x\n").utf8)
    #expect(FormatDetection(head: half, context: context).format?.name == "squid")
    let third = Array((squid + "x\ny\n").utf8)
    #expect(FormatDetection(head: third, context: context).format == nil)
  }

  @Test func `formats are ranked, with the lines that decided`() throws {
    let squid = "1773480413.000 0 10.0.0.7 TCP_MISS/200 0 GET http://e.org/ - H/- -\n"
    let query = "Mar  5 10:00:00 dnsmasq[7]: query[A] www.example.org from 10.0.0.7\n"
    let detection = FormatDetection(
      head: Array((query + squid + "\n" + squid).utf8), context: try SampleFolder.context())
    let telling = detection.trials.filter { $0.told > 0 }
    #expect(telling.map(\.format.name).prefix(2) == ["squid", "dnsmasq"])
    #expect(telling.map(\.tellingLines).prefix(2) == [[2, 4], [1]])
  }

  @Test(arguments: ["", "\n\n", "\u{0}\u{0}"])
  func `an empty log is of no format`(text: String) throws {
    let detection = FormatDetection(head: Array(text.utf8), context: try SampleFolder.context())
    #expect(detection.format == nil)
  }

  @Test func `a last line that is cut is left out`() throws {
    let squid = "1773480413.000 0 10.0.0.7 TCP_MISS/200 0 GET http://e.org/ - H/- -\n"
    let detection = FormatDetection(
      head: Array((squid + "17734804").utf8), context: try SampleFolder.context())
    #expect(detection.trials.allSatisfy { $0.counts.lines == 1 })
  }
}
