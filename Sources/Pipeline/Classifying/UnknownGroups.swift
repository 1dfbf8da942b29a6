public import Digest
public import Vocabulary

/// Knows nobody, as when logs are scanned without a school's settings.
public struct UnknownGroups: SubjectGroups {
  /// Makes it.
  public init() {}

  /// Always ``Group/unidentified``.
  public func group(ofUser user: String) -> Group { .unidentified }
}
