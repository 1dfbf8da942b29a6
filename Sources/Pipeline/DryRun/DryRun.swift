internal import CivilTime
internal import Formats
internal import Intake
internal import Retention
internal import Settings
internal import Sites
internal import Store
public import Vocabulary

/// Finds out what a run would do, and changes nothing: no file is made, written or locked.
public struct DryRun {
  private let school: School
  private let now: Instant
  private var dataFolder: String { school.settings.dataFolder }
  private var today: Day { school.settings.zone.day(of: now) }

  /// Prepares to look.
  public init(school: School, now: Instant) {
    self.school = school
    self.now = now
  }

  /// Looks at the store, the lists, the logs, and what is due.
  ///
  /// - Throws: what would stop a run before it begins.
  public func look() throws(Complaint) -> DryRunFindings {
    var findings = DryRunFindings()
    if let lost = LostStore.complaint(dataFolder: dataFolder) { throw lost }
    guard !RunLock.isHeld(folder: dataFolder) else {
      findings.anotherIsAtWork = true
      return findings
    }
    findings.lists = changedLists()
    do throws(StoreFault) {
      try lookAtStore(&findings)
    } catch {
      // Without the store nobody knows what was read before.
      findings.store = .unreadable
      findings.complaints.append(error.complaint)
    }
    return findings
  }

  private func lookAtStore(_ findings: inout DryRunFindings) throws(StoreFault) {
    let store = try openStore()
    if let store {
      findings.store = .opens(version: try store.version, known: Store.knownVersion)
      findings.daysToJudge = try store.daysToJudge().count
      findings.retention = try Retention.plan(
        RetentionRule(months: school.settings.retention.months), store: store,
        dataFolder: dataFolder, today: today
      ).plan
    }
    for source in school.settings.sources {
      findings.sources.append(try look(at: source, store: store, &findings.complaints))
    }
  }

  /// The store, to be looked at; `nil` when the first run has yet to make it.
  private func openStore() throws(StoreFault) -> Store? {
    let file = try? PlainFile.identity(ofPath: "\(dataFolder)/\(Store.fileName)")
    guard let file, file.size > 0 else { return nil }
    return try Store(unchanged: dataFolder)
  }

  /// The lists that are other than when the index was compiled.
  private func changedLists() -> [String] {
    let path = ListIndex.path(in: dataFolder)
    guard let index = try? SiteIndex(path: path, taxonomy: school.settings.taxonomy),
      (try? index.verify()) != nil
    else { return school.lists.map { "\($0.name): not compiled yet" } }
    let changes = index.changedLists(for: school.lists).map { "\($0.name): \($0.change)" }
    // The order of lists counts too, though no list has changed then.
    return changes.isEmpty ? index.staleness(for: school.lists).map { [$0] } ?? [] : changes
  }

  private func look(
    at source: SourceSettings, store: Store?, _ complaints: inout [Complaint]
  ) throws(StoreFault) -> DryRunFindings.Source {
    var found = DryRunFindings.Source(name: source.name)
    let known = try store?.logs(of: source.name) ?? []
    do throws(Complaint) {
      var tracker = try LogTracker(source: source, known: known, now: now, today: today)
      tracker.findAll()
      complaints += tracker.complaints
      found.waiting = tracker.waiting
      for log in tracker.found {
        if let news = try news(of: log) { found.logs.append(news) }
      }
      let gone = tracker.found.count { $0.content == nil }
      found.unchanged = tracker.unchanged.count + tracker.found.count - found.logs.count - gone
    } catch {
      complaints.append(error)
    }
    return found
  }

  /// What is new in a log; `nil` when nothing is, or its file is gone.
  private func news(of log: TrackedLog) throws(Complaint) -> DryRunFindings.Log? {
    guard let content = log.content else { return nil }
    do throws(IntakeFault) {
      let bytes = try log.end(of: content) - log.state.offset
      guard bytes > 0 else { return nil }
      return DryRunFindings.Log(
        path: log.state.path, format: log.format.name, isNew: log.state.headLength == 0,
        bytes: bytes)
    } catch {
      throw error.complaint
    }
  }
}
