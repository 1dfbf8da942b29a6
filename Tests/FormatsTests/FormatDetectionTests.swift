import Formats
import Testing
import Vocabulary

struct FormatDetectionTests {
  @Test func `what was tried is told with numbers`() throws {
    let text = String(repeating: "logid=1 type=traffic subtype=forward\n", count: 60)
    let detection = FormatDetection(
      head: Array(text.utf8), context: try SampleFolder.context())
    #expect(detection.format == nil)
    #expect(detection.words.contains("fortigate 0 of 50 (50 skipped)"))
    #expect(detection.words.contains("squid 0 of 50"))
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
