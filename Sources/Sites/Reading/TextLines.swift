internal import Glibc

/// The lines of a text, without white space at both ends; empty ones are counted and left out.
///
/// Lines end in LF or CR LF, or in CR where a text holds no LF at all.
struct TextLines {
  /// The number of the line that was given last, counted from 1.
  private(set) var number = 0
  /// True when white space stood in front of the line that was given last.
  private(set) var isIndented = false
  private var start: Int
  private let newline: UInt8

  /// Starts at the beginning of a text, behind a byte-order mark.
  init(of text: Span<UInt8>) {
    let hasMark = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
    start = hasMark ? 3 : 0
    newline = Self.newline(of: text)
  }

  /// The byte that ends the lines of a text.
  static func newline(of text: Span<UInt8>) -> UInt8 {
    for index in text.indices where text[index] == UInt8(ascii: "\n") { return UInt8(ascii: "\n") }
    return UInt8(ascii: "\r")
  }

  /// The range of the next line of the same text that is not empty.
  mutating func next(of text: Span<UInt8>) -> Range<Int>? {
    while start < text.count {
      number += 1
      let end = lineEnd(of: text)
      let range = EntryReader.trimmed(start..<end, of: text)
      isIndented = range.lowerBound > start
      start = end + 1
      if !range.isEmpty { return range }
    }
    return nil
  }

  /// The place of the next end of a line, or the end of the text.
  private func lineEnd(of text: Span<UInt8>) -> Int {
    unsafe text.withUnsafeBytes { memory in
      // why unsafe: something is left of the text, so there is a base, and memchr stays inside.
      let base = unsafe memory.baseAddress.unsafelyUnwrapped
      let found = unsafe memchr(base + start, Int32(newline), memory.count - start)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base } ?? memory.count
    }
  }
}
