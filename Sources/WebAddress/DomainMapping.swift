@_spi(_Unicode) internal import Swift

/// The many ways to write a host beyond ASCII, brought to one: the mapping of UTS 46.
///
/// As browsers do it (not transitional): letters in lower case and composed, full-width and other
/// forms as the plain letter, the ideographic full stop as a dot, what is not seen left out. `ß`,
/// `ς` and the joiners U+200C and U+200D stay, as they are letters of names of their own.
///
/// Nothing is refused because of its script, its direction or its place in a label: a log may hold
/// what no registry would take.
enum DomainMapping {
  /// The mapped host; dots part its labels.
  static func mapped(_ host: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in host.unicodeScalars where !isLeftOut(scalar) {
      if scalar == "ς" { plain.append(scalar) } else { append(scalar, to: &plain) }
    }
    var composed = String.UnicodeScalarView()
    // The standard library has the forms NFC and NFD, but shows them to Foundation only (decision
    // 0007).
    composed.append(contentsOf: String(plain)._nfc)
    return String(composed)
  }

  private static func append(_ scalar: Unicode.Scalar, to plain: inout String.UnicodeScalarView) {
    for part in CompatibilityMapping.unicode.mapped(String(scalar)._nfd) {
      plain.append(contentsOf: folded(part).unicodeScalars)
    }
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{200C}" && scalar != "\u{200D}"
  }

  /// The letter in lower case, where Unicode's folding of case is no other (CaseFolding.txt).
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x3002: "."
    // The iota below a vowel is one beside it.
    case 0x345: "ι"
    // A final sigma within a mathematical letter is no letter of a name of its own.
    case 0x3C2: "σ"
    // Cherokee had capitals first, and so they stand for both.
    case 0x13A0...0x13FD, 0xAB70...0xABBF: scalar.properties.uppercaseMapping
    // Old shapes of Cyrillic letters, with the capitals of the usual ones.
    case 0x1C80...0x1C88: scalar.properties.uppercaseMapping.lowercased()
    default: scalar.properties.lowercaseMapping
    }
  }
}
