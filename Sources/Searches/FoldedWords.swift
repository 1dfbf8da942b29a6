internal import WebAddress

/// A text as the words that are compared: case, accents and punctuation folded away.
struct FoldedWords {
  /// The words: lower case, Latin letters without accents, digits.
  let words: [String]

  /// Folds a text; what is neither letter nor digit parts words, except an apostrophe inside one.
  init(_ text: String) {
    var words: [String] = []
    var word = ""
    let scalars = FoldedWords.scalars(of: text)
    for (place, scalar) in scalars.enumerated() {
      if FoldedWords.isWordPart(scalar) {
        FoldedWords.append(scalar, to: &word)
      } else if FoldedWords.isApostrophe(scalar), !word.isEmpty, place + 1 < scalars.count,
        FoldedWords.isWordPart(scalars[place + 1])
      {
        // "don't" and "dont" are one word.
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  /// The scalars with Latin accents taken off; most queries are ASCII and stay as they are.
  private static func scalars(of text: String) -> [Unicode.Scalar] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.unicodeScalars) }
    let parts = CompatibilityMapping.unicode.decomposed(text)
    return parts.filter { !(0x300...0x36F).contains($0.value) && $0.value != 0xAD }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{2BC}"
  }

  private static func append(_ scalar: Unicode.Scalar, to word: inout String) {
    switch scalar {
    case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
    case "A"..."Z":
      word.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
    case "ß": word += "ss"
    case "æ", "Æ": word += "ae"
    case "œ", "Œ": word += "oe"
    case "ø", "Ø": word += "o"
    case "đ", "Đ", "ð", "Ð": word += "d"
    case "ł", "Ł": word += "l"
    case "ı": word += "i"
    case "þ", "Þ": word += "th"
    default: word += scalar.properties.lowercaseMapping
    }
  }
}
