import Foundation
import Markup
import TestSupport
import Testing

struct JSONTextTests {
  let value: JSONText = [
    "b": .number(-3), "a": .array([.truth(true), .null, .text("x")]), "empty": [:], "none": [],
  ]

  @Test func `keeps the order of its keys, or sorts them`() {
    #expect(value.compact == #"{"b":-3,"a":[true,null,"x"],"empty":{},"none":[]}"#)
    #expect(value.sortedByKey.compact == #"{"a":[true,null,"x"],"b":-3,"empty":{},"none":[]}"#)
  }

  @Test func `sets each member on its own line`() {
    let text = """
      {
        "b": -3,
        "a": [
          true,
          null,
          "x"
        ],
        "empty": {},
        "none": []
      }

      """
    #expect(value.indented == text)
  }

  @Test(arguments: [
    ("</script>", #""\u003c/script>""#), ("a\"b\\c", #""a\"b\\c""#),
    ("\n\r\t\u{1B}\u{0}\u{7F}", #""\n\r\t\u001b\u0000\u007f""#),
    ("\u{2028}\u{202E}", #""\u2028\u202e""#), ("é中", "\"é中\""),
  ])
  func `escapes what a page, a script or a terminal would obey`(text: String, expected: String) {
    #expect(JSONText.text(text).compact == expected)
  }

  @Test func `Foundation reads back what was written`() throws {
    var random = SeededRandom(seed: 20_261_123)
    for _ in 0..<200 {
      let scalars = (0..<30).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let bytes = Data(JSONText.array([.text(text)]).indented.utf8)
      let back = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String])
      #expect(Array(back[0].unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
