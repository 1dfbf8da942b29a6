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

  /// The last place of a `byte` between two others; `nil` when there is none.
  func lastIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= count else { return nil }
    var place = end - 1
    // why unchecked: the guard above keeps every place inside the span.
    while place >= start, unsafe self[unchecked: place] != byte { place -= 1 }
    return place >= start ? place : nil
  }

  /// True when the bytes at `start` are those of an ASCII text.
  @inline(__always)
  func has(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start + length <= count, length > 0 else { return false }
    return unsafe withUnsafeBytes { memory in
      // why unsafe: the guard above keeps all bytes inside the span, so there is a base address;
      // for the short texts that are looked for, the compiler makes one or two comparisons of it.
      unsafe memcmp(memory.baseAddress.unsafelyUnwrapped + start, text.utf8Start, length) == 0
    }
  }

  /// True when the bytes from `start` up to `end` hold an ASCII text.
  @inline(__always)
  func contains(_ text: StaticString, from start: Int, to end: Int) -> Bool {
    // why unsafe: every text that is looked for has at least one character.
    let first = unsafe text.utf8Start[0]
    var place = start
    while place + text.utf8CodeUnitCount <= end {
      if self[place] == first, has(text, at: place) { return true }
      place += 1
    }
    return false
  }

  /// True when the bytes at some places are exactly an ASCII word in small letters, whatever the
  /// case of the bytes.
  func isWord(_ word: StaticString, at places: Range<Int>) -> Bool {
    guard places.count == word.utf8CodeUnitCount, places.upperBound <= count else { return false }
    for place in 0..<places.count {
      let byte = self[places.lowerBound + place].asciiLowercased
      // why unsafe: the place is inside the word.
      if byte != (unsafe word.utf8Start[place]) { return false }
    }
    return true
  }
}

extension UInt8 {
  /// The small letter for a capital of ASCII; any other byte as it is.
  var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// The last place between two others where an ASCII text begins; `nil` when there is none.
  func lastPlace(of text: StaticString, from start: Int, to end: Int) -> Int? {
    var place = end - text.utf8CodeUnitCount
    while place >= start {
      if has(text, at: place) { return place }
      place -= 1
    }
    return nil
  }
}
