/// What is kept of all visits by site: counts by group, site, action and day.
public struct SiteUsage: Hashable, Sendable {
  /// The name of the source in the settings.
  public var source: String
  /// The group of the subject, as the directory said when the line was read.
  public var group: Group
  /// The registrable domain, or the address.
  public var site: String
  /// What the device did.
  public var action: Action
  /// The day in the school's calendar.
  public var day: Day
  /// How many visits.
  public var count: Int

  /// Makes a site usage row.
  public init(
    source: String, group: Group, site: String, action: Action, day: Day, count: Int
  ) {
    self.source = source
    self.group = group
    self.site = site
    self.action = action
    self.day = day
    self.count = count
  }
}
