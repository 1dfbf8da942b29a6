/// Finds what somebody most likely meant.
public enum NearestName {
  /// The name that takes the fewest edits from `text`, case left out; else the only name that
  /// begins with `text`.
  ///
  /// An edit puts in, takes out or replaces a letter, or swaps two neighbours. `nil` when each
  /// name takes more edits than a third of the text's length (but at least one is allowed).
  public static func find(
    _ text: String, among names: some Sequence<String>
  ) -> String? {
    let wanted = Array(text.lowercased().utf8.prefix(64))
    var best: (name: String, edits: Int)?
    var longer: [String] = []
    for name in names {
      let letters = Array(name.lowercased().utf8.prefix(64))
      if letters.starts(with: wanted) { longer.append(name) }
      let edits = edits(from: wanted, to: letters)
      guard edits * 3 <= max(wanted.count, 3), edits < best?.edits ?? .max else { continue }
      best = (name, edits)
    }
    if let best { return best.name }
    return wanted.count >= 3 && longer.count == 1 ? longer[0] : nil
  }

  /// "did you mean …?", or the known names.
  public static func hint(_ text: String, among names: [String]) -> String {
    if let name = find(text, among: names) { return "did you mean \"\(name)\"?" }
    return "use one of \(names.joined(separator: ", "))"
  }

  /// The distance of Damerau and Levenshtein, where no letter is edited twice.
  private static func edits(from first: [UInt8], to second: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, previous) = (previous, current)
    }
    return previous[second.count]
  }
}
