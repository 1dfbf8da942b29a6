// hot: words that only few lines write differently.
internal import CByteMask

/// What the few words that a log repeats mean: a small cache of a pure function of a word.
///
/// A word of more than 32 bytes is never remembered.
struct WordMemo<Meaning: BitwiseCopyable> {
  /// The longest word that is remembered.
  static var limit: Int { 32 }

  private struct Entry: BitwiseCopyable {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// A word that ends in NULs is another than the one without them.
    var length = 0
    var meaning: Meaning
  }

  private static var size: Int { 32 }
  private var entries: InlineArray<32, Entry>

  /// Makes an empty memo; `nothing` is what is said of words that it does not have.
  init(nothing: Meaning) { entries = InlineArray(repeating: Entry(meaning: nothing)) }

  /// What a word means, which `find` tells when it is not remembered.
  @inline(always)
  mutating func meaning(
    at place: Int, length: Int, in line: borrowing UsualLine, _ find: () -> Meaning
  ) -> Meaning {
    guard length > 0, length <= Self.limit else { return find() }
    let words = (
      line.word(at: place) & vigil_name_mask(length, 0),
      line.word(at: place &+ 8) & vigil_name_mask(length, 1),
      line.word(at: place &+ 16) & vigil_name_mask(length, 2),
      line.word(at: place &+ 24) & vigil_name_mask(length, 3)
    )
    let mixed = (words.0 &+ words.1 &* 3 &+ words.2 &* 5 &+ words.3) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(truncatingIfNeeded: mixed >> 59)
    // why unchecked: five bits are at most 31.
    let known = unsafe entries[unchecked: slot]
    let difference =
      (known.words.0 ^ words.0) | (known.words.1 ^ words.1) | (known.words.2 ^ words.2)
      | (known.words.3 ^ words.3)
    if difference == 0, known.length == length { return known.meaning }
    let meaning = find()
    entries[slot] = Entry(words: words, length: length, meaning: meaning)
    return meaning
  }
}
