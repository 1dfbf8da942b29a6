public import Vocabulary

/// What came of the update of one list.
public enum ListUpdateResult: Hashable, Sendable {
  /// The version in use is still the newest.
  case unchanged(entries: Int)
  /// A new version is in use; `before` is `nil` for the first.
  case updated(entries: Int, before: Int?)
  /// Nothing new is in use; `inUse` says since when the version in use is, if there is one.
  case refused(Complaint, inUse: Instant?)
}
