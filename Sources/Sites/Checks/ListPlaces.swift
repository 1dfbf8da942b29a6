/// Where the entries of a pool stand: each in a file, on a line.
struct ListPlaces {
  private var lines: [Int] = []
  /// The files in the order of the entries, each with the number behind its last one.
  private var files: [(path: String, end: Int)] = []

  /// Says that the entries up to a number stand on this line, unless an earlier one has them.
  mutating func add(_ path: String, line: Int, upTo end: Int) {
    guard end > lines.count else { return }
    lines.append(contentsOf: repeatElement(line, count: end - lines.count))
    if files.last?.path == path { files.removeLast() }
    files.append((path, end))
  }

  /// The place of an entry.
  subscript(_ number: Int) -> SkippedEntries.Place {
    // The first file that ends behind the entry.
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].end <= number { low = middle + 1 } else { high = middle }
    }
    let path = low < files.count ? files[low].path : ""
    return SkippedEntries.Place(
      file: path, line: lines.indices.contains(number) ? lines[number] : 0)
  }
}
