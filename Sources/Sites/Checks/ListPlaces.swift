/// Where the entries of a list stand: each in one of its files, on a line.
struct ListPlaces {
  /// The line of each entry.
  var lines: [Int] = []
  private var files: [(path: String, end: Int)] = []

  /// Says that the entries up to a number stand in this file, unless an earlier one has them.
  mutating func add(_ path: String, upTo end: Int) { files.append((path, end)) }

  /// The place of an entry.
  subscript(_ number: Int) -> SkippedEntries.Place {
    let file = files.first { number < $0.end }
    return SkippedEntries.Place(
      file: file?.path ?? "", line: lines.indices.contains(number) ? lines[number] : 0)
  }
}
