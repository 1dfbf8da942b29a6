import Foundation
import TestSupport
import Testing

@testable import Sites

struct PosixExpressionTests {
  private func posix(_ pattern: String, _ subject: PosixExpression.Subject) -> String? {
    PosixExpression(Array(pattern.utf8), over: subject).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("(cgi|php)proxy", "(cgi|php)proxy"),
    (#"^\d+\.example/\w*$"#, #"^[0-9]+\.example/[a-z0-9_]*$"#),
    ("(?:a|b)c", "(a|b)c"), ("(?i)Bet", "bet"), ("(?P<name>bet)(?<x>a)", "(bet)(a)"),
    ("a+?b*?c??d{2,3}?", "a+b*c?d{2,3}"), (#"\/x\-y\@z"#, "/x-y@z"), (#"\.\*\+"#, #"\.\*\+"#),
    (#"[\w.-]+"#, "[.0-9_a-z-]+"), (#"[^\s/]"#, nil), (#"[\]a\[^-]"#, "[]a[^-]"),
    ("[^^]x", "[^^]x"), (#"[\^]"#, #"\^"#), ("[^-]", "[^-]"), ("[-^]", "[-^]"), ("[A-C]", "[a-c]"),
    (#"\S+\D\W\s"#, "[^[:space:]]+[^0-9][^a-z0-9_][[:space:]]"), (#"\Abet"#, "^bet"),
    (#"^https?://bet\."#, #"^bet\."#), (#"^http:\/\/bet"#, "^bet"),
    (#"\bbet"#, nil), (#"(a)\1"#, nil), ("(?=a)b", nil), ("(?!a)b", nil), ("(?<=a)b", nil),
    ("(?s)a", nil), (#"\x41"#, nil), (#"\pL"#, nil), ("a++", nil), ("[[:alpha:]]", nil),
    ("[a", nil), (#"a\"#, nil), ("", nil), ("a\tb", nil), ("[z-a]", nil),
  ])
  func `an expression of Perl or Go is put into POSIX, or left`(pattern: String, wanted: String?) {
    #expect(posix(pattern, .address) == wanted)
  }

  /// True when the C library finds the expression in the text.
  private func finds(_ expression: String, in text: String) throws -> Bool {
    // why unsafe: the C library's compiler and matcher, on text that outlives the calls.
    var compiled = unsafe regex_t()
    let status = unsafe regcomp(&compiled, expression, REG_EXTENDED | REG_NOSUB)
    try #require(status == 0, "\(expression)")
    defer { unsafe regfree(&compiled) }
    return unsafe regexec(&compiled, text, 0, nil, 0) == 0
  }

  @Test(arguments: [
    (
      #"(^|\.)bet[0-9]\.example$"#, ["bet1.example", "www.bet2.example/x?y", "a.bet3.example:80"],
      ["xbet1.example", "bet1.example.org", "bet.example", "other.org/.bet1.example"]
    ),
    (
      #"^cdn\d-[^.]+\.example$"#, ["cdn1-a.example", "cdn2-b.example/"],
      ["cdn1-a/b.example", "x.cdn1-a.example", "cdn1-a.b.example"]
    ),
    (#"bet\d+\.example$"#, ["mybet12.example", "www.bet1.example?x"], ["org/bet1.example"]),
    (#"^a\S+\.example"#, ["ab.example"], ["a.org/b.example"]),
    (#"^a.example|^b.example"#, ["a.example/x", "b-example"], ["xa.example", "a/example"]),
  ])
  func `an expression for hosts does not reach into the path`(
    pattern: String, hits: [String], misses: [String]
  ) throws {
    let expression = try #require(posix(pattern, .host))
    for text in hits { #expect(try finds(expression, in: text), "\(expression) in \(text)") }
    for text in misses { #expect(try !finds(expression, in: text), "\(expression) in \(text)") }
  }

  @Test func `a keyword is found in the host only, and holds no expression`() throws {
    let bytes = PosixExpression(keyword: Array("A.b+[".utf8)).bytes
    let expression = String(decoding: bytes, as: UTF8.self)
    #expect(try finds(expression, in: "xa.b+[y.example/z"))
    #expect(try !finds(expression, in: "x.example/a.b+["))
    #expect(try !finds(expression, in: "xaab[.example"))
  }

  @Test(arguments: 1...4)
  func `random expressions never trap, and what is said compiles or is refused`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["\\", "[", "]", "(", ")", "?", ":", "^", "$", "-", "a", "Z", "d", "w", ".", "|"]
    var count = 0
    for _ in 0..<2_000 {
      let pattern = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "a" }.joined()
      for subject in [PosixExpression.Subject.host, .address] {
        guard let text = posix(pattern, subject) else { continue }
        count += 1
        #expect(!text.utf8.contains { $0 < 0x20 } && !text.isEmpty, "seed \(seed), \(pattern)")
      }
    }
    #expect(count > 100)
  }

  @Test(arguments: 1...4)
  func `a set holds the same characters as it did`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let all = Array("-^].abz09/:?_~!".utf8)
    for _ in 0..<200 {
      let members = Set(
        (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
          all.randomElement(using: &random)
        })
      let isInverted = Bool.random(using: &random)
      let inside = members.sorted().map { Self.escaped($0) }.joined()
      let pattern = "[" + (isInverted ? "^" : "") + inside + "]"
      let expression = try #require(posix(pattern, .address), "seed \(seed), \(pattern)")
      for byte in all {
        let found = try finds("^" + expression + "$", in: String(UnicodeScalar(byte)))
        #expect(found == (members.contains(byte) != isInverted), "\(pattern) \(expression) \(byte)")
      }
    }
  }

  /// A character as it stands in a set, with a backslash unless that would mean something.
  private static func escaped(_ byte: UInt8) -> String {
    let text = String(UnicodeScalar(byte))
    return EntryReader.isWordByte(byte) ? text : "\\\(text)"
  }
}
