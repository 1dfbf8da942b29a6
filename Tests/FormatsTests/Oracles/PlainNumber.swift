/// A number as `number(from:to:)` defines it, read from a text.
enum PlainNumber {
  /// At most 18 digits, with a `-` in front or without; `nil` for anything else.
  static func value(of text: some StringProtocol) -> Int64? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard (1...18).contains(digits.count), digits.allSatisfy({ "0"..."9" ~= $0 }) else {
      return nil
    }
    return Int64(text)
  }
}

extension String {
  /// A character for each byte, whatever the byte is: slow, and easy to take apart.
  init(latin1 bytes: some Sequence<UInt8>) {
    self.init(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
  }
}
