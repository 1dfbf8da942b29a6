internal import Vocabulary

/// A user name that was a leaver's and is a newcomer's from a day on.
struct Newcomer {
  /// The number of the newcomer, as whom the member of that number is known.
  let member: Int
  let leaverName: String
  /// The newcomer's first day; the leaver's last is the one before.
  let start: Day

  /// Each of them: one pupil in forty, and at least one.
  static func all(of roll: Roll, order: SampleOrder) -> [Newcomer] {
    let pupils = roll.numbers(of: .pupils)
    let start = order.firstDay.advanced(days: order.days / 2)
    return stride(from: 0, to: pupils.count, by: 40).map { place in
      let number = pupils[place]
      let first = NameList.first[(number + 17) % NameList.first.count]
      let last = NameList.last[(number * 3 + 5) % NameList.last.count]
      return Newcomer(member: number, leaverName: "\(first) \(last)", start: start)
    }
  }
}
