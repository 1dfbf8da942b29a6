public import Vocabulary

/// What is known of one day beside the visits that are judged, to tell who stands behind them.
public struct DayEvidence: Sendable {
  let leases: LeaseTable
  let signIns: SignInTable
  let sightings: SightingTable
  let compromised: [CompromisedSpan]
  /// Hosts of noteworthy visits without a user, each counted once, by address.
  let hosts: [String: Int]

  /// Works it out; the order of what is given does not matter.
  ///
  /// Leases and sign-ins of earlier days may reach into this one, so they are given too, as far back
  /// as ``lookBackDays``.
  public init(
    leases: [Lease] = [], signIns: [SignIn] = [], sightings: [Sighting] = [],
    compromised: [CompromisedSpan] = [], hosts: [String: Int] = [:]
  ) {
    self.leases = LeaseTable(leases)
    self.signIns = SignInTable(signIns)
    self.sightings = SightingTable(sightings)
    self.compromised = compromised
    self.hosts = hosts
  }

  /// For how many days a lease may hold.
  public static let lookBackDays = Int(LeaseTable.longestMilliseconds / 86_400_000)
}
