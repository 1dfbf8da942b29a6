/// What a directory file held, in numbers.
public struct DirectoryCounts: Hashable, Sendable {
  /// Rows below the heading.
  public var rows = 0
  /// Rows without a user name, left out.
  public var withoutUser = 0
  /// Rows with the user name of an earlier row, left out.
  public var repeatedUsers = 0
  /// Rows whose standing no word of the settings explains, kept without one.
  public var unknownStandings = 0

  /// Makes counts of nothing.
  public init() {}
}
