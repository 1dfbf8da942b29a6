// hot: steps through the keys of every line of IBM's Log Event Extended Format.

/// A forward-only reader of the pairs of a line in IBM's Log Event Extended Format, which TABs part,
/// or the `#011` that rsyslog makes of them.
struct LEEFCursor: ~Escapable {
  private let line: Span<UInt8>
  private let hasTabs: Bool
  private var next: Int

  /// Starts at the first pair, where ``LEEFHead/pairs`` says.
  @_lifetime(copy line)
  init(_ line: Span<UInt8>, from start: Int) {
    self.line = line
    next = start
    hasTabs = line.firstIndex(of: 9, from: start) != nil
  }

  /// Takes the next pair, without quotation marks around its value; `nil` at the end of the line.
  @_lifetime(self: copy self)
  mutating func take() -> KeyedValue? {
    while next < line.count {
      let start = next
      let end = endOfPair(from: start)
      next = end + (hasTabs ? 1 : 4)
      let equals = line.place(.byte(UInt8(ascii: "=")), from: start)
      guard equals < end, equals > start else { continue }
      var value = equals + 1..<end
      if value.count >= 2, line[value.lowerBound] == UInt8(ascii: "\""),
        line[end - 1] == UInt8(ascii: "\"")
      {
        value = value.lowerBound + 1..<end - 1
      }
      return KeyedValue(key: start..<equals, value: WrittenValue(places: value))
    }
    return nil
  }

  private func endOfPair(from start: Int) -> Int {
    if hasTabs { return line.place(.byte(9), from: start) }
    var place = start
    while true {
      let mark = line.place(.byte(UInt8(ascii: "#")), from: place)
      if mark == line.count || line.has("#011", at: mark) { return mark }
      place = mark + 1
    }
  }
}
