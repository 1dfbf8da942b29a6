// hot: steps through the keys of every line of Check Point.
internal import Vocabulary

/// A forward-only reader of the pairs of one line of Check Point's Log Exporter.
struct CheckpointCursor: ~Escapable {
  /// How the pairs are written.
  enum Style {
    /// `[key:"value"; key:"value"]`, sometimes with two colons.
    case colons
    /// `[Fields@1.3.6.1.4.1.2620 key="value" key="value"]`.
    case structured
    /// `key=value|key=value|`.
    case pipes
  }

  /// How the pairs are written.
  let style: Style
  /// True once the mark that ends the pairs was found, so that nothing was cut.
  private(set) var isClosed = false
  private let line: Span<UInt8>
  private var next: Int

  /// Begins at the first pair of a line, wherever that is.
  @_lifetime(copy line)
  init(_ line: Span<UInt8>) throws(LineFault) {
    self.line = line
    let near = min(line.count, 256)
    var open = line.place(.byte(UInt8(ascii: "[")), from: 0)
    while open < near {
      if let start = CheckpointCursor.colonsStart(in: line, behind: open) {
        (style, next) = (.colons, start)
        return
      }
      if let start = CheckpointCursor.structuredStart(in: line, behind: open) {
        (style, next) = (.structured, start)
        return
      }
      open = line.place(.byte(UInt8(ascii: "[")), from: open + 1)
    }
    let pipe = line.place(.byte(UInt8(ascii: "|")), from: 0)
    let equals = line.place(.byte(UInt8(ascii: "=")), from: 0)
    guard pipe < near, equals < pipe else { throw LineFault(.notThisFormat, at: 0) }
    var start = equals
    while start > 0, line[start - 1] != UInt8(ascii: " "), line[start - 1] != UInt8(ascii: ">") {
      start -= 1
    }
    (style, next) = (.pipes, start)
  }

  /// Takes the next pair; `nil` behind the last one.
  @_lifetime(self: copy self)
  mutating func take() throws(LineFault) -> KeyedValue? {
    switch style {
    case .colons: try takeQuoted(mark: UInt8(ascii: ":"))
    case .structured: try takeQuoted(mark: UInt8(ascii: "="))
    case .pipes: takePiped()
    }
  }

  /// Where the first pair begins behind `[`, when a key, a colon and a quotation mark stand there.
  private static func colonsStart(in line: Span<UInt8>, behind open: Int) -> Int? {
    var place = open + 1
    while place < line.count, isOfKey(line[place]) { place += 1 }
    guard place > open + 1 else { return nil }
    return line.has(":\"", at: place) || line.has("::\"", at: place) ? open + 1 : nil
  }

  /// Where the first pair begins behind `[name@…2620 `.
  private static func structuredStart(in line: Span<UInt8>, behind open: Int) -> Int? {
    let space = line.firstSpace(from: open)
    guard space < line.count, space - open < 64, line.has("2620", at: space - 4),
      line.contains("@", from: open, to: space)
    else { return nil }
    return space + 1
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    byte.asciiLowercased &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// Takes a key, the mark behind it, and a value, which mostly stands between quotation marks.
  @_lifetime(self: copy self)
  private mutating func takeQuoted(mark: UInt8) throws(LineFault) -> KeyedValue? {
    while next < line.count, line[next] == UInt8(ascii: " ") || line[next] == UInt8(ascii: ";") {
      next += 1
    }
    guard next < line.count else { return nil }
    if line[next] == UInt8(ascii: "]") {
      isClosed = true
      next = line.count
      return nil
    }
    let key = next..<line.place(.byte(mark), from: next)
    next = key.upperBound
    while next < line.count, line[next] == mark { next += 1 }
    guard next < line.count else { throw LineFault(.fieldMissing, at: key.lowerBound) }
    guard line[next] == UInt8(ascii: "\"") else {
      let ends = ByteMask.bytes(UInt8(ascii: ";"), UInt8(ascii: "]"), UInt8(ascii: " "))
      let start = next
      next = line.place(ends, from: start)
      return KeyedValue(key: key, value: WrittenValue(places: start..<next))
    }
    return KeyedValue(key: key, value: try takeQuotedValue())
  }

  /// Takes a value from its opening quotation mark.
  @_lifetime(self: copy self)
  private mutating func takeQuotedValue() throws(LineFault) -> WrittenValue {
    let quote = next
    let marks = ByteMask.bytes(UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\\"))
    var escapes = WrittenValue.Escapes.none
    var place = quote + 1
    while true {
      place = line.place(marks, from: place)
      guard place < line.count else { throw LineFault(.openQuote, at: quote) }
      if line[place] == UInt8(ascii: "\"") { break }
      escapes = .structured
      place += 2
    }
    next = place + 1
    return WrittenValue(places: quote + 1..<place, escapes: escapes)
  }

  /// Takes `key=value|`.
  @_lifetime(self: copy self)
  private mutating func takePiped() -> KeyedValue? {
    guard next < line.count else { return nil }
    let key = next..<line.place(.byte(UInt8(ascii: "=")), from: next)
    let start = min(key.upperBound + 1, line.count)
    let marks = ByteMask.bytes(UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "|"))
    var escapes = WrittenValue.Escapes.none
    var end = line.place(marks, from: start)
    while end < line.count, line[end] == UInt8(ascii: "\\") {
      escapes = .piped
      end = line.place(marks, from: min(end + 2, line.count))
    }
    isClosed = end < line.count
    next = end + 1
    return KeyedValue(
      key: key, value: WrittenValue(places: start..<max(start, end), escapes: escapes),
      isCut: !isClosed)
  }
}
