internal import Vocabulary

/// The one spelling of addresses, hardware addresses and computers' names.
enum IdentityPlace {
  /// An address of IPv4 or IPv6 in lower case; `nil` when the text is none.
  static func address(_ text: some StringProtocol) -> String? {
    var address = text.lowercased()
    if address.hasPrefix("::ffff:"), address.contains(".") { address.removeFirst(7) }
    guard address.utf8.count <= 45 else { return nil }
    if address.contains(":") {
      let isPlain = address.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == 0x3A
      }
      return isPlain && address.utf8.count { $0 == 0x3A } >= 2 && !isHardware(address)
        ? address : nil
    }
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, parts.allSatisfy({ $0.utf8.count <= 3 && UInt8($0) != nil }) else {
      return nil
    }
    return address
  }

  /// A hardware address as `02:00:00:00:00:07`, however its twelve digits are grouped; empty when
  /// the text is none.
  static func hardware(_ text: some StringProtocol) -> String {
    let digits = text.lowercased().filter { $0 != ":" && $0 != "-" && $0 != "." }
    guard text.utf8.count <= 17, digits.utf8.count == 12, digits.utf8.allSatisfy(isHexDigit)
    else { return "" }
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, place.isMultiple(of: 2) { result.append(":") }
      result.append(digit)
    }
    return result
  }

  /// A computer's own name in lower case, without its domain; empty when the text is none.
  static func host(_ text: some StringProtocol) -> String {
    let name = text.lowercased().drop { $0 == "\\" }.prefix { $0 != "." }
    let fits = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_$".contains(String(scalar))
    }
    guard fits, name.utf8.count <= 63 else { return "" }
    return String(name)
  }

  /// Whatever of these a text is; empty when it is none.
  static func any(_ text: some StringProtocol) -> String {
    if let address = address(text) { return address }
    let hardware = hardware(text)
    return hardware.isEmpty ? host(text) : hardware
  }

  private static func isHardware(_ text: String) -> Bool {
    !hardware(text).isEmpty && text.utf8.count == 17
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
