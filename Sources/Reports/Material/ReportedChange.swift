public import Vocabulary

/// A change of the settings, a list, the phrases or the directory.
public struct ReportedChange: Hashable, Sendable {
  /// The run that noticed it.
  public var at: Instant
  /// The file.
  public var file: String
  /// What changed, in plain English.
  public var what: String
  /// True when Vigil sees less since.
  public var seesLess: Bool

  /// Makes a change.
  public init(at: Instant, file: String, what: String, seesLess: Bool) {
    self.at = at
    self.file = file
    self.what = what
    self.seesLess = seesLess
  }
}
