/// The rows of a table in text (RFC 4180), with any one byte between the fields.
///
/// A field in quotation marks may hold the separator, line ends and, doubled, quotation marks; one
/// that is never closed ends with its line, so that one slip does not swallow the rest of the table.
struct CSVRows {
  /// The line on which the last row began, counted from 1.
  private(set) var line = 0
  private var nextLine = 1
  private var place = 0
  private let separator: UInt8
  private let newline: UInt8

  init(of text: Span<UInt8>, from start: Int = 0, line: Int = 1, separator: UInt8) {
    self.separator = separator
    place = start
    nextLine = line
    newline = TextLines.newline(of: text)
  }

  /// The fields of the next row, without white space around them; `nil` behind the last.
  mutating func next(of text: Span<UInt8>) -> [[UInt8]]? {
    guard place < text.count else { return nil }
    line = nextLine
    var fields: [[UInt8]] = []
    while true {
      fields.append(field(of: text))
      guard place < text.count else { break }
      let byte = text[place]
      place += 1
      if byte == newline {
        nextLine += 1
        break
      }
    }
    return fields
  }

  /// Reads a field; stops at the separator or the line's end behind it.
  private mutating func field(of text: Span<UInt8>) -> [UInt8] {
    while place < text.count, isBlank(text[place]) { place += 1 }
    if place < text.count, text[place] == UInt8(ascii: "\""), let quoted = quotedField(of: text) {
      return quoted
    }
    let start = place
    while place < text.count, text[place] != separator, text[place] != newline { place += 1 }
    return Array(text, in: EntryReader.trimmed(start..<place, of: text))
  }

  /// Reads a field in quotation marks; `nil` when they are not closed before a separator or line end.
  private mutating func quotedField(of text: Span<UInt8>) -> [UInt8]? {
    var field: [UInt8] = []
    var index = place + 1
    var lines = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "\"") {
        guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "\"") else {
          index += 1
          while index < text.count, isBlank(text[index]) { index += 1 }
          guard index == text.count || text[index] == separator || text[index] == newline
          else { return nil }
          place = index
          nextLine += lines
          return field
        }
        index += 1
      }
      if text[index] == newline { lines += 1 }
      // No field of a list is as long as this; the mark is a slip.
      if field.count > 4_096 { return nil }
      field.append(text[index])
      index += 1
    }
    return nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 && byte != separator && byte != newline
  }
}
