internal import FoundationEssentials
internal import Vocabulary

/// Lists as canonical JSON text: the same list is always the same text.
enum JSONText {
  /// A list of texts, such as `["a","b"]`.
  static func of(_ list: [String]) -> String {
    "[" + list.map(quoted).joined(separator: ",") + "]"
  }

  /// Reasons, such as `[["gambling","list","starter","bet.example"]]`.
  static func of(_ evidence: [Evidence]) -> String {
    let rows = evidence.map { of([$0.category, $0.origin.rawValue, $0.name, $0.entry]) }
    return "[" + rows.joined(separator: ",") + "]"
  }

  /// Reads a list of texts; empty when the text is none, which only a damaged database can cause.
  static func list(_ text: String) -> [String] { decoded(text) ?? [] }

  /// Reads reasons; those that are none are left out, which only a damaged database can cause.
  static func evidence(_ text: String) -> [Evidence] {
    let rows: [[String]] = decoded(text) ?? []
    return rows.compactMap { row in
      guard row.count == 4, let origin = Evidence.Origin(rawValue: row[1]) else { return nil }
      return Evidence(category: row[0], origin: origin, name: row[2], entry: row[3])
    }
  }

  private static func decoded<Content: Decodable>(_ text: String) -> Content? {
    try? JSONDecoder().decode(Content.self, from: Data(text.utf8))
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return "\"" + text + "\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
