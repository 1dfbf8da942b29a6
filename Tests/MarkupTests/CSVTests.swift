import Markup
import Testing

struct CSVTests {
  @Test(arguments: [
    ("plain", "plain"), ("two words", "two words"), ("", ""),
    ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+1", "'+1"), ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "\"'\tx\""), ("\rx", "'\u{FFFD}x"), ("  =1", "'  =1"),
    ("\u{0}=1", "'=1"), ("＝1", "'＝1"), ("a=1", "a=1"), ("nul\u{0}here", "nulhere"),
    ("\u{1B}[31m", "\u{FFFD}[31m"), ("a\u{202E}b", "a\u{FFFD}b"), ("=1,\"2\"", "\"'=1,\"\"2\"\"\""),
  ])
  func `a cell holds no formula and no loose quote`(text: String, expected: String) {
    #expect(CSV.cell(text) == expected)
  }

  @Test func `a row ends with CR LF`() {
    #expect(CSV.row(["a", "b,c", ""]) == "a,\"b,c\",\r\n")
  }
}
