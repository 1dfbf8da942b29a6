/// A value that is given to SQLite.
enum Value {
  case null
  case integer(Int64)
  case double(Double)
  case text(String)
  case blob([UInt8])

  /// A count or a number that fits.
  static func number(_ value: some BinaryInteger) -> Value { .integer(Int64(clamping: value)) }

  /// A yes or no, kept as 1 or 0.
  static func flag(_ value: Bool) -> Value { .integer(value ? 1 : 0) }
}
