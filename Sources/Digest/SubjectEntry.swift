internal import Vocabulary

/// What a worker remembers of a user name or an address as logged.
struct SubjectEntry: MemoEntry {
  /// Names are cut here; what is longer is no name.
  static let longestName = 1024

  /// The number among the worker's subjects of the normalised user name or address.
  var name: UInt32 = 0
  /// The number of the same among the texts of facts and one more; 0 until a fact needs it.
  var text: UInt32 = 0
  /// The group that the settings know it by, as a ``Group``'s raw value.
  var group = Group.unidentified.rawValue
  /// True for a user name that means that nobody is known, such as `Unknown (SSO failed)`.
  var isNobody = false

  /// Makes an entry of which nothing is known yet.
  init() {}

  /// A name as logged, without what is too long.
  static func cut(_ places: Range<Int>) -> Range<Int> {
    places.lowerBound..<min(places.upperBound, places.lowerBound + longestName)
  }
}
