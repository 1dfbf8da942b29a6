/// The ids of events: `E-` and eight characters of Crockford's base32.
///
/// They are random, so that one says nothing about how many there are or about whom they are.
enum EventID {
  /// Crockford's alphabet: no I, L, O or U (https://www.crockford.com/base32.html).
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// A random id.
  static func random(using generator: inout some RandomNumberGenerator) -> String {
    let bits: UInt64 = generator.next()
    let characters = (0..<8).map { alphabet[Int(bits >> (UInt64($0) * 5) & 31)] }
    return "E-" + String(characters)
  }

  /// An id as a person may write it, as the store writes it: capitals, no O for 0, no I for 1.
  static func normalised(_ text: String) -> String {
    let upper = text.uppercased()
    let body = upper.hasPrefix("E-") ? upper.dropFirst(2) : upper[...]
    let mended = body.map { character -> Character in
      switch character {
      case "O": "0"
      case "I", "L": "1"
      default: character
      }
    }
    return "E-" + String(mended)
  }
}
