public import Settings
public import Sites
public import Vocabulary

/// How a list is looked after: when it changed and was checked, and what came of the last update.
public struct ListUpkeep: Hashable, Sendable {
  /// An update that was refused.
  public struct Refusal: Hashable, Sendable {
    /// When.
    public var at: Instant
    /// Why, and what to do about it.
    public var complaint: Complaint
  }

  /// When the list last changed: its version in use was downloaded, or somebody changed its files.
  public let changed: Instant?
  /// When an update last found that it is the newest.
  public let checked: Instant?
  /// The last update, if it was refused.
  public let refusal: Refusal?
  /// Why nothing of this is known; `nil` when it is.
  public let fault: Complaint?
  private let maximumAgeDays: Int?

  /// Looks at what is kept with a list of the settings, and at its files when it was indexed.
  public init(of list: ListSettings, in index: SiteIndex?) {
    maximumAgeDays = list.maximumAgeDays
    var state = ListState()
    var fault: Complaint?
    if list.download != nil {
      do throws(Complaint) {
        state = try ListShelf(folder: list.path).state()
      } catch {
        fault = error
      }
    }
    self.fault = fault
    let source = index?.summary.sources.first { $0.source.name == list.name }
    let newest = source?.files.map(\.changed).max()
    changed =
      list.download == nil
      ? newest.map { Instant(milliseconds: $0 / 1_000_000) } : state.version?.downloaded.instant
    checked = state.version?.checked.instant
    refusal = state.refusal.map { refusal in
      Refusal(
        at: refusal.at.instant, complaint: Complaint(what: refusal.what, mend: refusal.mend))
    }
  }

  /// For how many days nobody updated the list, when that is longer than the settings allow.
  public func daysTooOld(now: Instant) -> Int? {
    guard let maximumAgeDays, let last = checked ?? changed else { return nil }
    let days = Int((now.milliseconds - last.milliseconds) / 86_400_000)
    return days > maximumAgeDays ? days : nil
  }
}
