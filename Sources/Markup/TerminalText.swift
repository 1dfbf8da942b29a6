/// Text for a terminal: one line, nothing in it that the terminal would obey.
public enum TerminalText {
  /// The text without escape sequences, control characters and characters that turn its direction;
  /// newline, CR and tab become a blank.
  ///
  /// An escape string that does not end (`ESC ]` with no end) loses only its beginning, so that
  /// nobody can hide the rest of a line.
  public static func cleaned(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    var marks = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if let end = endOfEscape(at: place, in: scalars) {
        place = end
        continue
      }
      place += 1
      marks = isMark(scalar) ? marks + 1 : 0
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result.append(" ")
      case _ where scalar.isControl || scalar.turnsDirection || marks > 4: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The place after the escape sequence that begins at `place` (ECMA-48); `nil` when none does.
  private static func endOfEscape(at place: Int, in scalars: [Unicode.Scalar]) -> Int? {
    switch scalars[place] {
    case "\u{1B}":
      guard place + 1 < scalars.count else { return place + 1 }
      switch scalars[place + 1] {
      case "[": return endOfControlSequence(from: place + 2, in: scalars)
      case "]", "P", "X", "^", "_": return endOfString(from: place + 2, in: scalars)
      case let next where (0x20...0x2F).contains(next.value): return min(place + 3, scalars.count)
      case let next where (0x30...0x7E).contains(next.value): return place + 2
      default: return place + 1
      }
    case "\u{9B}": return endOfControlSequence(from: place + 1, in: scalars)
    case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}":
      return endOfString(from: place + 1, in: scalars)
    default: return nil
    }
  }

  /// Parameters, then one final byte; anything else ends the sequence before it.
  private static func endOfControlSequence(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var place = start
    while place < scalars.count, (0x20...0x3F).contains(scalars[place].value) { place += 1 }
    let isFinal = place < scalars.count && (0x40...0x7E).contains(scalars[place].value)
    return isFinal ? place + 1 : place
  }

  /// Everything up to BEL or ST; only the beginning when another control character comes first.
  private static func endOfString(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard let place = scalars[start...].firstIndex(where: \.isControl) else { return start }
    switch scalars[place] {
    case "\u{07}", "\u{9C}": return place + 1
    case "\u{1B}" where place + 1 < scalars.count && scalars[place + 1] == "\\": return place + 2
    default: return start
    }
  }

  /// True for marks that are drawn over the letter before them; more than four are a smear.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
