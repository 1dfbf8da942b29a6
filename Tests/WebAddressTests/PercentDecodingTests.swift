import Testing
import WebAddress

struct PercentDecodingTests {
  @Test(arguments: [
    ("a%20b", "a b"), ("%41%62", "Ab"), ("%c3%A9", "é"), ("100%", "100%"), ("100%2", "100%2"),
    ("%zz%4", "%zz%4"), ("%%41", "%A"), ("a+b", "a+b"), ("", ""), ("%2541", "%41"), ("é", "é"),
    ("%E9t%E9", "été"), ("%E2%82%AC%E9", "€é"), ("%80x%9B", "\u{FFFD}x\u{FFFD}"),
    ("%00", "\u{0}"), ("%E2%82", "â\u{FFFD}"),
  ])
  func `decodes what is well formed and keeps the rest`(text: String, expected: String) {
    #expect(PercentDecoding.decoded(text) == expected)
  }

  @Test func `a plus is a space only when asked`() {
    #expect(PercentDecoding.decoded("a+b%2B", plusIsSpace: true) == "a b+")
  }

  @Test func `writes nothing into a room that is too small`() {
    var room = [UInt8](repeating: 7, count: 2)
    var space = room.mutableSpan
    #expect(PercentDecoding.decode(Array("abc".utf8).span, into: &space) == 0)
    #expect(room == [7, 7])
  }
}
