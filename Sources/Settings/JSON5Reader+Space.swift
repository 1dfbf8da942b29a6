internal import Vocabulary

extension JSON5Reader {
  /// Steps over white space and comments.
  mutating func skipSpace() throws(Complaint) {
    while let scalar = current {
      if JSON5Reader.isSpace(scalar) || JSON5Reader.endsLine(scalar) {
        advance()
      } else if scalar == "/", following == "/" {
        while let scalar = current, !JSON5Reader.endsLine(scalar) { advance() }
      } else if scalar == "/", following == "*" {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() throws(Complaint) {
    let start = place
    advance()
    advance()
    while current != nil {
      if current == "*", following == "/" {
        advance()
        return advance()
      }
      advance()
    }
    throw complaint("this comment is not closed", "write */ at its end", at: start)
  }

  /// True for what ends a line in JSON5: LF, CR, and the line and paragraph separators.
  static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\u{0B}", "\u{0C}", " ", "\u{A0}", "\u{FEFF}": true
    default: scalar.properties.generalCategory == .spaceSeparator
    }
  }
}
