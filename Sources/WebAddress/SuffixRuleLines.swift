/// Finds the rules in the text of a public suffix list, one after the other.
///
/// A line is a rule up to its first white space; one that begins with `//` is a comment.
struct SuffixRuleLines {
  /// One rule.
  struct Rule {
    /// Where the name stands in the text, without the marks of its kind.
    var name: Range<Int>
    /// What the rule says of the name.
    var kind: SuffixRules.Kinds
  }

  private var position = 0

  /// The next rule; `nil` at the end.
  mutating func next(in text: Span<UInt8>) -> Rule? {
    while position < text.count {
      let start = position
      while position < text.count, !Self.endsLine(text[position]) { position += 1 }
      let line = start..<position
      position += 1
      if let rule = Self.rule(of: line, in: text) { return rule }
    }
    return nil
  }

  private static func rule(of line: Range<Int>, in text: Span<UInt8>) -> Rule? {
    guard let start = line.first(where: { !isSpace(text[$0]) }) else { return nil }
    let end = (start..<line.upperBound).first { isSpace(text[$0]) } ?? line.upperBound
    let second = start + 1 < end ? text[start + 1] : 0
    switch (text[start], second) {
    case (UInt8(ascii: "/"), UInt8(ascii: "/")): return nil
    case (UInt8(ascii: "!"), _): return Rule(name: start + 1..<end, kind: .exception)
    case (UInt8(ascii: "*"), UInt8(ascii: ".")): return Rule(name: start + 2..<end, kind: .wildcard)
    default: return Rule(name: start..<end, kind: .suffix)
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
}
