// hot: every line with a written date.
extension Span<UInt8> {
  /// Reads `YYYY-MM-DD`, a `T` or a space, `HH:MM` and, if they are there, seconds, a fraction and
  /// a zone (`Z`, `UTC`, `+01:00`, `+0100`, `+01`); `nil` when it is anything else (ISO 8601).
  func isoTime(from start: Int, to end: Int) -> ClockReading? {
    guard start + 16 <= end, let year = digits(4, at: start), self[start + 4] == UInt8(ascii: "-"),
      let month = digits(2, at: start + 5), self[start + 7] == UInt8(ascii: "-"),
      let day = digits(2, at: start + 8),
      self[start + 10] == UInt8(ascii: "T") || self[start + 10] == UInt8(ascii: " "),
      let hour = digits(2, at: start + 11), self[start + 13] == UInt8(ascii: ":"),
      let minute = digits(2, at: start + 14)
    else { return nil }
    var place = start + 16
    var second: Int64 = 0
    var milliseconds: Int64 = 0
    if place < end, self[place] == UInt8(ascii: ":") {
      guard place + 3 <= end, let seconds = digits(2, at: place + 1) else { return nil }
      second = seconds
      place += 3
      milliseconds = fraction(at: &place, to: end)
    }
    while place < end, self[place] == UInt8(ascii: " ") { place += 1 }
    var offset: Int64?
    if place < end {
      guard let zone = zoneOffset(from: place, to: end) else { return nil }
      offset = zone
    }
    return ClockReading(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      milliseconds: milliseconds, offset: offset)
  }

  /// The offset in milliseconds that `Z`, `UTC`, `GMT`, `+01:00`, `+0100` or `+01` writes; `nil`
  /// when it is anything else.
  func zoneOffset(from start: Int, to end: Int) -> Int64? {
    guard start < end else { return nil }
    let isUTC = end - start == 3 && (has("UTC", at: start) || has("GMT", at: start))
    if isUTC || end - start == 1 && self[start] == UInt8(ascii: "Z") { return 0 }
    let isWest = self[start] == UInt8(ascii: "-")
    guard isWest || self[start] == UInt8(ascii: "+"), end - start >= 3,
      let hours = digits(2, at: start + 1), hours <= 14
    else { return nil }
    var minutes: Int64 = 0
    if end - start > 3 {
      let place = self[start + 3] == UInt8(ascii: ":") ? start + 4 : start + 3
      guard place + 2 == end, let written = digits(2, at: place), written < 60 else { return nil }
      minutes = written
    }
    let offset = (hours * 60 + minutes) * 60_000
    return isWest ? -offset : offset
  }

  /// The number that exactly `length` digits at a place write; `nil` when they are not digits.
  @inline(always)
  func digits(_ length: Int, at start: Int) -> Int64? {
    guard start >= 0, start + length <= count, length <= 18 else { return nil }
    var value: Int64 = 0
    for place in start..<start + length {
      // why unchecked: the guard above keeps every place inside the span.
      let digit = unsafe self[unchecked: place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  /// Steps over `.` or `,` and digits, if they are there: the milliseconds that they write.
  func fraction(at place: inout Int, to end: Int) -> Int64 {
    guard place + 1 < end,
      self[place] == UInt8(ascii: ".") || self[place] == UInt8(ascii: ","),
      self[place + 1] &- UInt8(ascii: "0") < 10
    else { return 0 }
    place += 1
    return milliseconds(at: &place, to: end)
  }

  /// Steps over the digits of a fraction of a second: the milliseconds that they write.
  func milliseconds(at place: inout Int, to end: Int) -> Int64 {
    var value: Int64 = 0
    var unit: Int64 = 100
    while place < end, self[place] &- UInt8(ascii: "0") < 10 {
      value += Int64(self[place] - UInt8(ascii: "0")) * unit
      unit /= 10
      place += 1
    }
    return value
  }

  /// The milliseconds since 1970 that a count of seconds (10 digits), milliseconds (13),
  /// microseconds (16) or nanoseconds (19) writes; `nil` when it is none of them.
  func sinceEpoch(_ places: Range<Int>) -> Int64? {
    let start = places.lowerBound
    switch places.count {
    case 10: return digits(10, at: start).map { $0 * 1000 }
    case 13: return digits(13, at: start)
    case 16, 19:
      guard digits(places.count - 13, at: start + 13) != nil else { return nil }
      return digits(13, at: start)
    default: return nil
    }
  }

  /// The number of the month, 1 to 12, whose English name begins at a place; `nil` for none.
  @inline(always)
  func month(at start: Int) -> Int64? {
    guard start >= 0, start + 3 <= count else { return nil }
    // why unchecked: the guard above keeps the three places inside the span.
    let letters = unsafe (
      self[unchecked: start], self[unchecked: start &+ 1], self[unchecked: start &+ 2]
    )
    // Makes capitals small; nothing but the letter itself becomes one.
    switch (letters.0 | 0x20, letters.1 | 0x20, letters.2 | 0x20) {
    case (UInt8(ascii: "j"), UInt8(ascii: "a"), UInt8(ascii: "n")): return 1
    case (UInt8(ascii: "f"), UInt8(ascii: "e"), UInt8(ascii: "b")): return 2
    case (UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "r")): return 3
    case (UInt8(ascii: "a"), UInt8(ascii: "p"), UInt8(ascii: "r")): return 4
    case (UInt8(ascii: "m"), UInt8(ascii: "a"), UInt8(ascii: "y")): return 5
    case (UInt8(ascii: "j"), UInt8(ascii: "u"), UInt8(ascii: "n")): return 6
    case (UInt8(ascii: "j"), UInt8(ascii: "u"), UInt8(ascii: "l")): return 7
    case (UInt8(ascii: "a"), UInt8(ascii: "u"), UInt8(ascii: "g")): return 8
    case (UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "p")): return 9
    case (UInt8(ascii: "o"), UInt8(ascii: "c"), UInt8(ascii: "t")): return 10
    case (UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "v")): return 11
    case (UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "c")): return 12
    default: return nil
    }
  }
}
