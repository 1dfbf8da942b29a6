/// Counts in words, as a run's summary tells them.
enum Words {
  /// A count of rows; `nil` for none.
  static func rows(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : Words.count(count, noun)
  }

  /// A count of files with their size; `nil` for none.
  static func files(_ files: DeletedFiles, _ noun: String) -> String? {
    files.count == 0 ? nil : "\(count(files.count, noun)) (\(size(files.bytes)))"
  }

  /// Such as `1 fact` and `4,211 facts`.
  static func count(_ count: Int, _ noun: String) -> String {
    grouped(count) + " " + noun + (count == 1 ? "" : "s")
  }

  /// A size with a decimal unit, such as `12 MB`.
  private static func size(_ bytes: Int64) -> String {
    switch bytes {
    case ..<1000: "\(bytes) bytes"
    case ..<1_000_000: "\((bytes + 500) / 1000) KB"
    default: "\(grouped(Int((bytes + 500_000) / 1_000_000))) MB"
    }
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, place in
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digits[place])
    }
  }
}
