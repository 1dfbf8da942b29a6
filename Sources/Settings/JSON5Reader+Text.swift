internal import Vocabulary

extension JSON5Reader {
  /// Takes text in single or double quotation marks.
  mutating func takeText() throws(Complaint) -> String {
    let start = place
    let quote = current
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = current {
      switch scalar {
      case quote:
        advance()
        return String(text)
      case "\\":
        advance()
        if let escaped = try takeEscape() { text.append(escaped) }
      case "\n", "\r":
        throw complaint(
          "the text that starts here is not closed in its line",
          "end it with the quotation mark with which it starts", at: start)
      default:
        text.append(scalar)
        advance()
      }
    }
    throw complaint(
      "the text that starts here is not closed",
      "end it with the quotation mark with which it starts", at: start)
  }

  /// Takes what follows a backslash; `nil` for a line that goes on in the next.
  private mutating func takeEscape() throws(Complaint) -> Unicode.Scalar? {
    guard let scalar = current else { return nil }
    let start = place
    advance()
    switch scalar {
    case "b": return "\u{08}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return Unicode.Scalar(try takeHexDigits(2))
    case "u": return try takeUnicodeEscape(from: start)
    case "0":
      if let digit = current, ("0"..."9").contains(digit) { break }
      return "\0"
    case "1"..."9": break
    case "\r":
      _ = takes("\n")
      return nil
    case "\n", "\u{2028}", "\u{2029}": return nil
    default: return scalar
    }
    throw complaint(
      "a backslash before a digit means nothing here", "write \\\\ for a backslash", at: start)
  }

  /// Takes the four digits of `\u`, and a second `\u` when the first is half of a character.
  private mutating func takeUnicodeEscape(
    from start: JSON5Place
  ) throws(Complaint) -> Unicode.Scalar {
    let first = try takeHexDigits(4)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, takes("\\"), takes("u") {
      let second = try takeHexDigits(4)
      let joined = 0x10000 + (first - 0xD800) << 10 + (second &- 0xDC00)
      if (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(joined) { return scalar }
    }
    throw complaint("this is half of a character", "write the character itself", at: start)
  }

  private mutating func takeHexDigits(_ count: Int) throws(Complaint) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<count {
      guard let scalar = current, let digit = JSON5Reader.hexDigit(scalar) else {
        throw complaint("a hexadecimal digit should stand here", "write it")
      }
      number = number << 4 | digit
      advance()
    }
    return number
  }

  /// Takes a key without quotation marks, or a word such as `true`.
  mutating func takeWord() throws(Complaint) -> String {
    var word = String.UnicodeScalarView()
    while let scalar = current {
      let start = place
      var letter = scalar
      if scalar == "\\" {
        advance()
        guard takes("u") else { throw complaint("a key should stand here", "write one", at: start) }
        letter = try takeUnicodeEscape(from: start)
      }
      let fits =
        word.isEmpty ? JSON5Reader.startsWord(letter) : JSON5Reader.continuesWord(letter)
      guard fits, letter != "\\" else {
        if scalar == "\\" { throw complaint("a key cannot hold this", "quote it", at: start) }
        break
      }
      word.append(letter)
      if scalar != "\\" { advance() }
    }
    guard !word.isEmpty else {
      throw complaint("a key should stand here", "write one, in quotation marks if need be")
    }
    return String(word)
  }

  /// True for what a word may start with; a backslash starts an escaped letter.
  static func startsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "$" || scalar == "_" || scalar == "\\" || scalar.properties.isIDStart
  }

  /// True for what a word may go on with.
  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    startsWord(scalar) || scalar == "\u{200C}" || scalar == "\u{200D}"
      || scalar.properties.isIDContinue
  }
}
