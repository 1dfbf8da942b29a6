internal import Vocabulary

/// A subject of usage as one text: a user, or a client where no user is known.
enum SubjectName {
  /// The text of a user.
  static func user(_ user: String) -> String { "u" + user }

  /// The text of a client.
  static func client(_ client: String) -> String { "c" + client }

  /// The subject that a text stands for.
  static func subject(of name: [UInt8]) -> Subject {
    let text = String(decoding: name.dropFirst(), as: UTF8.self)
    return name.first == UInt8(ascii: "u")
      ? Subject(user: text, client: "") : Subject(user: "", client: text)
  }
}
