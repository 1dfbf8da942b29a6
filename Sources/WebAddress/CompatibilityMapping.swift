@_spi(_Unicode) internal import Swift

/// Unicode's compatibility mapping: `ﬁ` is `fi`, `²` is `2`, `Ａ` is `A`.
///
/// Foundation has it too, but brings 40 MB of tables along (decision 0007).
package struct CompatibilityMapping: Sendable {
  /// The mapping of ``table``.
  package static let unicode = CompatibilityMapping(table)

  /// The letters that have a mapping, ascending.
  private var letters: [UInt32] = []
  /// Where the mapping of each ends in ``targets``; it begins where the one before ends.
  private var ends: [Int] = []
  private var targets: [Unicode.Scalar] = []

  /// Reads a table in the form of ``table``.
  init(_ table: String) {
    var letter: UInt32 = 0
    for word in table.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "=")
      if parts.count == 2 { letter = UInt32(parts[0], radix: 16) ?? letter }
      for target in CompatibilityMapping.run(parts[parts.count - 1]) {
        letters.append(letter)
        targets += target
        ends.append(targets.count)
        letter += 1
      }
    }
  }

  /// A text's letters in the form NFKD: mapped, and each accent apart from its letter.
  package func decomposed(_ text: String) -> [Unicode.Scalar] {
    // The standard library has this form too, but shows it to Foundation only.
    Array(String(mapped(text.unicodeScalars))._nfd)
  }

  /// Letters with each that has a mapping replaced by it; accents stay where they are.
  func mapped(_ scalars: some Sequence<Unicode.Scalar>) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if let range = range(of: scalar) {
        result.append(contentsOf: targets[range])
      } else {
        result.append(scalar)
      }
    }
    return result
  }

  /// Where the mapping of a letter stands in ``targets``; `nil` when it stays as it is.
  private func range(of scalar: Unicode.Scalar) -> Range<Int>? {
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high) / 2
      if letters[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low < letters.count, letters[low] == scalar.value else { return nil }
    return (low == 0 ? 0 : ends[low - 1])..<ends[low]
  }

  /// The mappings of one word of the table.
  private static func run(_ word: Substring) -> [[Unicode.Scalar]] {
    let parts = word.split { $0 == "*" || $0 == "+" }
    let first = parts[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
    let count = parts.count == 2 ? UInt32(parts[1]) ?? 1 : 1
    let step: UInt32 = word.contains("+") ? 1 : 0
    return (0..<count).map { place in
      first.compactMap { Unicode.Scalar($0 + place * step) }
    }
  }
}
