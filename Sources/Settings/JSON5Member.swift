/// A key of a JSON5 object with its value.
struct JSON5Member: Hashable, Sendable {
  var key: String
  /// Where the key stands.
  var place: JSON5Place
  var value: JSON5Value
}
