public import Vocabulary

/// Knows the group of a user name; asked once for each name, not for each line.
public protocol SubjectGroups: Sendable {
  /// The group of a normalised user name, ``Group/unidentified`` when nobody knows it.
  func group(ofUser user: String) -> Group
}
