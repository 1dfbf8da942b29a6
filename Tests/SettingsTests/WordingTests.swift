import Testing

@testable import Settings

struct WordingTests {
  @Test func `shows no control character and no endless text`() {
    #expect(Wording.quoted("a\u{1B}[31m") == "\"a?[31m\"")
    #expect(Wording.quoted(String(repeating: "a", count: 5000)).count == 63)
  }

  @Test func `lists names as a sentence does`() {
    #expect(Wording.list([]) == "")
    #expect(Wording.list(["a", "b"]) == "a and b")
    #expect(Wording.list(["a", "b", "c"]) == "a, b and c")
  }
}
