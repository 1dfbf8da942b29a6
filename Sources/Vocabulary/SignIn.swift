/// What a log said at one moment: that a user is signed in at a place, or no longer.
///
/// Such sayings are a set, as those of ``Lease``.
public struct SignIn: Hashable, Sendable {
  /// The user name, normalised as in ``Subject``.
  public var user: String
  /// Where: an address, a hardware address, or the name of a computer in lower case.
  public var place: String
  /// When it was said.
  public var moment: Instant
  /// Until when, where the log says so.
  public var until: Instant?
  /// True when the user signed out.
  public var isEnd: Bool

  /// Makes one.
  public init(
    user: String, place: String, moment: Instant, until: Instant? = nil, isEnd: Bool = false
  ) {
    self.user = user
    self.place = place
    self.moment = moment
    self.until = until
    self.isEnd = isEnd
  }
}
