internal import WebAddress

/// Which hosts the name of an entry holds for.
enum EntryScope {
  /// The name and every name below it, as most lists mean it.
  case nameAndBelow
  /// The name alone, such as v2fly's `full:example.org`.
  case nameOnly
  /// Every name below it and not the name, such as `*.example.org` of a response policy zone.
  case belowOnly

  /// What stands behind the name in the index; no path begins so.
  var tail: [UInt8] {
    switch self {
    case .nameAndBelow: []
    case .nameOnly: Self.nameOnlyTail
    case .belowOnly: Self.belowOnlyTail
    }
  }

  /// What stands behind a name that a list takes out of what it says of the names above it.
  var exceptionTail: [UInt8] {
    switch self {
    case .nameAndBelow: Self.exceptionTail
    case .nameOnly: Self.nameOnlyExceptionTail
    case .belowOnly: Self.belowOnlyExceptionTail
    }
  }

  /// The mark of a host that has entries of this scope; `nil` where it needs none.
  var mark: UInt16? {
    switch self {
    case .nameAndBelow: nil
    case .nameOnly: EntryMark.nameOnly
    case .belowOnly: EntryMark.belowOnly
    }
  }

  /// An entry as evidence shows it.
  func shown(_ name: String) -> String {
    switch self {
    case .nameAndBelow: name
    case .nameOnly: "=\(name)"
    case .belowOnly: "*.\(name)"
    }
  }

  /// True when what stands behind a name is a port or a path, and no scope.
  static func isOfAddress(_ tail: Span<UInt8>) -> Bool {
    tail[0] == UInt8(ascii: "/") || tail[0] == UInt8(ascii: ":")
  }

  private static let nameOnlyTail: [UInt8] = [UInt8(ascii: "=")]
  private static let belowOnlyTail: [UInt8] = [UInt8(ascii: "*")]
  private static let exceptionTail: [UInt8] = [UInt8(ascii: "!")]
  private static let nameOnlyExceptionTail = exceptionTail + nameOnlyTail
  private static let belowOnlyExceptionTail = exceptionTail + belowOnlyTail
}
