/// What an entry of a list does; a higher power wins over every lower one.
public enum ListPower: UInt8, CaseIterable, Comparable, Sendable {
  /// The list names what to look for.
  case block
  /// The list names what no block list may flag.
  case allow
  /// The list names destinations that must never be shown, such as helplines.
  case protected

  /// The name in settings and machine output.
  public var name: String { "\(self)" }

  /// The power of that name; `nil` when there is none.
  public init?(name: String) {
    guard let power = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = power
  }

  /// True when `second` wins.
  public static func < (first: ListPower, second: ListPower) -> Bool {
    first.rawValue < second.rawValue
  }
}
