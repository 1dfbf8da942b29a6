/// A JSON object on one line, its keys in the order in which they are added.
struct JSONObject {
  private var members = ""

  /// The object.
  var text: String { "{\(members)}" }

  /// Adds a text; nothing for `nil`.
  mutating func add(_ key: String, _ value: String?) {
    guard let value else { return }
    add(key, written: JSONObject.quoted(value))
  }

  /// Adds a number; nothing for `nil`.
  mutating func add(_ key: String, number: Int64?) {
    guard let number else { return }
    add(key, written: String(number))
  }

  private mutating func add(_ key: String, written: String) {
    if !members.isEmpty { members += "," }
    members += "\"\(key)\":\(written)"
  }

  /// A text between quotation marks, with what JSON does not let stand as it is escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
