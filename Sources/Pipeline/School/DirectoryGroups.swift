internal import Digest
internal import People
internal import Vocabulary

/// The groups of the people in the school's directory.
struct DirectoryGroups: SubjectGroups {
  /// The directory.
  let directory: Directory

  func group(ofUser user: String) -> Group {
    directory.person(user: user)?.group ?? .unidentified
  }
}
