internal import Vocabulary

/// The time during which a user was signed in at one place.
struct SignInSpan: Hashable {
  var user: String
  var first: Instant
  /// The first moment at which the user is no longer known to be signed in.
  var last: Instant
  /// The moments at which a log said so, in order.
  var proofs: [Instant]
  /// True when a log said when it ended, so that it held until then.
  var hasEnd: Bool

  /// True when it holds at a moment.
  func covers(_ moment: Instant) -> Bool { first <= moment && moment < last }

  /// True within the minutes by which clocks may differ from where it began or ended.
  func isEdge(_ moment: Instant) -> Bool {
    let skew = LeaseTable.skewMilliseconds
    return moment < first.advanced(milliseconds: skew)
      || last < moment.advanced(milliseconds: skew)
  }

  /// True when a log said so within the hour before, or says when it ended.
  func isProven(at moment: Instant) -> Bool {
    hasEnd
      || proofs.contains { $0 <= moment && moment <= $0.advanced(milliseconds: 3_600_000) }
  }
}
