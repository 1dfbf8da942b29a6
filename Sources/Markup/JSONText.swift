/// A value of JSON (RFC 8259), written with its keys in a stable order.
public enum JSONText: Sendable, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  case null
  case truth(Bool)
  case number(Int)
  case text(String)
  case array([JSONText])
  /// The members in the order in which they are written.
  case object([(key: String, value: JSONText)])

  /// Makes an object that keeps the order of the literal.
  public init(dictionaryLiteral members: (String, JSONText)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }

  /// Makes an array.
  public init(arrayLiteral values: JSONText...) { self = .array(values) }

  /// Makes an array of texts.
  public static func texts(_ texts: [String]) -> JSONText { .array(texts.map(JSONText.text)) }

  /// The value with the members of all its objects in the order of their keys.
  public var sortedByKey: JSONText {
    switch self {
    case .array(let values): .array(values.map(\.sortedByKey))
    case .object(let members):
      .object(members.map { ($0.key, $0.value.sortedByKey) }.sorted { $0.key < $1.key })
    default: self
    }
  }

  /// The value on one line, without blanks.
  public var compact: String {
    switch self {
    case .array(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.key) + ":" + $0.value.compact }.joined(separator: ",")
        + "}"
    default: scalar
    }
  }

  /// The value with each member on a line of its own, two blanks a level, and a newline at the end.
  public var indented: String { indented(by: "") + "\n" }

  private func indented(by blanks: String) -> String {
    let inner = blanks + "  "
    switch self {
    case .array(let values) where !values.isEmpty:
      let lines = values.map { inner + $0.indented(by: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(blanks)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        inner + JSONText.quoted($0.key) + ": " + $0.value.indented(by: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(blanks)}"
    default: return compact
    }
  }

  private var scalar: String {
    switch self {
    case .truth(let truth): truth ? "true" : "false"
    case .number(let number): String(number)
    case .text(let text): JSONText.quoted(text)
    default: "null"
    }
  }
}
