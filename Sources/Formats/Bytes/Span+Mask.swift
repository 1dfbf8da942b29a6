// hot: the separators of every line are found here, many bytes at a time.
internal import CByteMask

/// What is looked for in many bytes at once.
enum ByteMask {
  /// Where a byte is the one that is looked for.
  case byte(UInt8)
  /// Where a byte is one of three.
  case bytes(UInt8, UInt8, UInt8)
  /// Where a byte parts a web address: `#`, `/`, `:`, `?`, `@` and `[`.
  case addressMarks

  /// One bit for each of 16 bytes, the first the lowest.
  @inline(always)
  func bits16(of bytes: UnsafePointer<UInt8>) -> UInt64 {
    #if arch(x86_64)
      // why unsafe: the caller says that 16 bytes may be read.
      switch self {
      case .byte(let byte): return unsafe vigil_mask16(bytes, byte)
      case .bytes(let a, let b, let c): return unsafe vigil_mask16_of3(bytes, a, b, c)
      case .addressMarks: return unsafe vigil_address_marks16(bytes)
      }
    #else
      return unsafe plainBits(of: bytes, count: 16)
    #endif
  }

  /// The same for as many bytes, a multiple of 16 up to 64.
  @inline(always)
  func bits(of bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    // why unsafe: the caller says that `count` bytes may be read.
    var bits = unsafe bits16(of: bytes)
    if count > 16 { bits |= unsafe bits16(of: bytes + 16) << 16 }
    if count > 32 {
      bits |= unsafe bits16(of: bytes + 32) << 32
      bits |= unsafe bits16(of: bytes + 48) << 48
    }
    return bits
  }

  /// The same for the last bytes of a short span, fewer than 64, before which others of it stand.
  func lastBits(of bytes: UnsafePointer<UInt8>, count: Int, behind before: Int) -> UInt64 {
    guard count &+ before >= 16 else { return unsafe plainBits(of: bytes, count: count) }
    var bits: UInt64 = 0
    var place = 0
    // why unsafe: the caller says that `count` bytes may be read, and `before` bytes before them.
    while place &+ 16 <= count {
      bits |= unsafe bits16(of: bytes + place) << UInt64(truncatingIfNeeded: place)
      place &+= 16
    }
    guard place < count else { return bits }
    // The last 16 bytes hold what is left at their end.
    let last = unsafe bits16(of: bytes + (count &- 16))
    let known = UInt64(truncatingIfNeeded: 16 &- (count &- place))
    return bits | (last >> known) << UInt64(truncatingIfNeeded: place)
  }

  /// The same for at most 64 bytes, eight at a time: for other processors, for the ends of short
  /// lines, and for the tests.
  func plainBits(of bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    var bits: UInt64 = 0
    var place = 0
    // why unsafe: the caller says that `count` bytes may be read, and no place lies behind them.
    let memory = unsafe UnsafeRawPointer(bytes)
    while place + 8 <= count {
      let word = unsafe memory.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      bits |= bitsOfWord(word) << place
      place += 8
    }
    guard place < count else { return bits }
    var last: UInt64 = 0
    for left in place..<count { last |= UInt64(unsafe bytes[left]) << ((left - place) * 8) }
    // What stands behind the last byte is no byte.
    let own = ~(UInt64.max << (count - place))
    return bits | (bitsOfWord(last) & own) << place
  }

  /// One bit for each of the eight bytes of a word, the lowest the first.
  private func bitsOfWord(_ word: UInt64) -> UInt64 {
    switch self {
    case .byte(let byte): return ByteMask.bits(of: byte, in: word)
    case .bytes(let a, let b, let c):
      return ByteMask.bits(of: a, in: word) | ByteMask.bits(of: b, in: word)
        | ByteMask.bits(of: c, in: word)
    case .addressMarks:
      var bits: UInt64 = 0
      for byte in "#/:?@[".utf8 { bits |= ByteMask.bits(of: byte, in: word) }
      return bits
    }
  }

  @inline(always)
  private static func bits(of byte: UInt8, in word: UInt64) -> UInt64 {
    let seven: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // Zero in each byte that is the one looked for; then only those have no bit below the highest,
    // and none at it.
    let difference = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    let zeros = ~(((difference & seven) &+ seven) | difference | seven)
    // Brings the highest bits of the eight bytes together.
    return ((zeros >> 7) &* 0x0102_0408_1020_4080) >> 56
  }
}

extension Span<UInt8> {
  /// One bit for each byte of a window of 64, 32 or 16 from `start` on, the first the lowest.
  ///
  /// It is set where `mask` says; bits behind the end of the span are 0.
  @inline(always)
  func bits(_ mask: ByteMask, from start: Int, window: Int = 64) -> UInt64 {
    let left = count &- start
    guard start >= 0, left > 0 else { return 0 }
    return unsafe withUnsafeBufferPointer { memory in
      // why unsafe: something is left, so there is a base address, and each branch reads bytes of
      // the span only.
      let base = unsafe memory.baseAddress.unsafelyUnwrapped
      if left >= window { return unsafe mask.bits(of: base + start, count: window) }
      // The last bytes of the span hold what is asked for at their end.
      if count >= window {
        let bits = unsafe mask.bits(of: base + (count &- window), count: window)
        return bits >> UInt64(truncatingIfNeeded: window &- left)
      }
      return unsafe mask.lastBits(of: base + start, count: left, behind: start)
    }
  }

  /// The same for the bytes from `start` up to `end`.
  @inline(always)
  func bits(_ mask: ByteMask, from start: Int, to end: Int, window: Int = 64) -> UInt64 {
    let wanted = end &- start
    guard wanted > 0 else { return 0 }
    let bits = bits(mask, from: start, window: window)
    return wanted >= window ? bits : bits & ~(UInt64.max << UInt64(truncatingIfNeeded: wanted))
  }

  /// The first place at or after `start` where `mask` says so, or the end.
  ///
  /// For what is near; `memchr` is faster for what is far away.
  @inline(always)
  func place(_ mask: ByteMask, from start: Int) -> Int {
    var window = start
    while window < count {
      let found = bits(mask, from: window, window: 16)
      if found != 0 { return window &+ found.trailingZeroBitCount }
      window &+= 16
    }
    return Swift.max(start, count)
  }
}
