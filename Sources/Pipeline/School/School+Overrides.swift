internal import CivilTime
public import Settings
public import Sites
public import Vocabulary

extension School {
  /// The overrides of settings that hold on a day, as the index takes them.
  public static func overrides(of settings: SchoolSettings, on day: Day) -> [SiteOverride] {
    settings.overrides.filter { $0.holds(on: day) }.map { override in
      SiteOverride(
        site: override.site,
        decision: override.decision == .deny
          ? .deny(override.category ?? "") : .allow(override.category))
    }
  }

  /// An index of lists under the overrides that hold at a moment.
  func ruled(_ index: SiteIndex, at now: Instant) -> SiteIndex {
    index.with(School.overrides(of: settings, on: settings.zone.day(of: now)))
  }
}
