// hot: the keys of every line of the firewalls that write `key=value`.

/// The values of one line that a format reads by their keys, in whatever order they stand.
struct KeyedFields<Key: FieldKey> {
  /// How many keys a format may read.
  static var limit: Int { 32 }

  /// True when the line ends in the middle of a value, or may do so, as UDP cuts lines.
  private(set) var isCut = false
  /// True when the line ends before a closing quotation mark.
  private(set) var hasOpenQuote = false
  /// Where a key stands for the second time that a line has once; `nil` when there is none.
  private(set) var contradiction: Int?
  /// One bit for each key that was seen, with a value or without.
  private var seen: UInt32 = 0
  /// By ``FieldKey``.
  private var values = InlineArray<32, WrittenValue>(repeating: WrittenValue())

  /// No values yet.
  init() {}

  /// Reads the pairs of a line from a place on.
  init(_ line: Span<UInt8>, from start: Int = 0, separator: UInt8 = UInt8(ascii: " ")) {
    var cursor = KeyValueCursor(line, from: start, separator: separator)
    while let pair = cursor.take() { take(pair, in: line) }
  }

  /// Reads the pairs of a line from a place on, in which `-` stands for no value.
  init(dashed line: Span<UInt8>, from start: Int) {
    var cursor = KeyValueCursor(line, from: start)
    while var pair = cursor.take() {
      if pair.value.places.count == 1, line.has("-", at: pair.value.places.lowerBound) {
        pair.value = WrittenValue()
      }
      take(pair, in: line)
    }
  }

  /// The value of a key; empty when the line does not have it.
  subscript(_ key: Key) -> WrittenValue { values[key.rawValue] }

  /// True when the line has a key, with a value or without.
  func has(_ key: Key) -> Bool { seen & bit(of: key) != 0 }

  @inline(always)
  private func bit(of key: Key) -> UInt32 {
    UInt32(1) &<< UInt32(truncatingIfNeeded: key.rawValue)
  }

  /// Takes a pair; of a key that stands twice, the first that has a value counts.
  @inline(always)
  mutating func take(_ pair: KeyedValue, in line: Span<UInt8>) {
    if pair.isCut { (isCut, hasOpenQuote) = (true, true) }
    guard let key = Key.key(at: pair.key, in: line) else { return }
    take(pair.value, of: key, at: pair.key.lowerBound, in: line)
  }

  /// Takes a value of a key that stands at a place.
  @inline(always)
  mutating func take(_ value: WrittenValue, of key: Key, at place: Int, in line: Span<UInt8>) {
    let bit = bit(of: key)
    if seen & bit != 0, key.isSaidOnce { contradiction = contradiction ?? place }
    seen |= bit
    guard !value.isEmpty, values[key.rawValue].isEmpty else { return }
    // A value without a mark behind it may have been longer.
    if value.places.upperBound == line.count, isLost(value, of: key, in: line) { return }
    values[key.rawValue] = value
  }

  /// True when a value that reaches to the line's end says nothing.
  private mutating func isLost(
    _ value: WrittenValue, of key: Key, in line: Span<UInt8>
  ) -> Bool {
    switch key.cut {
    case .front: return false
    case .url where line.hasWholeHost(cutURL: value.places): return false
    case .url, .nothing:
      isCut = true
      return true
    }
  }
}
