/// A value of a JSON5 document that knows where it stands.
struct JSON5Value: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case array([JSON5Value])
    /// The members in their order; each key stands once.
    case object([JSON5Member])
  }

  var place: JSON5Place
  var content: Content

  /// What kind of value it is, to follow "this is".
  var kind: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .text: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
