internal import Downloads
public import Vocabulary

/// The programs with which lists are updated.
public enum ListPrograms {
  /// A complaint for each program that is not installed.
  public static func missing(in environment: [String: String]) -> [Complaint] {
    InstalledPrograms.missing(in: environment)
  }
}
