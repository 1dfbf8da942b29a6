/// Where something stands in a settings file; line and column are counted from 1.
struct JSON5Place: Hashable, Sendable {
  var line: Int
  var column: Int
}
