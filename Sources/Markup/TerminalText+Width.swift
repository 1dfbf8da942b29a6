extension TerminalText {
  /// The number of columns that cleaned text takes on a terminal.
  public static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// The text cleaned and cut to at most `width` columns; what was cut shows as `…`.
  public static func shortened(_ text: String, to width: Int) -> String {
    let clean = cleaned(text)
    guard TerminalText.width(of: clean) > width else { return clean }
    guard width > 0 else { return "" }
    var result = ""
    var used = 1  // for the `…`
    for character in clean {
      used += TerminalText.width(of: character)
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text cleaned, cut and filled with blanks to exactly `width` columns.
  public static func padded(
    _ text: String, to width: Int, isNumber: Bool = false
  ) -> String {
    let short = shortened(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - TerminalText.width(of: short)))
    return isNumber ? blanks + short : short + blanks
  }

  /// Two columns for the wide letters of East Asia and for pictures (the bulk of the ranges that
  /// Unicode's EastAsianWidth calls W), none for marks and joiners, one for the rest.
  private static func width(of character: Character) -> Int {
    character.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        2
      default: 1
      }
    }.max() ?? 0
  }
}
