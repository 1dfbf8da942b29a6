/// The place of a laptop in a lesson.
struct LeasedSlot {
  let laptop: Int
  /// How many laptops there are.
  let count: Int
  /// The number of the lesson.
  let lesson: Int
  let minutes: Range<Int>
  let isLogged: Bool

  /// How the user of a laptop can be known: the same for a laptop all year.
  var trace: LeasedUse.Trace { Self.trace(ofLaptop: laptop) }

  static func trace(ofLaptop laptop: Int) -> LeasedUse.Trace {
    LeasedUse.Trace.allCases[laptop % LeasedUse.Trace.allCases.count]
  }

  /// One use, or two one behind the other.
  func uses(on day: SchoolDay, pupils: [Int], shift: Int) -> [LeasedUse] {
    let first =
      trace == .register
      ? LeasedDay.holder(ofLaptop: laptop, on: day.day, pupils: pupils)
      : pupils[(shift + laptop) % pupils.count]
    guard isShared(pupils) else { return [use(laptop, by: first, in: minutes, of: day)] }
    let middle = (minutes.lowerBound + minutes.upperBound) / 2
    let second = pupils[(shift + count + laptop) % pupils.count]
    return [
      use(laptop, by: first, in: minutes.lowerBound..<middle, of: day),
      use(count + laptop, by: second, in: middle..<minutes.upperBound, of: day),
    ]
  }

  /// The use after school of an allocated laptop, which its holder has lent; `nil` for others.
  func useOutOfHours(on day: SchoolDay, pupils: [Int], shift: Int) -> LeasedUse? {
    guard trace == .register, pupils.count > 1 else { return nil }
    let holder = LeasedDay.holder(ofLaptop: laptop, on: day.day, pupils: pupils)
    let others = pupils.filter { $0 != holder }
    var use = use(laptop, by: others[(shift + laptop) % others.count], in: minutes, of: day)
    use.isOutOfHours = true
    return use
  }

  /// True when another laptop takes the place within the lesson.
  private func isShared(_ pupils: [Int]) -> Bool {
    trace != .register && pupils.count >= 2 * count && (laptop + lesson) % 5 == 0
  }

  private func use(
    _ number: Int, by member: Int, in minutes: Range<Int>, of day: SchoolDay
  ) -> LeasedUse {
    // Another laptop has the address in each lesson.
    let place = (laptop + lesson * 5) % count
    let times = day.moment(minute: minutes.lowerBound)..<day.moment(minute: minutes.upperBound)
    return LeasedUse(
      laptop: number, address: "10.60.\(place / 250).\(place % 250 + 2)", member: member,
      trace: trace, time: times, isLeaseLogged: isLogged)
  }
}
