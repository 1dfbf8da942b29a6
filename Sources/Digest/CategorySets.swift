internal import Vocabulary

/// Numbers the few different sets of categories that hosts have.
///
/// The lists' index has at most 65,535 sets, so a number takes 16 bits.
struct CategorySets {
  private var sets = [CategorySet()]
  private var numbers = [CategorySet(): UInt16(0)]

  /// The set with a number; the empty set has 0.
  subscript(number: UInt16) -> CategorySet { sets[Int(number)] }

  /// The number of a set; `nil` when there are too many.
  mutating func number(of set: CategorySet) -> UInt16? {
    if set.isEmpty { return 0 }
    if let number = numbers[set] { return number }
    guard let number = UInt16(exactly: sets.count) else { return nil }
    sets.append(set)
    numbers[set] = number
    return number
  }
}
