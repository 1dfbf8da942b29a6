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

  /// The hash of the name with the tail behind it.
  func hash(behind name: ByteHash) -> UInt64 {
    var hash = name
    for byte in tail { hash.add(byte) }
    return hash.value
  }

  private static let nameOnlyTail: [UInt8] = [UInt8(ascii: "=")]
  private static let belowOnlyTail: [UInt8] = [UInt8(ascii: "*")]
}
