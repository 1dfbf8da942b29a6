internal import CivilTime
internal import People
internal import Store
internal import Vocabulary

/// The days of what logs of leases and sign-ins say.
struct SayingDates {
  let zone: SchoolZone

  /// A lease with its day, and the days that it may tell of: as long as it may hold, and the minutes
  /// by which clocks may differ.
  func dated(_ lease: Lease) -> DatedSaying<Lease> {
    let longest = lease.moment.advanced(
      milliseconds: Int64(DayEvidence.lookBackDays) * 86_400_000)
    let usual = lease.moment.advanced(milliseconds: 86_400_000)
    let until = lease.isEnd ? longest : min(lease.until ?? usual, longest)
    return DatedSaying(lease, day: zone.day(of: lease.moment), days: days(lease.moment, until))
  }

  /// A sign-in with its day, and the days that it may tell of.
  func dated(_ signIn: SignIn) -> DatedSaying<SignIn> {
    let usual = signIn.moment.advanced(milliseconds: 10 * 3_600_000)
    let longest = signIn.moment.advanced(milliseconds: 86_400_000)
    let until = min(signIn.until ?? usual, longest)
    return DatedSaying(signIn, day: zone.day(of: signIn.moment), days: days(signIn.moment, until))
  }

  private func days(_ first: Instant, _ last: Instant) -> ClosedRange<Day> {
    let start = zone.day(of: first.advanced(milliseconds: -900_000))
    return start...max(start, zone.day(of: last.advanced(milliseconds: 900_000)))
  }
}
