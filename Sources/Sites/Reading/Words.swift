/// The words of a line, with white space between them.
struct Words {
  private var place = 0

  init(of line: Span<UInt8>) {}

  /// The range of the next word of the same line.
  mutating func next(of line: Span<UInt8>) -> Range<Int>? {
    while place < line.count, Self.isBlank(line[place]) { place += 1 }
    let start = place
    while place < line.count, !Self.isBlank(line[place]) { place += 1 }
    return start < place ? start..<place : nil
  }

  /// True for white space; a NUL within a name is damage, and parts no words.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}

extension Span<UInt8> {
  /// True when these bytes begin with `text`, in lower or upper case.
  func hasPrefix(_ text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    // why unsafe: the pointer of a literal lives for ever and has utf8CodeUnitCount bytes.
    let letters = unsafe UnsafeBufferPointer(
      start: text.utf8Start, count: text.utf8CodeUnitCount)
    for index in 0..<letters.count {
      let byte = self[index]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if unsafe lower != letters[index] { return false }
    }
    return true
  }

  /// True when these bytes are `text`, in lower or upper case.
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && hasPrefix(text)
  }
}
