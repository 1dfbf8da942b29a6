/// What is known of a downloaded list; the file that holds it says which version is in use.
struct ListState: Hashable, Codable {
  /// The version in use; `nil` when none was accepted yet.
  var version: ListVersion?
  /// The version before, kept for whoever is reading it still.
  var previous: String?
  /// The last update, if it was refused.
  var refusal: ListRefusal?
}
