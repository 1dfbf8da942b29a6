internal import Vocabulary

extension JSON5Reader {
  /// Takes a number: decimal or hexadecimal, with an optional sign, or Infinity or NaN.
  mutating func takeNumber() throws(Complaint) -> Double {
    let start = place
    let isNegative = current == "-"
    if isNegative || current == "+" { advance() }
    let size = try takeUnsigned(from: start)
    // `0640` and `6kg` end here, since what follows is no separator.
    if let scalar = current, JSON5Reader.continuesWord(scalar) || scalar == "." {
      throw complaint("this is not a number", "put text in quotation marks", at: start)
    }
    return isNegative ? -size : size
  }

  private mutating func takeUnsigned(from start: JSON5Place) throws(Complaint) -> Double {
    if current == "I" || current == "N" {
      switch try takeWord() {
      case "Infinity": return .infinity
      case "NaN": return .nan
      default: throw complaint("this is not a number", "correct it", at: start)
      }
    }
    if current == "0", following == "x" || following == "X" { return try takeHexadecimal() }
    var text = ""
    let whole = takeDigits(into: &text)
    var fraction = 0
    if current == "." {
      advance()
      // Swift's `Double(_:)` wants a digit on both sides of the point.
      text += whole == 0 ? "0." : "."
      fraction = takeDigits(into: &text)
      if fraction == 0 { text += "0" }
    }
    guard whole + fraction > 0, !(whole > 1 && text.hasPrefix("0")) else {
      throw complaint("this is not a number", "write no zeros before it", at: start)
    }
    try takeExponent(into: &text, from: start)
    guard let number = Double(text) else {
      throw complaint("this is not a number", "correct it", at: start)
    }
    return number
  }

  private mutating func takeExponent(
    into text: inout String, from start: JSON5Place
  ) throws(Complaint) {
    guard current == "e" || current == "E" else { return }
    advance()
    text += "e"
    if let sign = current, sign == "+" || sign == "-" {
      text.unicodeScalars.append(sign)
      advance()
    }
    guard takeDigits(into: &text) > 0 else {
      throw complaint("the number's exponent has no digit", "correct it", at: start)
    }
  }

  private mutating func takeHexadecimal() throws(Complaint) -> Double {
    advance()
    advance()
    var number = 0.0
    var count = 0
    while let scalar = current, let digit = JSON5Reader.hexDigit(scalar) {
      number = number * 16 + Double(digit)
      count += 1
      advance()
    }
    guard count > 0 else { throw complaint("a hexadecimal digit should stand here", "write it") }
    return number
  }

  private mutating func takeDigits(into text: inout String) -> Int {
    var count = 0
    while let scalar = current, ("0"..."9").contains(scalar) {
      text.unicodeScalars.append(scalar)
      count += 1
      advance()
    }
    return count
  }

  /// The value of a hexadecimal digit; `nil` when it is none.
  static func hexDigit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 0x30
    case "a"..."f": scalar.value - 0x61 + 10
    case "A"..."F": scalar.value - 0x41 + 10
    default: nil
    }
  }
}
