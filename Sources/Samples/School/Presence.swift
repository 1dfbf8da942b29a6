/// Where people are, so that nobody is at two devices at once.
struct Presence {
  private struct Stay {
    let route: Route
    let time: ClosedRange<Int64>
  }

  private static let margin: Int64 = 900_000

  private var stays: [Int: [Stay]] = [:]

  /// Takes what is planned of a day.
  init(notable: NotableDay, bursts: BurstDay) {
    for activity in notable.activities {
      let visits = activity.parts.flatMap(\.visits)
      guard let first = visits.first, let last = visits.last else { continue }
      stays[activity.member.number, default: []].append(
        Stay(route: activity.route, time: first.time...last.time))
    }
    for burst in bursts.bursts {
      stays[burst.member.number, default: []].append(
        Stay(route: burst.page.route, time: burst.page.time...burst.page.time))
    }
    for use in notable.leased.uses {
      stays[use.member, default: []].append(
        Stay(route: .leased(use.trace), time: use.time.lowerBound...use.time.upperBound))
    }
  }

  /// True when a session would be at another device than its member.
  func hinders(_ session: Session) -> Bool {
    guard let stays = stays[session.member] else { return false }
    return stays.contains { stay in
      let isOwn = stay.route == session.route && !stay.route.isLeased
      return !isOwn && session.next - Presence.margin <= stay.time.upperBound
        && stay.time.lowerBound <= session.end + Presence.margin
    }
  }
}
