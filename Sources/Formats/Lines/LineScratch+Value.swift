// hot: values of every line of keys and values, and of every CSV line.
internal import Intake

extension LineScratch {
  /// Where a value resolves: in the line, or decoded in the room.
  mutating func range(
    of value: WrittenValue, in line: Span<UInt8>, base: Int
  ) -> ByteRange {
    guard value.escapes != .none else {
      return ByteRange(base + value.places.lowerBound, base + value.places.upperBound)
    }
    room.begin()
    appendDecoded(value, in: line)
    return room.end()
  }

  /// Appends a value to what the room assembles, with its escapes undone.
  mutating func appendDecoded(_ value: WrittenValue, in line: Span<UInt8>) {
    guard value.escapes != .none else {
      room.append(line.extracting(value.places))
      return
    }
    let end = value.places.upperBound
    let mark = value.escapes == .doubledQuotes ? UInt8(ascii: "\"") : UInt8(ascii: "\\")
    var place = value.places.lowerBound
    while place < end {
      let escape = min(line.place(.byte(mark), from: place), end)
      room.append(line.extracting(place..<escape))
      place = escape
      guard place < end else { break }
      if value.escapes == .hexadecimal, let byte = line.hexEscape(at: place, to: end) {
        room.append(byte)
        place += 4
        continue
      }
      if value.isEscape(at: place, in: line) { place += 1 }
      room.append(line[place])
      place += 1
    }
  }

  /// Where a text of our own resolves; no value for an empty one.
  mutating func range(of text: StaticString) -> ByteRange {
    room.begin()
    room.append(text)
    return room.end()
  }
}
