internal import Vocabulary

/// What it means that a name is in a set of lists.
struct SetMeaning: Hashable, Sendable {
  /// The categories of the block lists.
  var categories = CategorySet()
  /// The categories of the allow and protected lists.
  var exemptCategories = CategorySet()
  var isProtected = false
  var isAllowed = false
  /// True when the name is a host with entries that have a path.
  var hasURLEntries = false
  /// True when the name is a host with entries that hold for one port.
  var hasPortEntries = false
  /// True when the name is a host with entries that hold for it alone.
  var hasNameOnly = false
  /// True when the name is a host with entries that hold below it only.
  var hasBelowOnly = false
  /// True when lists take the name out of what they say of the names above it.
  var hasExceptions = false

  init(of set: [UInt16], powers: [ListPower], categories numbers: [UInt8?]) {
    for list in set {
      switch list {
      case EntryMark.urls: hasURLEntries = true
      case EntryMark.ports: hasPortEntries = true
      case EntryMark.nameOnly: hasNameOnly = true
      case EntryMark.belowOnly: hasBelowOnly = true
      case EntryMark.exceptions: hasExceptions = true
      default: add(powers[Int(list)], category: numbers[Int(list)])
      }
    }
  }

  private mutating func add(_ power: ListPower, category number: UInt8?) {
    switch power {
    case .block:
      if let number { categories.insert(number) }
    case .allow:
      isAllowed = true
      if let number { exemptCategories.insert(number) }
    case .protected:
      isProtected = true
      if let number { exemptCategories.insert(number) }
    }
  }
}
