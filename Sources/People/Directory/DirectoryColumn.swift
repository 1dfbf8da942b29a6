/// What a column of a directory's file may hold.
public enum DirectoryColumn: String, CaseIterable, Sendable {
  /// The user name, as a log knows it.
  case user
  /// The user principal name of Microsoft's directories, written as an address.
  ///
  /// The UPN of a management system is a pupil's number and not this.
  case principal
  case email
  case name
  /// With ``lastName`` in the place of ``name``.
  case firstName
  case lastName
  /// The word for how the person stands to the school.
  case standing
  case yearGroup
  case tutorGroup
  /// The organisational unit, whose parts may be words for a standing or a year.
  case unit
  /// The groups of the account, whose names may be words for a standing.
  case groups
  /// The first day at the school.
  case starts
  /// The last day at the school.
  case leaves
  /// When the account expires; the day before, at midnight, is its last.
  case expires
  /// Whether the account may sign in.
  case enabled
  /// Columns whose words, or whose headings where they say yes, may ask for care.
  case tags
}
