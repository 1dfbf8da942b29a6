// hot: values of every line of keys and values, and of every CSV line.

/// A value as a line writes it: where it stands, and what must be undone to read it.
struct WrittenValue {
  /// What stands for what in the value.
  enum Escapes: UInt8 {
    /// Nothing: the bytes are the value.
    case none
    /// `\"` stands for `"` and `\\` for `\`.
    case backslashes
    /// The same, and `\]` stands for `]` (RFC 5424).
    case structured
    /// The same, and `\|` stands for `|` and `\=` for `=`.
    case piped
    /// `""` stands for `"` (RFC 4180).
    case doubledQuotes
    /// `\x41` stands for a byte and `\\` for `\`.
    case hexadecimal
    /// `\=` stands for `=`, `\|` for `|` and `\\` for `\` (CEF).
    case cef
  }

  /// The bounds of ``places``: a line has at most 64 KiB, and a reader has dozens of values.
  private var start: UInt32 = 0
  private var end: UInt32 = 0
  /// What must be undone.
  var escapes = Escapes.none

  /// No value.
  @inline(always)
  init() {}

  /// A value at some places of a line.
  @inline(always)
  init(places: Range<Int>, escapes: Escapes = .none) {
    self.places = places
    self.escapes = escapes
  }

  /// The places in the line, without quotation marks around the value.
  @inline(always)
  var places: Range<Int> {
    // why unsafe: the bounds were those of a range.
    get { unsafe Range(uncheckedBounds: (Int(start), Int(end))) }
    set {
      start = UInt32(truncatingIfNeeded: newValue.lowerBound)
      end = UInt32(truncatingIfNeeded: newValue.upperBound)
    }
  }

  /// True when there is no value.
  @inline(always)
  var isEmpty: Bool { start == end }

  /// True when the byte at a place only announces the next one.
  func isEscape(at place: Int, in line: Span<UInt8>) -> Bool {
    guard escapes != .none, place + 1 < places.upperBound else { return false }
    let (byte, next) = (line[place], line[place + 1])
    if escapes == .doubledQuotes { return byte == UInt8(ascii: "\"") && next == byte }
    guard byte == UInt8(ascii: "\\") else { return false }
    if next == byte { return true }
    switch escapes {
    case .hexadecimal: return line.hexEscape(at: place, to: places.upperBound) != nil
    case .cef: return next == UInt8(ascii: "=") || next == UInt8(ascii: "|")
    case .piped where next == UInt8(ascii: "|") || next == UInt8(ascii: "="): return true
    case .structured where next == UInt8(ascii: "]"): return true
    default: return next == UInt8(ascii: "\"")
    }
  }
}
