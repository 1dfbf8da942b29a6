internal import Vocabulary

/// A user and a client as one text: the length of the user's name in bytes, a colon, and both.
enum SightingName {
  /// The text of both.
  static func text(user: String, client: String) -> String {
    "\(user.utf8.count):\(user)\(client)"
  }

  /// The subject that a text stands for.
  static func subject(of name: [UInt8]) -> Subject {
    let digits = name.prefix { $0 != UInt8(ascii: ":") }
    let length = Int(String(decoding: digits, as: UTF8.self)) ?? 0
    let rest = name.dropFirst(digits.count + 1)
    return Subject(
      user: String(decoding: rest.prefix(length), as: UTF8.self),
      client: String(decoding: rest.dropFirst(length), as: UTF8.self))
  }
}
