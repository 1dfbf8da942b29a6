/// Ways in which a line of a log is damaged.
enum LineDamage: CaseIterable {
  case cutEnd, cutFront, special, flip, splice, doubled, nulls, wrongUTF8

  /// Bytes that mean something in one format or another.
  private static let specialBytes = Array(" \"\\=%[]{}()/:;?#@,.-|<>'\t\r".utf8) + [0, 0xFF, 0xC3]

  /// A line with this damage.
  ///
  /// - Parameters:
  ///   - line: The line, without its newline.
  ///   - other: A line of another format.
  func applied(
    to line: [UInt8], other: [UInt8], using random: inout SeededNumbers
  ) -> [UInt8] {
    guard let place = line.indices.randomElement(using: &random) else { return other }
    var line = line
    switch self {
    case .cutEnd: line.removeSubrange(place...)
    case .cutFront: line.removeSubrange(..<place)
    case .special:
      for _ in 0..<3 {
        guard let place = line.indices.randomElement(using: &random),
          let byte = LineDamage.specialBytes.randomElement(using: &random)
        else { break }
        line[place] = byte
      }
    case .flip: line[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case .splice:
      let start = other.indices.randomElement(using: &random) ?? 0
      line = Array(line[..<place] + other[start...])
    case .doubled: line.insert(contentsOf: line[place...], at: place)
    case .nulls:
      let end = min(line.count, place + Int.random(in: 1...9, using: &random))
      for place in place..<end { line[place] = 0 }
    case .wrongUTF8:
      line.insert(contentsOf: [0xC3, 0x28, 0xE2, 0x82, 0xF0], at: place)
    }
    return line.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
  }
}
