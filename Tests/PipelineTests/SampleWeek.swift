import Archive
import Intake
import Settings
import Store
import TestSupport
import Vocabulary

@testable import Pipeline

/// The nightly job over a copy of the sample.
struct SampleWeek {
  /// The copy.
  let copy: SampleCopy
  /// Where Vigil keeps its data.
  var dataFolder: String { copy.path + "/data" }

  /// Prepares the job, with the sample's logs or without.
  init(withLogs: Bool) throws { copy = try SampleCopy(withLogs: withLogs) }

  /// Runs the nightly job once, with the demo's clock if none is given.
  @discardableResult
  func run(
    now: Instant? = nil, threads: Int = 2, chunkSize: Int = 1_048_576
  ) throws -> RunSummary {
    let school = try School(settingsPath: copy.settings, dataFolder: dataFolder)
    let now = now ?? school.settings.clock ?? Instant(milliseconds: 0)
    let job = NightlyRun(
      school: school, options: ReadingOptions(threads: threads, chunkSize: chunkSize), now: now,
      version: "test")
    return try job.run()
  }

  /// Everything that is kept, without what is random.
  func content() throws -> KeptContent {
    let store = try Store(folder: dataFolder)
    var rows: [String] = []
    try store.canonicalDump { rows.append($0) }
    var archive: [String: [UInt8]] = [:]
    for file in try store.archiveFiles() {
      let reader = try ArchiveReader(file: file, dataFolder: dataFolder)
      let buffer = ChunkBuffer(chunkSize: 65_536)
      while try reader.fill(buffer) {
        archive["\(file.source) \(file.day)", default: []] += buffer.lastBytes(.max)
      }
    }
    return KeptContent(
      digest: try store.contentDigest(), rows: rows,
      archive: archive, events: try events().map(\.line))
  }

  /// The events that are kept.
  func events() throws -> [StoredEvent] {
    try Store(folder: dataFolder).events(
      from: Day(year: 2026, month: 1, day: 1), to: Day(year: 2026, month: 12, day: 31))
  }
}
