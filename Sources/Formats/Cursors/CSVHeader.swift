internal import Vocabulary

/// The header line of a CSV log whose columns have names that the vendor gave them.
struct CSVHeader {
  /// The names of the columns in small letters, without spaces around them.
  let names: [String]
  private let line: [UInt8]
  private let delimiter: UInt8

  /// Reads a line; `nil` when it cannot be a header, since it holds a digit or an open quote.
  init?(_ line: Span<UInt8>) {
    // Every other line holds a time, most of them in front.
    for place in line.indices where line[place] &- UInt8(ascii: "0") < 10 { return nil }
    guard line.count > 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.append(line, places: line.indices)
    let text = CSVColumns.trimmed(bytes)
    delimiter = CSVColumns.delimiter(of: text)
    // why `try?`: a line that cannot be read is no header line.
    guard let names = try? CSVColumns.names(in: text, delimiter: delimiter, file: "") else {
      return nil
    }
    self.line = bytes
    self.names = names.map { name in
      let spaces: Set<Character> = [" ", "\t"]
      let front = name.lowercased().drop { spaces.contains($0) }
      return String(front.prefix(front.reversed().drop { spaces.contains($0) }.count))
    }
  }

  /// True when there is a column of each of some names.
  func has(_ wanted: String...) -> Bool { wanted.allSatisfy { names.contains($0) } }

  /// The layout in which a column says which of the wanted names it has, by their order.
  func layout(of wanted: [String]) -> LineLayout {
    let columns = names.map { name in Int16(wanted.firstIndex(of: name) ?? -1) }
    return LineLayout(
      separator: delimiter, columns: columns, count: names.count, text: line + [UInt8(ascii: "\n")])
  }
}
