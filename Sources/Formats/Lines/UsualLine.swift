// hot: the bytes of nearly every line.
internal import CByteMask

/// A line with so much of its chunk around it that words and windows of 64 bytes may be read from
/// any of its places, without a look at where the line or the chunk ends.
///
/// A format that reads lines of its usual shape by this type checks what it finds, never how far
/// it reads. The first and the last lines of a chunk, and lines of another shape, are read by
/// ``LineFormat/read(_:base:context:scratch:record:)``, which gives the same answers.
@safe struct UsualLine: ~Escapable {
  /// How many bytes of the chunk stand before the line, at least.
  static let before = 64
  /// How many bytes of the chunk stand behind the line, at least.
  static let behind = 256

  /// How many bytes the line has.
  let count: Int
  private let first: UnsafeRawPointer

  /// The line at some places of a chunk; `nil` when the chunk ends too near.
  @_lifetime(copy chunk)
  @inline(always)
  init?(in chunk: Span<UInt8>, from start: Int, to end: Int) {
    guard start >= UsualLine.before, end >= start, end <= chunk.count &- UsualLine.behind else {
      return nil
    }
    let first = unsafe chunk.withUnsafeBytes { bytes in
      // why unsafe: the chunk has bytes, as the guard says, and `self` lives no longer than it.
      unsafe bytes.baseAddress.unsafelyUnwrapped + start
    }
    self = unsafe _overrideLifetime(UsualLine(first: first, count: end &- start), copying: chunk)
  }

  @_lifetime(immortal)
  @inline(always)
  private init(first: UnsafeRawPointer, count: Int) {
    unsafe self.first = first
    self.count = count
  }

  /// The bytes of the line.
  var span: Span<UInt8> {
    @_lifetime(copy self)
    get {
      // why unsafe: the line has so many bytes from `first` on, and the span lives no longer.
      let bytes = unsafe UnsafeRawBufferPointer(start: first, count: count)
      return unsafe _overrideLifetime(Span<UInt8>(_unsafeBytes: bytes), copying: self)
    }
  }

  /// The byte at a place; the places before the line are negative.
  @inline(always)
  subscript(place: Int) -> UInt8 { word(at: place) }

  /// The bytes from a place on as one word, as the machine reads them.
  @inline(always)
  func word<Word: FixedWidthInteger & BitwiseCopyable>(
    at place: Int, as _: Word.Type = Word.self
  ) -> Word {
    assert(isInside(place, MemoryLayout<Word>.size))
    // why unsafe: whoever asks for a place keeps it within `before` and `behind`, and the tests,
    // in which the line above is checked, read every shape of line.
    return unsafe first.loadUnaligned(fromByteOffset: place, as: Word.self)
  }

  /// One bit for each of the 64 bytes from a place on, the first the lowest, set where `mask` says.
  @inline(always)
  func bits(_ mask: ByteMask, at place: Int) -> UInt64 {
    assert(isInside(place, 64))
    // why unsafe: as above.
    return unsafe mask.bits(of: pointer(at: place), count: 64)
  }

  /// The same for 32 bytes.
  @inline(always)
  func bits32(_ mask: ByteMask, at place: Int) -> UInt64 {
    assert(isInside(place, 32))
    // why unsafe: as above.
    return unsafe mask.bits(of: pointer(at: place), count: 32)
  }

  /// The number that at most eight digits from a place on write; `nil` for anything else.
  @inline(always)
  func number(at place: Int, length: Int) -> Int64? {
    guard length > 0, length <= 8 else { return nil }
    return EightDigits.number(word(at: place), length: length)
  }

  @inline(always)
  private func pointer(at place: Int) -> UnsafePointer<UInt8> {
    unsafe (first + place).assumingMemoryBound(to: UInt8.self)
  }

  private func isInside(_ place: Int, _ size: Int) -> Bool {
    place >= -UsualLine.before && place + size <= count + UsualLine.behind
  }
}
