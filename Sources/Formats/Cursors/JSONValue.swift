/// A value of a JSON line, as places in the line.
struct JSONValue {
  /// What a value is.
  enum Kind: UInt8 {
    case string, number, object, array
    case yes, no, null
  }

  /// What it is.
  var kind = Kind.null
  /// Where it stands: a string without its quotation marks, all others whole.
  var places = 0..<0
  /// True when a string has escapes, which ``LineScratch/range(of:in:base:)`` undoes.
  var hasEscapes = false

  /// True for a string that is not empty.
  var isText: Bool { kind == .string && !places.isEmpty }
}
