/// Finds the rules in the text of a public suffix list, one after the other.
///
/// A line is a rule up to its first white space; one that begins with `//` is a comment. Some
/// comments are marks, at both ends of each part: `// ===BEGIN ICANN DOMAINS===`.
struct SuffixRuleLines {
  /// One rule.
  struct Rule {
    /// The number of its line.
    var line: Int
    /// Where the name stands in the text, without the marks of its kind.
    var name: Range<Int>
    /// What the rule says of the name.
    var kind: SuffixRules.Kinds
  }

  /// How many of the marks of its parts a list has.
  enum Marks {
    case none
    case some
    /// Every one, in their order.
    case all
  }

  private var position: Int
  private var line = 0
  private var foundMarks: [String] = []

  /// The marks of a whole list.
  private static let wholeMarks = [
    "BEGIN ICANN DOMAINS", "END ICANN DOMAINS", "BEGIN PRIVATE DOMAINS", "END PRIVATE DOMAINS",
  ]

  /// Starts at the front of a list, behind its byte-order mark.
  init(of text: Span<UInt8>) {
    let hasMark = text.count > 2 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
    position = hasMark ? 3 : 0
  }

  /// The marks up to here; at the end, those of the list.
  var marks: Marks { foundMarks.isEmpty ? .none : foundMarks == Self.wholeMarks ? .all : .some }

  /// The next rule; `nil` at the end.
  mutating func next(in text: Span<UInt8>) -> Rule? {
    while position < text.count {
      let start = position
      while position < text.count, !Self.endsLine(text[position]) { position += 1 }
      // A carriage return ends a line of its own, but the number is that of line feeds.
      if start == 0 || text[start - 1] != UInt8(ascii: "\r") { line += 1 }
      let places = start..<position
      position += 1
      if let rule = rule(at: places, in: text) { return rule }
    }
    return nil
  }

  private mutating func rule(at places: Range<Int>, in text: Span<UInt8>) -> Rule? {
    guard let start = places.first(where: { !Self.isSpace(text[$0]) }) else { return nil }
    let end = (start..<places.upperBound).first { Self.isSpace(text[$0]) } ?? places.upperBound
    let second = start + 1 < end ? text[start + 1] : 0
    switch (text[start], second) {
    case (UInt8(ascii: "/"), UInt8(ascii: "/")):
      if places.count < 40 { takeMark(of: places.map { text[$0] }) }
      return nil
    case (UInt8(ascii: "!"), _): return Rule(line: line, name: start + 1..<end, kind: .exception)
    case (UInt8(ascii: "*"), UInt8(ascii: ".")):
      return Rule(line: line, name: start + 2..<end, kind: .wildcard)
    default: return Rule(line: line, name: start..<end, kind: .suffix)
    }
  }

  private mutating func takeMark(of comment: [UInt8]) {
    guard comment.contains(UInt8(ascii: "=")) else { return }
    let text = String(decoding: comment, as: UTF8.self)
    for mark in Self.wholeMarks where text.contains("===\(mark)===") { foundMarks.append(mark) }
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
}
