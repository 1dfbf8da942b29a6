// hot: texts of every JSON line.
internal import Intake
internal import Vocabulary

extension LineScratch {
  /// Where a string of a JSON line resolves: in the line, or decoded in the room; no value for
  /// anything but a string.
  ///
  /// Half a pair of `\uD83D\uDE00` stands for U+FFFD.
  mutating func range(
    of value: JSONValue, in line: Span<UInt8>, base: Int
  ) throws(LineFault) -> ByteRange {
    guard value.kind == .string else { return ByteRange() }
    let (start, end) = (value.places.lowerBound, value.places.upperBound)
    guard value.hasEscapes else { return ByteRange(base + start, base + end) }
    room.begin()
    try appendDecoded(value, in: line)
    return room.end()
  }

  /// Appends a string to what the room assembles, with its escapes undone.
  mutating func appendDecoded(_ value: JSONValue, in line: Span<UInt8>) throws(LineFault) {
    let end = value.places.upperBound
    guard value.hasEscapes else {
      room.append(line.extracting(value.places))
      return
    }
    var place = value.places.lowerBound
    while place < end {
      let escape = min(line.place(.byte(UInt8(ascii: "\\")), from: place), end)
      room.append(line.extracting(place..<escape))
      place = escape
      if place < end { try appendEscape(in: line, at: &place, to: end) }
    }
  }

  /// The range of a name without the dots at its end; empty for the root, and for anything but a
  /// string.
  mutating func name(
    of value: JSONValue, in line: Span<UInt8>, base: Int
  ) throws(LineFault) -> ByteRange {
    var value = value
    while value.isText, line[value.places.upperBound - 1] == UInt8(ascii: ".") {
      value.places = value.places.lowerBound..<value.places.upperBound - 1
    }
    return try range(of: value, in: line, base: base)
  }

  /// Where host and path of an address stand in the chunk's buffer.
  ///
  /// - Parameter range: The address, in the line or in the room.
  func address(at range: ByteRange, in line: Span<UInt8>, base: Int) -> AddressPlaces {
    let (start, end) = (range.places.lowerBound - base, range.places.upperBound - base)
    if start >= 0, end <= line.count {
      return AddressPlaces(in: line, from: start, to: end).moved(by: base)
    }
    let bytes = room.span(of: range)
    return AddressPlaces(in: bytes, from: 0, to: bytes.count).moved(by: range.places.lowerBound)
  }

  /// Appends what the escape at a place stands for, and steps over it.
  private mutating func appendEscape(
    in line: Span<UInt8>, at place: inout Int, to end: Int
  ) throws(LineFault) {
    guard place + 1 < end else { throw LineFault(.notThisFormat, at: place) }
    let letter = line[place + 1]
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): room.append(letter)
    case UInt8(ascii: "n"): room.append(0x0A)
    case UInt8(ascii: "t"): room.append(0x09)
    case UInt8(ascii: "r"): room.append(0x0D)
    case UInt8(ascii: "b"): room.append(0x08)
    case UInt8(ascii: "f"): room.append(0x0C)
    case UInt8(ascii: "u"):
      guard let unit = line.codeUnit(at: place, to: end) else {
        throw LineFault(.notThisFormat, at: place)
      }
      place += 6
      appendCharacter(unit, in: line, at: &place, to: end)
      return
    default: throw LineFault(.notThisFormat, at: place)
    }
    place += 2
  }

  /// Appends a character in UTF-8, with the second half of a pair if one follows.
  private mutating func appendCharacter(
    _ unit: UInt32, in line: Span<UInt8>, at place: inout Int, to end: Int
  ) {
    var scalar = unit
    if unit & 0xF800 == 0xD800 {
      scalar = 0xFFFD
      if unit < 0xDC00, let low = line.codeUnit(at: place, to: end), low & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
        place += 6
      }
    }
    guard scalar >= 0x80 else { return room.append(UInt8(truncatingIfNeeded: scalar)) }
    if scalar < 0x800 {
      room.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else if scalar < 0x10000 {
      room.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      room.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    } else {
      room.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      room.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      room.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    room.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}

extension Span<UInt8> {
  /// The number that `\uXXXX` at a place writes; `nil` when it is no such escape.
  fileprivate func codeUnit(at place: Int, to end: Int) -> UInt32? {
    guard place + 6 <= end, has("\\u", at: place) else { return nil }
    var unit: UInt32 = 0
    for digit in place + 2..<place + 6 {
      guard let value = hexDigit(at: digit) else { return nil }
      unit = unit << 4 | UInt32(value)
    }
    return unit
  }
}
