internal import CivilTime
internal import FoundationEssentials
internal import Pipeline
internal import Settings
internal import Sites
internal import Vocabulary

/// Checks that the lists can be read and compiled.
struct ListsCheck {
  /// The settings.
  let settings: SchoolSettings
  /// The moment that counts as now.
  let now: Instant

  /// Looks; the index is built aside, and the nightly run's own stays as it is.
  func run(_ findings: inout Findings) {
    if settings.lists.contains(where: { $0.download != nil }) {
      for complaint in ListPrograms.missing(in: ListsUpdateRun.environment) {
        findings.fault(complaint)
      }
    }
    let index = compiled(&findings)
    for list in settings.lists { checkUpkeep(of: list, in: index, &findings) }
  }

  private func compiled(_ findings: inout Findings) -> SiteIndex? {
    do throws(Complaints) {
      let sources = School.lists(of: settings)
      if sources.isEmpty { return nil }
      let index = try ListIndex.temporary(
        from: sources, in: FileManager.default.temporaryDirectory.path(percentEncoded: false),
        taxonomy: settings.taxonomy, now: now)
      for name in index.unmappedCategories {
        findings.notice(
          Notice(
            file: settings.file, line: 0,
            what: "the lists' category \"\(name)\" is none of the settings, and is not used",
            mend: "add it to `lists` of a category"))
      }
      tellPowers(of: index, &findings)
      return index
    } catch {
      for complaint in error.all { findings.fault(complaint) }
      return nil
    }
  }

  /// Tells of overrides and trust that lists stand against.
  private func tellPowers(of index: SiteIndex, _ findings: inout Findings) {
    let today = settings.zone.day(of: now)
    for fault in OverrideReview.faults(of: settings, on: today, index: index) {
      findings.fault(fault)
    }
    for notice in School.unreachedAgreements(of: settings, index: index) {
      findings.notice(notice)
    }
  }

  private func checkUpkeep(
    of list: ListSettings, in index: SiteIndex?, _ findings: inout Findings
  ) {
    let upkeep = ListUpkeep(of: list, in: index)
    if let fault = upkeep.fault { findings.fault(fault) }
    if let refusal = upkeep.refusal {
      findings.notice(
        Complaint(
          file: settings.file,
          what: "the last update of the list \"\(list.name)\", on "
            + "\(settings.zone.day(of: refusal.at)), was refused: \(refusal.complaint.what)",
          mend: refusal.complaint.mend))
    }
    if let days = upkeep.daysTooOld(now: now) {
      findings.notice(
        Complaint(
          file: settings.file,
          what: "the list \"\(list.name)\" was not updated for \(days) days",
          mend: list.download == nil ? "fetch a new one" : "run vigil lists update every night"))
    }
  }
}
