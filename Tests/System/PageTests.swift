import Foundation
import TestSupport
import Testing

extension SystemTests {
  /// The reports as a browser shows and prints them.
  struct PageTests {
    /// A page in which a report stands in a frame of a given width, and which tells how wide the
    /// report is there. (Chromium's own windows are never narrower than 500 pixels.)
    private static func frame(of report: String, width: Int) -> String {
      """
      <!DOCTYPE html><html><body>
      <iframe id="frame" src="\(report)" style="width: \(width)px; height: 900px; border: 0">
      </iframe>
      <p id="answer"></p>
      <script>
      addEventListener("load", () => {
        const view = document.getElementById("frame").contentWindow;
        const root = view.document.documentElement;
        document.getElementById("answer").textContent =
          `widths: ${root.scrollWidth} ${view.innerWidth} text: ${root.innerText.length}`;
      });
      </script></body></html>
      """
    }

    @Test(arguments: ["headteacher", "dsl", "network"], [400, 1280])
    func `fits a telephone and a desktop`(report: String, width: Int) throws {
      let demo = try Demo()
      let path = try demo.page(of: report)
      let frame = try demo.folder.write(
        PageTests.frame(of: "file://\(path)", width: width), to: "\(report)-\(width).html")
      let shown = try demo.chromium([
        "--allow-file-access-from-files", "--virtual-time-budget=5000", "--dump-dom",
        "--window-size=1400,1000", "file://\(frame)",
      ])
      let answer = try #require(
        shown.output.split(separator: "\n").first { $0.contains("widths: ") }, "\(shown.errors)")
      let numbers = answer.split { !$0.isNumber }.compactMap { Int($0) }
      try #require(numbers.count == 3, "\(answer)")
      #expect(numbers[1] == width)
      #expect(numbers[0] <= numbers[1], "no line is wider than the screen")
      #expect(numbers[2] > 1000, "the page has text")
      #expect(Demo.complaints(in: shown).isEmpty)
    }

    @Test(arguments: ["headteacher", "dsl", "network"])
    func `prints, and names a person of whom it tells`(report: String) throws {
      let demo = try Demo()
      let path = try demo.page(of: report)
      let paper = demo.folder.path + "/\(report).pdf"
      let printed = try demo.chromium([
        "--no-pdf-header-footer", "--print-to-pdf=\(paper)", "file://\(path)",
      ])
      #expect(Demo.complaints(in: printed).isEmpty)
      let text = try RunProgram.run("pdftotext", ["-layout", paper, "-"]).output
      #expect(text.contains(try demo.firstPerson(of: report)))
      #expect(text.split(separator: "\u{0C}").count >= 2, "several pages")
    }

    @Test(arguments: ["headteacher", "dsl", "network"])
    func `refers to nothing outside itself`(report: String) throws {
      let demo = try Demo()
      let html = try String(contentsOfFile: try demo.page(of: report), encoding: .utf8)
        .replacing("url(#", with: "")
      for reference in ["src=", "url(", "href=\"http", "href=\"/", "@import", "<script", "<link"] {
        #expect(!html.contains(reference), "\(reference)")
      }
      #expect(html.contains("default-src 'none'"))
    }
  }
}
