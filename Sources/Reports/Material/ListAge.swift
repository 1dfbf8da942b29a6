public import Vocabulary

/// A category list, when it last changed, and how it is kept up to date.
public struct ListAge: Hashable, Sendable {
  /// An update that was refused, so that an older version stays in use.
  public struct Refusal: Hashable, Sendable {
    /// When.
    public var at: Instant
    /// Why, and what to do about it.
    public var why: String

    /// Makes a refusal.
    public init(at: Instant, why: String) {
      self.at = at
      self.why = why
    }
  }

  /// The list's name in the settings.
  public var name: String
  /// Its entries.
  public var entries: Int
  /// When it last changed; `nil` when that is not known.
  public var changed: Instant?
  /// When an update last found it to be the newest; `nil` for a list that is not downloaded.
  public var checked: Instant?
  /// For how many days nobody updated it, when that is longer than the settings allow.
  public var daysTooOld: Int?
  /// The last update, if it was refused.
  public var refusal: Refusal?

  /// Makes a list's age.
  public init(
    name: String, entries: Int, changed: Instant?, checked: Instant? = nil,
    daysTooOld: Int? = nil, refusal: Refusal? = nil
  ) {
    self.name = name
    self.entries = entries
    self.changed = changed
    self.checked = checked
    self.daysTooOld = daysTooOld
    self.refusal = refusal
  }
}
