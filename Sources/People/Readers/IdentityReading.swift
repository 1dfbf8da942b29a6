public import Vocabulary

/// What a log of leases or sign-ins says.
public struct IdentityReading: Hashable, Sendable {
  /// What it says of addresses.
  public var leases: [Lease] = []
  /// What it says of users.
  public var signIns: [SignIn] = []
  /// Lines or rows looked at; blank ones are not counted.
  public var lines = 0
  /// Those that told of a lease or a sign-in.
  public var used = 0
  /// Those that were refused, by reason; the others are of no interest here.
  public var refused: [IdentityFault: Int] = [:]

  /// Makes one of nothing.
  public init() {}

  /// Counts a refused line.
  mutating func refuse(_ fault: IdentityFault) { refused[fault, default: 0] += 1 }

  /// Takes a lease and counts its line.
  mutating func keep(_ lease: Lease) {
    used += 1
    leases.append(lease)
  }

  /// Takes a sign-in and counts its line.
  mutating func keep(_ signIn: SignIn) {
    used += 1
    signIns.append(signIn)
  }
}
