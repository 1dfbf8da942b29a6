internal import Vocabulary

/// An account whose password others know for some days (P25).
struct Compromise {
  /// The number of whose account it is.
  let member: Int
  let first: Day
  let last: Day

  /// The one that holds on a day; `nil` from Saturday to Tuesday.
  static func of(_ day: Day, roll: Roll, seed: UInt64) -> Compromise? {
    guard (3...5).contains(day.weekday) else { return nil }
    let first = day.advanced(days: 3 - day.weekday)
    let pupils = roll.numbers(of: .pupils)
    guard !pupils.isEmpty else { return nil }
    var random = SplitMix64(
      seed: seed, path: Purpose.compromise.rawValue, UInt64(first.number))
    return Compromise(
      member: random.pick(pupils), first: first, last: first.advanced(days: 2))
  }
}
