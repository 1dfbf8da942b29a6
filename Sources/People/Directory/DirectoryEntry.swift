internal import Vocabulary

/// Somebody whom the directory knows, with the names and the days by which.
struct DirectoryEntry {
  var person: Person
  var span: DirectorySpan
  /// The user names that files give.
  var users: [String]
  /// The names in front of the @ of addresses, where they are no user name of another.
  var localParts: [String]
}
