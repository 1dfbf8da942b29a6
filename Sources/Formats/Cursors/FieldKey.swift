/// What a format reads by its keys; a value may have other keys in other forms of the line.
///
/// The numbers count from 0; there are at most ``KeyedFields/limit``.
protocol FieldKey: RawRepresentable, CaseIterable where RawValue == Int {
  /// The key that stands at some places; `nil` for one that is not read.
  static func key(at places: Range<Int>, in line: Span<UInt8>) -> Self?

  /// What a value that the line's end may have cut short is still good for.
  var cut: CutValue { get }

  /// True for what a line says once; if it says it twice, two lines have run together, or somebody
  /// has written a pair into an address.
  var isSaidOnce: Bool { get }
}

/// What a value is good for that the end of the line may have cut short, as UDP cuts lines.
enum CutValue {
  /// Nothing: a name that is cut short is another's name.
  case nothing
  /// A URL is true up to the cut once a path follows its host.
  case url
  /// The front is still true.
  case front
}
