internal import Archive
internal import CivilTime
internal import Digest
internal import Formats
internal import Intake
internal import People
internal import Settings
internal import Sites
internal import Store
public import Vocabulary

/// The nightly job: reads what is new, keeps it, judges it, deletes what is due, writes reports.
///
/// What was read is committed together with the place up to which it was read, so a run may be
/// killed at any moment: the next one goes on from the last commit.
public struct NightlyRun: Sendable {
  let school: School
  let options: ReadingOptions
  let now: Instant
  let today: Day
  let version: String
  let progress: ReadingProgress

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - school: The school.
  ///   - options: How to use the machine.
  ///   - now: The clock.
  ///   - version: Which Vigil this is, for the reports.
  ///   - progress: Told of each chunk that was read.
  public init(
    school: School, options: ReadingOptions, now: Instant, version: String,
    progress: ReadingProgress = ReadingProgress()
  ) {
    self.school = school
    self.now = now
    self.version = version
    self.progress = progress
    today = school.settings.zone.day(of: now)
    // What does not fit in memory holds names, so it is written where only Vigil reads.
    self.options = ReadingOptions(
      threads: options.threads, chunkSize: options.chunkSize, memory: options.memory,
      temporaryFolder: school.settings.dataFolder)
  }

  /// Does the job.
  ///
  /// - Parameter watch: Told of each stage as it begins.
  /// - Throws: what stopped the run; everything that was committed before stays.
  public func run(watch: (RunStage) -> Void = { _ in }) throws(Complaints) -> RunSummary {
    watch(.opening)
    var summary = RunSummary()
    let (lock, store) = try openStore()
    guard let lock else {
      summary.anotherIsAtWork = true
      return summary
    }
    defer { withExtendedLifetime(lock) {} }
    let index = try openLists(&summary)
    do {
      try work(store: store, index: index, summary: &summary, watch: watch)
    } catch let complaints as Complaints {
      throw complaints
    } catch {
      throw Complaints([NightlyRun.complaint(of: error)])
    }
    watch(.done)
    return summary
  }

  /// Everything that a run does with an open store and open lists.
  private func work(
    store: Store, index: SiteIndex, summary: inout RunSummary, watch: (RunStage) -> Void
  ) throws {
    try keepSettings(index: index, store: store)
    for observation in summary.observations { try store.add(observation) }
    let recovery = try ArchiveRecovery.recover(store, dataFolder: school.settings.dataFolder)
    summary.complaints += recovery.notices.map(\.complaint)
    try updateIdentities(store: store, summary: &summary)
    let (logs, unchanged) = try findLogs(store: store, summary: &summary)
    let isIdle = try logs.isEmpty && store.daysToJudge().isEmpty
    let index = isIdle ? index : try wholeLists(index, &summary)
    try read(
      logs, unchanged: unchanged, store: store, index: index, summary: &summary, watch: watch)
    watch(.judging)
    try judge(store: store, index: index, summary: &summary)
    try findPatterns(store: store, summary: &summary)
    watch(.deleting)
    try enforceRetention(store: store, summary: &summary)
    watch(.writingReports)
    try updateReports(store: store, index: index, summary: &summary)
  }

  /// Reads who had which address, and who was signed in where.
  private func updateIdentities(store: Store, summary: inout RunSummary) throws {
    var update = IdentityUpdate(school: school, store: store, now: now)
    try update.run()
    summary.complaints += update.complaints + school.register.problems
    summary.observations += update.observations
  }

  /// A room's fault as a person should read it.
  private static func complaint(of error: any Error) -> Complaint {
    switch error {
    case let fault as StoreFault: fault.complaint
    case let fault as ArchiveFault: fault.complaint
    case let complaint as Complaint: complaint
    default: Complaint(what: "\(error)", mend: "report this to Vigil's developers")
    }
  }

  private func openLists(_ summary: inout RunSummary) throws(Complaints) -> SiteIndex {
    let opened = try ListIndex.open(
      path: ListIndex.path(in: school.settings.dataFolder), sources: school.lists,
      taxonomy: school.settings.taxonomy, now: now)
    if !opened.faults.isEmpty, opened.built == nil {
      summary.observations.append(Observation(day: today, kind: .olderLists, count: 1))
    }
    note(opened, in: &summary)
    let index = school.ruled(opened.index, at: now)
    summary.listNotes += OverrideReview(of: school.settings, on: today).counts
    summary.complaints += OverrideReview.faults(of: school.settings, on: today, index: index)
    return index
  }

  /// The lists for a run that looks names up in them; one with nothing to do does not read them.
  private func wholeLists(
    _ index: SiteIndex, _ summary: inout RunSummary
  ) throws(Complaints) -> SiteIndex {
    let opened = try ListIndex.whole(
      index, path: ListIndex.path(in: school.settings.dataFolder), sources: school.lists,
      taxonomy: school.settings.taxonomy, now: now)
    if opened.built != nil { note(opened, in: &summary) }
    return school.ruled(opened.index, at: now)
  }

  private func openStore() throws(Complaints) -> (RunLock?, Store) {
    let folder = school.settings.dataFolder
    if let lost = LostStore.complaint(dataFolder: folder) { throw Complaints([lost]) }
    do {
      let store = try Store(folder: folder)
      return (try RunLock.acquire(folder: folder), store)
    } catch {
      throw Complaints([error.complaint])
    }
  }

  private func note(_ opened: ListIndex.Opened, in summary: inout RunSummary) {
    summary.complaints += opened.faults
    if let built = opened.built {
      summary.listNotes.append("lists: \(built.nameCount) names compiled")
      if built.skipped.total > 0 {
        summary.listNotes.append("lists: \(built.skipped.total) entries left out")
      }
    }
    if !opened.index.unmappedCategories.isEmpty {
      summary.listNotes.append(
        "list categories that no category claims, so they count for nothing: "
          + opened.index.unmappedCategories.joined(separator: ", "))
    }
  }
}
