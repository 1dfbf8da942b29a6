internal import Vocabulary

/// Who has which laptop in the lessons of a day: those of a trolley, and those allocated to pupils.
///
/// In each lesson another laptop has an address; at some the laptop is changed within the lesson, and
/// the address goes on to the next at once.
struct LeasedDay {
  let uses: [LeasedUse]

  /// Plans a day; one without lessons has no uses.
  init(_ day: SchoolDay, roll: Roll, order: SampleOrder) {
    var random = day.random(seed: order.seed, for: .leases)
    let pupils = roll.numbers(of: .pupils)
    let count = LeasedDay.laptops(roll)
    guard order.depth == .complete, count > 0 else {
      uses = []
      return
    }
    let lessons = day.blocks.filter { $0.period == .lesson }
    var uses: [LeasedUse] = []
    for (number, lesson) in lessons.enumerated() {
      let shift = random.below(pupils.count)
      for laptop in 0..<count {
        let slot = LeasedSlot(
          laptop: laptop, count: count, lesson: number,
          minutes: lesson.minutes.lowerBound + 2..<lesson.minutes.upperBound - 2,
          isLogged: !(number == 0 && day.day == order.firstDay)
            && !random.happens(inThousand: 120))
        uses += slot.uses(on: day, pupils: pupils, shift: shift)
      }
    }
    if !lessons.isEmpty {
      let shift = random.below(pupils.count)
      uses += (0..<count).compactMap { laptop in
        LeasedSlot(
          laptop: laptop, count: count, lesson: lessons.count, minutes: LeasedDay.outOfHours,
          isLogged: true
        ).useOutOfHours(on: day, pupils: pupils, shift: shift)
      }
    }
    self.uses = uses
  }

  /// True when somebody has a leased laptop at about a time, in milliseconds UTC.
  func isBusy(_ member: Int, at time: Int64) -> Bool {
    uses.contains { use in
      use.member == member && use.time.lowerBound - LeasedDay.margin <= time
        && time <= use.time.upperBound + LeasedDay.margin
    }
  }

  /// When laptops are used after school, in minutes since midnight.
  private static let outOfHours = 975..<1050

  private static let margin: Int64 = 1_800_000

  /// How many laptops there are, without those that stand in for others.
  static func laptops(_ roll: Roll) -> Int {
    let pupils = roll.numbers(of: .pupils).count
    return min(pupils, max(6, pupils / 8))
  }

  /// The number of the pupil to whom an allocated laptop belongs on a day; it goes on to another
  /// at the half-term of spring.
  static func holder(ofLaptop laptop: Int, on day: Day, pupils: [Int]) -> Int {
    let later = SchoolCalendar.halfTerms[1].first <= day ? 1 : 0
    return pupils[(laptop * 7 + later * 3) % pupils.count]
  }
}
