/// What one file of the directory held, in numbers.
public struct DirectoryCounts: Hashable, Sendable {
  /// The file's name in the settings.
  public var file: String
  /// Rows below the heading.
  public var rows = 0
  /// Rows without a user name or address, left out.
  public var withoutUser = 0
  /// Rows with the user name or address of an earlier row at the same time, left out.
  public var repeatedUsers = 0
  /// Rows whose standing no word of the settings explains.
  public var unknownStandings = 0
  /// Rows that no other file knows; 0 when there is no other.
  public var unmatched = 0
  /// Rows that other files know under another standing; the first file counts.
  public var conflicts = 0
  /// Accounts that may not sign in.
  public var disabled = 0
  /// Dates that are none.
  public var unreadableDates = 0

  /// Makes counts of nothing.
  public init(file: String = "") { self.file = file }
}
