internal import Vocabulary

/// Whether a visit may be judged at all.
enum Admission {
  /// It may, with the grounds that count.
  case judged(JoinedFact, Grounds)
  /// Its destination is protected.
  case protected
  /// It is of staff, and the policy does not show it.
  case withheld

  /// Applies what stands above every rule: protected destinations, and the mode of staff
  /// monitoring.
  init(_ visit: JoinedFact, policy: Policy) {
    let grounds = Grounds(visit.evidence, policy: policy)
    if grounds.isProtected {
      self = .protected
    } else if visit.group == .staff, policy.staffMonitoring == .onAuthorisation {
      let told = Grounds(visit.evidence, policy: policy, only: policy.alwaysTell)
      self = told.isEmpty ? .withheld : .judged(visit.unnamed(routing: policy.routing), told)
    } else {
      self = .judged(visit, grounds)
    }
  }
}

extension JoinedFact {
  /// The visit without the person and the device; routing still knows whose it is.
  fileprivate func unnamed(routing: Routing) -> JoinedFact {
    var copy = self
    copy.identity = UnnamedStaff.identity(
      audience: routing.audience([.headteacher], about: user))
    copy.client = ""
    copy.identification = Identification()
    return copy
  }
}
