import Markup
import TestSupport
import Testing

struct HTMLTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & b", "a &amp; b"),
    ("\" onload='x'", "&quot; onload=&#39;x&#39;"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("\u{1B}[31mred\u{0}\r\u{9B}", "\u{FFFD}[31mred\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("exe.\u{202E}gpj\u{2066}", "exe.\u{FFFD}gpj\u{FFFD}"),
    ("Ffïon Ōta 中", "Ffïon Ōta 中"),
  ])
  func `text is escaped when it is interpolated`(text: String, expected: String) {
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(html.description == "<p title=\"\(expected)\">\(expected)</p>")
    #expect(HTML(text: text).description == expected)
  }

  @Test func `markup is not escaped again`() {
    let name = "<b>"
    let inner: HTML = "<i>\(name)</i>"
    let outer: HTML = "<p>\(inner)\([inner, inner])\(7)</p>"
    #expect(
      outer.description == "<p><i>&lt;b&gt;</i><i>&lt;b&gt;</i><i>&lt;b&gt;</i>7</p>")
  }

  @Test func `raw markup needs a named call`() {
    #expect(HTML(raw: "<hr>").description == "<hr>")
  }

  @Test func `pieces are joined by a separator that is markup`() {
    let pieces = ["a&b", "c"].map { HTML(text: $0) }
    #expect(pieces.joined("<br>").description == "a&amp;b<br>c")
    #expect([HTML]().joined().isEmpty)
  }

  @Test func `what stood in any text can be read back from its markup`() {
    var random = SeededRandom(seed: 20_261_122)
    for _ in 0..<200 {
      let scalars = (0..<40).map { _ in
        Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let markup = HTML(text: text).description
      #expect(!markup.contains { "<>\"'".contains($0) }, "\(text)")
      var back = markup
      for (escaped, plain) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ] {
        back = back.replacing(escaped, with: plain)
      }
      #expect(back == text)
    }
  }
}
