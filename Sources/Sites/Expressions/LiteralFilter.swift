/// Finds in one pass which of many literals stand in a text.
///
/// A table of the first three bytes of each literal leads to those that begin so; few texts hold
/// any, and then the bytes decide.
struct LiteralFilter: Sendable {
  /// A literal, with the number of the expression that needs it.
  private struct Row {
    var literal: [UInt8]
    var owner: Int
    /// The next row of the same place in `heads`; -1 for none.
    var next: Int
  }

  private static let bitCount = 13
  private var rows: [Row] = []
  private var heads = [Int32](repeating: -1, count: 1 << bitCount)

  /// Adds a literal of three or more bytes.
  mutating func add(_ literal: [UInt8], of owner: Int) {
    let place = Self.place(literal[0], literal[1], literal[2])
    rows.append(Row(literal: literal, owner: owner, next: Int(heads[place])))
    heads[place] = Int32(rows.count - 1)
  }

  /// The owners of literals that stand in a text, each once, in the order of the text.
  func owners(in text: Span<UInt8>) -> [Int] {
    var found: [Int] = []
    guard !rows.isEmpty, text.count > 2 else { return found }
    for start in 0..<text.count - 2 {
      var number = Int(heads[Self.place(text[start], text[start + 1], text[start + 2])])
      while number >= 0 {
        let owner = rows[number].owner
        if Self.stands(rows[number].literal, in: text, at: start), !found.contains(owner) {
          found.append(owner)
        }
        number = rows[number].next
      }
    }
    return found
  }

  private static func stands(_ literal: [UInt8], in text: Span<UInt8>, at start: Int) -> Bool {
    guard literal.count <= text.count - start else { return false }
    for index in literal.indices where literal[index] != text[start + index] { return false }
    return true
  }

  @inline(always)
  private static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let all = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16
    return Int((all &* 0x9E37_79B1) >> UInt32(32 - bitCount))
  }
}
