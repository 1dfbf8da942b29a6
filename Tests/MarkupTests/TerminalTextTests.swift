import Markup
import TestSupport
import Testing

struct TerminalTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("\u{1B}[31;1mred\u{1B}[0m", "red"),
    ("\u{9B}2Jgone", "gone"),
    ("\u{1B}]0;title\u{07}after", "after"),
    ("\u{1B}]8;;http://x\u{1B}\\link", "link"),
    ("\u{1B}]0;never ended", "0;never ended"),
    ("\u{1B}(Bset", "set"), ("\u{1B}cset", "set"), ("end\u{1B}", "end"), ("end\u{1B}[", "end"),
    ("a\nb\tc\rd", "a b c d"), ("nul\u{0}bell\u{7}", "nulbell"),
    ("exe.\u{202E}gpj", "exe.gpj"),
    ("\u{1B}[3\u{1B}[31mx", "x"),
  ])
  func `a terminal has nothing to obey`(text: String, expected: String) {
    #expect(TerminalText.cleaned(text) == expected)
  }

  @Test func `no control character is left of any text`() {
    var random = SeededRandom(seed: 20_261_124)
    let alphabet: [Unicode.Scalar] = [
      "\u{1B}", "[", "]", "P", "\\", "\u{07}", "\u{9B}", "\u{9C}", "\u{9D}", "m", "3", ";", "\n",
      "\u{202E}", "é", "(",
    ]
    for _ in 0..<2000 {
      let scalars = (0..<24).compactMap { _ in alphabet.randomElement(using: &random) }
      let clean = TerminalText.cleaned(String(String.UnicodeScalarView(scalars)))
      let isClean = clean.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
      }
      #expect(isClean, "seed 20261124: \(scalars)")
    }
  }

  @Test func `marks beyond four on a letter are a smear and fall away`() {
    let smear = "a" + String(repeating: "\u{0301}", count: 4000)
    #expect(TerminalText.cleaned(smear).unicodeScalars.count == 5)
  }

  @Test(arguments: [
    ("short", 10, "short"), ("exactly ten", 11, "exactly ten"), ("much too long", 8, "much to…"),
    ("中文字", 4, "中…"), ("x", 0, ""), ("long", 1, "…"),
  ])
  func `text is cut to a width`(text: String, width: Int, expected: String) {
    #expect(TerminalText.shortened(text, to: width) == expected)
    #expect(TerminalText.width(of: expected) <= width)
  }

  @Test func `a table is aligned, numbers to the right, hostile cells harmless`() {
    let table = TerminalTable(
      header: ["Site", "Visits", "Note"],
      rows: [
        ["example.org", "7", ""], ["\u{1B}[2J中文", "1,234", "a\nb"],
        [String(repeating: "x", count: 4096), "1", "end"], ["short row"],
      ],
      numberColumns: [1], widestCell: 12)
    #expect(
      table.text == """
        Site          Visits  Note
        example.org        7
        中文           1,234  a b
        xxxxxxxxxxx…       1  end
        short row

        """)
  }
}
