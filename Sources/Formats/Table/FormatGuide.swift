/// What a person should know of a format before relying on it; a part of `docs/FORMATS.md`.
public struct FormatGuide: Hashable, Sendable {
  /// What the log says of visits, in plain English.
  public let says: String
  /// What to know, one sentence or two each.
  public let traps: [String]

  /// Makes a guide.
  init(says: String, traps: [String]) {
    self.says = says
    self.traps = traps
  }
}
