internal import CivilTime
internal import Formats
internal import Intake
internal import Pipeline
internal import Retention
internal import Settings
internal import Vocabulary

/// Checks that the logs are there, readable, as the settings say, and kept for long enough.
struct LogsCheck {
  /// How far a log may be ahead of the clock: the clocks of devices differ.
  private static let longestLead: Int64 = 36 * 3_600_000

  /// The settings.
  let settings: SchoolSettings
  /// The moment that counts as now.
  let now: Instant
  /// The settings of logrotate.
  let logrotate: String

  /// Looks.
  func run(_ findings: inout Findings) {
    var newest = Instant(milliseconds: .min)
    for source in settings.sources {
      let paths = source.files.flatMap { FileFinder.paths(matching: $0) }
      if paths.isEmpty {
        findings.fault(
          file: settings.file, "source \"\(source.name)\" has no log",
          "correct its files (\(source.files.joined(separator: ", ")))")
      }
      for path in paths { check(path, of: source, &newest, &findings) }
    }
    // A clock of the settings is for demonstrations, whose logs are older than their files.
    if settings.clock == nil, newest > now.advanced(milliseconds: LogsCheck.longestLead) {
      findings.notice(
        Complaint(
          file: settings.file,
          what: "a log was written more than 36 hours after the clock, \(RFC3339.text(of: now))",
          mend: "set the clock of this machine"))
    }
    checkRotation(&findings)
  }

  private func check(
    _ path: String, of source: SourceSettings, _ newest: inout Instant, _ findings: inout Findings
  ) {
    do throws(Complaint) {
      do throws(IntakeFault) {
        let identity = try LogContent(path: path).file.identity
        newest = max(newest, Instant(milliseconds: identity.modified / 1_000_000))
        if identity.size == 0 { return }
      } catch {
        throw error.complaint
      }
      let (detection, _) = try LogOpener(source: source, now: now).detection(ofLog: path)
      guard detection.format != nil || source.format != "auto" else {
        throw detection.complaint(file: path)
      }
      guard source.format != "auto", detection.format?.name != source.format else { return }
      let named = detection.trials.first { $0.format.name == source.format }
      // A log with nothing but skipped lines, such as a header, is of any format.
      if let named, named.counts.refused == 0 { return }
      findings.fault(
        file: path, "this is no log of format \(source.format) (\(detection.words))",
        detection.format.map { "name its format as \"\($0.name)\"" }
          ?? "name another format; vigil formats lists them")
    } catch {
      findings.fault(error)
    }
  }

  /// Lines that logrotate deletes early are kept only in the archive.
  private func checkRotation(_ findings: inout Findings) {
    let check = LogrotateCheck(paths: [logrotate])
    for notice in check.notices { findings.notice(notice) }
    let rule = RetentionRule(months: settings.retention.months)
    let today = settings.zone.day(of: now)
    for source in settings.sources {
      let short = check.shortKeepings(
        of: [(name: source.name, paths: source.files)], rule: rule, today: today)
      for complaint in short {
        if source.archive { findings.notice(complaint) } else { findings.fault(complaint) }
      }
    }
  }
}
