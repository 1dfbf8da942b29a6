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
  ///
  /// - Parameter name: The one user name of whoever has several, such as ``Directory/user(of:on:)``:
  ///   else one person would look like two.
  public init(
    leases: [Lease] = [], signIns: [SignIn] = [], sightings: [Sighting] = [],
    compromised: [CompromisedSpan] = [], hosts: [String: Int] = [:],
    name: (String) -> String = { $0 }
  ) {
    self.leases = LeaseTable(leases)
    self.signIns = SignInTable(
      signIns.map { signIn in
        var signIn = signIn
        signIn.user = name(signIn.user)
        return signIn
      })
    self.sightings = SightingTable(
      sightings.map { sighting in
        var sighting = sighting
        sighting.subject.user = name(sighting.subject.user)
        return sighting
      })
    self.compromised = compromised.map { span in
      var span = span
      span.user = name(span.user)
      return span
    }
    self.hosts = hosts
  }

  /// For how many days a lease may hold.
  public static let lookBackDays = Int(LeaseTable.longestMilliseconds / 86_400_000)
}
