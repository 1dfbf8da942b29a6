/// Somebody with an account at the school.
public struct Person: Hashable, Sendable {
  /// Where a name comes from.
  public enum Source: String, Sendable {
    /// The log names the user and the directory knows it.
    case directory
    /// The log names the user; the directory does not know it.
    case log
    /// The name is kept back, and a pseudonym stands in the place of user name and name.
    case pseudonym
  }

  /// The user name, normalised as in ``Subject``.
  public var user: String
  /// The full name; the user name when the directory does not know it.
  public var name: String
  /// How the person stands to the school; `nil` when the directory does not know.
  public var standing: Standing?
  /// The school year, such as `7`; empty when there is none.
  public var yearGroup: String
  /// Where the name comes from.
  public var source: Source
  /// The form or tutor group, such as `7B`; empty when there is none.
  public var tutorGroup: String
  /// True when the school marked the person as one who needs more care.
  ///
  /// Why is nobody's business, so no report shows it.
  public var needsCare: Bool

  /// Makes a person.
  public init(
    user: String, name: String, standing: Standing?, yearGroup: String, source: Source,
    tutorGroup: String = "", needsCare: Bool = false
  ) {
    self.user = user
    self.name = name
    self.standing = standing
    self.yearGroup = yearGroup
    self.source = source
    self.tutorGroup = tutorGroup
    self.needsCare = needsCare
  }

  /// The group whose rules hold: somebody whom the directory does not know is unidentified.
  public var group: Group { standing?.group ?? .unidentified }
}
