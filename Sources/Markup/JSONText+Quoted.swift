extension JSONText {
  /// Text in quotation marks, nothing lost.
  ///
  /// Beside what RFC 8259 asks, `<`, all control characters, U+2028, U+2029 and the characters
  /// that turn the direction of text are written as escapes, so that the output is harmless
  /// inside a page, a script and a terminal.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", "\u{2028}", "\u{2029}": result += escape(scalar)
      case _ where scalar.isControl || scalar.turnsDirection: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `\u` and four digits; all characters that are escaped lie below U+10000.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
