internal import Vocabulary

extension RuleBounds {
  /// Every moment that a calendar can tell of, once each.
  private static let moments: [SchoolTime] = SchoolTime.Day.allCases.flatMap { day in
    // Only a school day has parts.
    let parts = day == .school ? SchoolTime.Part.allCases : [.outside]
    return parts.flatMap { part in
      SchoolTime.Work.allCases.flatMap { work in
        [false, true].map { SchoolTime(day: day, part: part, work: work, isBoarding: $0) }
      }
    }
  }

  /// True when these bounds let everything in that the other bounds do.
  func isNarrowed(by other: RuleBounds) -> Bool {
    RuleBounds.moments.allSatisfy { includes($0) || !other.includes($0) }
      && (places.isEmpty || (!other.places.isEmpty && other.places.isSubset(of: places)))
      && RuleBounds.isAtMost(minutesADay, other.minutesADay)
      && RuleBounds.isAtMost(visitsADay, other.visitsADay)
      && RuleBounds.isAtMost(sessionMinutes, other.sessionMinutes)
      && RuleBounds.isAtMost(firstSeenDays, other.firstSeenDays)
  }

  /// True when some visit could be within both.
  ///
  /// Which networks stand where, the rule does not say, so places are taken to overlap.
  func overlaps(_ other: RuleBounds) -> Bool {
    RuleBounds.moments.contains { includes($0) && other.includes($0) }
  }

  private static func isAtMost(_ amount: Int?, _ other: Int?) -> Bool {
    guard let amount else { return true }
    return other.map { amount <= $0 } == true
  }
}
