internal import Vocabulary

/// What a worker remembers of a user name or an address as logged.
struct SubjectEntry {
  /// The number among the worker's subjects of the normalised user name or address.
  var name: UInt32 = 0
  /// The number of the same among the texts of facts and one more; 0 until a fact needs it.
  var text: UInt32 = 0
  /// The group that the settings know it by.
  var group = Group.unidentified
  /// True for a user name that means that nobody is known, such as `Unknown (SSO failed)`.
  var isNobody = false
}
