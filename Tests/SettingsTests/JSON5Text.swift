import Foundation

@testable import Settings

/// Random JSON5 documents, and one way to write what two readers made of them.
enum JSON5Text {
  /// Writes a value with sorted keys, so that two readings can be compared.
  static func canonical(_ value: JSON5Value) -> String {
    switch value.content {
    case .null: return "null"
    case .bool(let flag): return "\(flag)"
    case .number(let number): return "\(number)"
    case .text(let text): return "<\(text)>"
    case .array(let elements): return "[" + elements.map(canonical).joined(separator: ",") + "]"
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      return "{" + sorted.map { "\($0.key):\(canonical($0.value))" }.joined(separator: ",") + "}"
    }
  }

  /// The same of what Foundation reads.
  static func canonicalByFoundation(_ text: String) throws -> String {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(Node.self, from: Data(text.utf8)).text
  }

  private struct Node: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        text = "null"
      } else if let flag = try? single.decode(Bool.self) {
        text = "\(flag)"
      } else if let number = try? single.decode(Double.self) {
        text = "\(number)"
      } else if let string = try? single.decode(String.self) {
        text = "<\(string)>"
      } else if let elements = try? single.decode([Node].self) {
        text = "[" + elements.map(\.text).joined(separator: ",") + "]"
      } else {
        let members = try single.decode([String: Node].self).sorted { $0.key < $1.key }
        text = "{" + members.map { "\($0.key):\($0.value.text)" }.joined(separator: ",") + "}"
      }
    }
  }

  /// A random valid document with comments, both quotes, trailing commas and odd numbers.
  ///
  /// It holds no text that goes on in the next line: the standard leaves the break out, Foundation
  /// keeps it.
  static func random(depth: Int, using random: inout some RandomNumberGenerator) -> String {
    space(&random) + value(depth, &random) + space(&random)
  }

  private static func value(_ depth: Int, _ random: inout some RandomNumberGenerator) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return ["null", "true", "false"].randomElement(using: &random) ?? "null"
    case 1, 2: return number(&random)
    case 3, 4: return text(&random)
    case 5:
      return list(
        "[", "]", (0..<Int.random(in: 0...4, using: &random)).map { _ in "" }, depth, &random)
    default:
      let keys = (0..<Int.random(in: 0...4, using: &random)).map { number in
        let key = ["key", "$", "_a", "größe"].randomElement(using: &random) ?? "key"
        let quote = ["", "'", "\""].randomElement(using: &random) ?? ""
        return quote + key + "\(number)" + quote + space(&random) + ":"
      }
      return list("{", "}", keys, depth, &random)
    }
  }

  private static func list(
    _ open: String, _ close: String, _ keys: [String], _ depth: Int,
    _ random: inout some RandomNumberGenerator
  ) -> String {
    let elements = keys.map { key in
      space(&random) + key + space(&random) + value(depth - 1, &random) + space(&random)
    }
    let trailing = !elements.isEmpty && Bool.random(using: &random) ? "," : ""
    return open + elements.joined(separator: ",") + trailing + space(&random) + close
  }

  private static func number(_ random: inout some RandomNumberGenerator) -> String {
    let sign = ["", "-", "+"].randomElement(using: &random) ?? ""
    let size = Int.random(in: 0...1_000_000, using: &random)
    let forms = [
      "\(size)", "0x\(String(size, radix: 16))", "\(size).", ".\(size)", "\(size).25",
      "\(size)e\(size % 20)", "\(size).5E-\(size % 9)", "Infinity",
    ]
    return sign + (forms.randomElement(using: &random) ?? "0")
  }

  private static func text(_ random: inout some RandomNumberGenerator) -> String {
    let quote = ["'", "\""].randomElement(using: &random) ?? "'"
    let other = quote == "'" ? "\"" : "'"
    let pieces = [
      "word", " ", "é", "😀", "//", "\\n", "\\t", "\\\\", "\\" + quote, other, "\\u00e9",
      "\\uD83D\\uDE00", "\\x41", "\\/", "{", ":", "0",
    ]
    let chosen = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }
    return quote + chosen.joined() + quote
  }

  private static func space(_ random: inout some RandomNumberGenerator) -> String {
    let kinds = ["", "", " ", "\n", "\r\n", "\t", "// note, 'x'\n", "/* a ** / */"]
    return kinds.randomElement(using: &random) ?? ""
  }
}
