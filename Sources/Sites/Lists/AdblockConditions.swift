/// The lines of an Adblock list that begin with `!`: comments, and the `!#if` and `!#endif` that
/// make what stands between them hold for some programs only.
struct AdblockConditions {
  private var depth = 0

  /// True between an `!#if` and its `!#endif`.
  var isInside: Bool { depth > 0 }

  /// Takes a line that begins with `!`; false when it is another.
  mutating func takes(_ line: Span<UInt8>) -> Bool {
    guard line[0] == UInt8(ascii: "!") else { return false }
    if line.hasPrefix("!#if") { depth += 1 }
    if line.hasPrefix("!#endif"), depth > 0 { depth -= 1 }
    return true
  }
}
