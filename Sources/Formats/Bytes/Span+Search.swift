// hot: every separator of every line is found here.
internal import Glibc

extension Span<UInt8> {
  /// The place of the first `byte` at or after `start`; `nil` when there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBytes { memory in
      // why unsafe: the guard above leaves at least one byte, so there is a base address, and
      // `memchr` looks no further than the span.
      guard let base = memory.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The place of the first space at or after `start`, or the end.
  @inline(always)
  func firstSpace(from start: Int) -> Int {
    let near = bits(.byte(UInt8(ascii: " ")), from: start, window: 16)
    if near != 0 { return start &+ near.trailingZeroBitCount }
    return firstIndex(of: UInt8(ascii: " "), from: start) ?? count
  }

  /// The last place of a `byte` between two others; `nil` when there is none.
  @inline(always)
  func lastIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= count else { return nil }
    var window = Swift.max(start, end - 64)
    var windowEnd = end
    while true {
      let found = bits(.byte(byte), from: window, to: windowEnd)
      if found != 0 { return window + 63 - found.leadingZeroBitCount }
      if window == start { return nil }
      windowEnd = window
      window = Swift.max(start, window - 64)
    }
  }

  /// True when the bytes at `start` are those of an ASCII text.
  @inline(always)
  func has(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start + length <= count, length > 0 else { return false }
    return unsafe withUnsafeBytes { memory in
      // why unsafe: the guard above keeps all bytes inside the span, so there is a base address;
      // for the short texts that are looked for, the compiler makes one or two comparisons of it.
      unsafe memcmp(memory.baseAddress.unsafelyUnwrapped + start, text.utf8Start, length) == 0
    }
  }

  /// True when the bytes at some places are those of other bytes at as many places.
  @inline(always)
  func equals(_ places: Range<Int>, _ other: Span<UInt8>, _ otherPlaces: Range<Int>) -> Bool {
    guard places.lowerBound >= 0, places.upperBound <= count, otherPlaces.lowerBound >= 0,
      otherPlaces.upperBound <= other.count, places.count == otherPlaces.count
    else { return false }
    if places.isEmpty { return true }
    return unsafe withUnsafeBytes { own in
      unsafe other.withUnsafeBytes { others in
        // why unsafe: all places are inside the spans, as the guard says, and there is at least
        // one, so both have a base address.
        unsafe memcmp(
          own.baseAddress.unsafelyUnwrapped + places.lowerBound,
          others.baseAddress.unsafelyUnwrapped + otherPlaces.lowerBound, places.count) == 0
      }
    }
  }

  /// True when the bytes from `start` up to `end` hold an ASCII text.
  @inline(always)
  func contains(_ text: StaticString, from start: Int, to end: Int) -> Bool {
    // why unsafe: every text that is looked for has at least one character.
    let first = unsafe text.utf8Start[0]
    var window = start
    while window < end {
      var found = bits(.byte(first), from: window, to: end)
      while found != 0 {
        let place = window + found.trailingZeroBitCount
        if place + text.utf8CodeUnitCount <= end, has(text, at: place) { return true }
        found &= found &- 1
      }
      window += 64
    }
    return false
  }

  /// True when the bytes at some places are exactly an ASCII word in small letters, whatever the
  /// case of the bytes.
  @inline(always)
  func isWord(_ word: StaticString, at places: Range<Int>) -> Bool {
    // Most words are of another length, or begin with another letter.
    guard places.count == word.utf8CodeUnitCount, places.lowerBound >= 0,
      places.upperBound <= count
    else { return false }
    // why unsafe: the guard above keeps the place inside the span, and the word has a first byte.
    let difference = unsafe self[unchecked: places.lowerBound] ^ word.utf8Start[0]
    return difference & ~0x20 == 0 && hasWord(word, at: places.lowerBound)
  }

  /// True when the bytes from a place on, which are inside the span, are a word in any case.
  private func hasWord(_ word: StaticString, at start: Int) -> Bool {
    for place in 0..<word.utf8CodeUnitCount {
      // why unsafe: the caller says that the place is inside the span, and it is inside the word.
      let byte = unsafe self[unchecked: start &+ place].asciiLowercased
      if byte != (unsafe word.utf8Start[place]) { return false }
    }
    return true
  }
}

extension UInt8 {
  /// The small letter for a capital of ASCII; any other byte as it is.
  @inline(always)
  var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// The last place between two others where an ASCII text begins; `nil` when there is none.
  func lastPlace(of text: StaticString, from start: Int, to end: Int) -> Int? {
    // why unsafe: every text that is looked for has at least one character.
    let first = unsafe ByteMask.byte(text.utf8Start[0])
    let start = Swift.max(0, start)
    // Behind the last place where the whole text would still fit.
    var windowEnd = Swift.min(end, count) &- text.utf8CodeUnitCount &+ 1
    while windowEnd > start {
      let window = Swift.max(start, windowEnd &- 64)
      var found = bits(first, from: window, to: windowEnd)
      while found != 0 {
        let bit = 63 &- found.leadingZeroBitCount
        if has(text, at: window &+ bit) { return window &+ bit }
        found &= ~(1 &<< UInt64(truncatingIfNeeded: bit))
      }
      windowEnd = window
    }
    return nil
  }
}
