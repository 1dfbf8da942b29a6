import TestSupport
import Testing

@testable import Sites

struct ExpressionOutlineTests {
  private func literals(_ pattern: String) throws -> [String] {
    try ExpressionOutline(Array(pattern.utf8)).literals
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("casino", ["casino"]), ("CaSiNo", ["casino"]), ("^bet\\.example/", ["bet.example/"]),
    ("(poker|roulette|slots)", ["poker", "roulette", "slots"]), ("(poker|no)", []), ("ab", []),
    ("ab?cdef", ["cdef"]), ("abc*def", ["def"]), ("abcd*", ["abc"]), ("ab+cd", ["bcd"]),
    ("abc{2}de", ["abc"]), ("abc{0,1}", []), ("abc{,3}def", ["def"]), ("abc.def", ["abc"]),
    ("a[b]c[.]d", ["abc.d"]), ("[^a]bcd", ["bcd"]), ("[]abc]xyz", ["xyz"]), ("[^]a]xyz", ["xyz"]),
    ("[[:alpha:]]xyz", ["xyz"]), ("[a[.].]b]xyz", ["xyz"]), ("\\wabc", ["abc"]),
    ("(abc)?def", ["def"]), ("(abc)*", []), ("(abc)+", ["abc"]),
    (
      "x(longer|literals)y",
      ["longer", "literals"]
    ), ("abc|", []), ("(a|b)(c|d)", []), (".*", []), ("", []),
    ("(^|[?+=&/])free-?games", ["games"]), ("((abc|abd)e|xyz)", ["abc", "abd", "xyz"]),
    ("abc\\)def", ["abc)def"]), ("abc)def", ["abc"]), ("abc**def", ["def"]),
  ])
  func `finds texts one of which every match holds`(pattern: String, expected: [String]) throws {
    if pattern.isEmpty {
      #expect(throws: ExpressionOutline.Fault.notAnExpression) { try literals(pattern) }
    } else {
      #expect(try literals(pattern) == expected)
    }
  }

  @Test(arguments: [
    ("(a)\\1", ExpressionOutline.Fault.backReference), ("a\\", .notAnExpression),
    ("(a{100}){100}", .tooManyRepetitions), ("a{2000}", .tooManyRepetitions),
    ("(((a{9}){9}){9}){9}", .tooManyRepetitions),
    (String(repeating: "(", count: 66), .tooLong),
    (String(repeating: "a", count: 8_193), .tooLong),
  ])
  func `refuses what could take the matcher too much`(
    pattern: String, fault: ExpressionOutline.Fault
  ) {
    #expect(throws: fault) { try literals(pattern) }
  }

  /// A random expression, and a text that it matches more often than by chance.
  private func pattern(_ random: inout SeededRandom, depth: Int) -> String {
    let atoms = [
      "a", "b", "c", "ab", "abca", "bca", "cab", ".", "[ab]", "[c]", "\\.", "[^a]", "B", "\\w", "^",
      "$",
    ]
    let count = Int.random(in: 1...4, using: &random)
    return (0..<count).map { _ in
      var atom = atoms.randomElement(using: &random) ?? "a"
      if depth < 2, Int.random(in: 0..<4, using: &random) == 0 {
        let first = pattern(&random, depth: depth + 1)
        atom = "(\(first)|\(pattern(&random, depth: depth + 1)))"
      }
      let repeats = ["", "", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,}"]
      return atom + (repeats.randomElement(using: &random) ?? "")
    }
    .joined()
  }

  @Test(arguments: 1...10)
  func `no text matches without one of the literals`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var (matches, misses) = (0, 0)
    for _ in 0..<150 {
      let pattern = pattern(&random, depth: 0)
      let bytes = Array(pattern.utf8)
      let literals = try ExpressionOutline(bytes).literals
      guard !literals.isEmpty, var compiled = CompiledExpression(bytes) else { continue }
      for _ in 0..<60 {
        let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in
          ["a", "b", "c", ".", "abca", "bca", "cab"].randomElement(using: &random) ?? "a"
        }
        .joined()
        let isMatch = compiled.matches(Array(text.utf8).span)
        let holds = literals.contains { text.contains(String(decoding: $0, as: UTF8.self)) }
        #expect(holds || !isMatch, "seed \(seed), /\(pattern)/ matches \(text)")
        matches += isMatch ? 1 : 0
        misses += holds ? 0 : 1
      }
    }
    #expect(matches > 50 && misses > 50, "seed \(seed): \(matches) match, \(misses) need no try")
  }

  @Test(arguments: 1...5)
  func `the filter finds the literals that stand in a text`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func word(_ lengths: ClosedRange<Int>) -> String {
      (0..<Int.random(in: lengths, using: &random)).map { _ in
        ["a", "b", "c"].randomElement(using: &random) ?? "a"
      }
      .joined()
    }
    let words = (0..<40).map { _ in word(3...6) }
    var filter = LiteralFilter()
    for (owner, word) in words.enumerated() { filter.add(Array(word.utf8), of: owner / 2) }
    for _ in 0..<300 {
      let text = word(0...12)
      let expected = Set(words.indices.filter { text.contains(words[$0]) }.map { $0 / 2 })
      let found = filter.owners(in: Array(text.utf8).span)
      #expect(Set(found) == expected && found.count == expected.count, "seed \(seed), \(text)")
    }
  }
}
