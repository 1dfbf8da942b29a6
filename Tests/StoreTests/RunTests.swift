import TestSupport
import Testing
import Vocabulary

@testable import Store

struct RunTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  @Test func `a run is there from its start and says how it ended`() throws {
    let id = try store.startRun(at: Sample.night)
    #expect(try store.runs(since: Sample.night) == [Run(id: id, started: Sample.night)])
    let done = Run(
      id: id, started: Sample.night, finished: Sample.night.advanced(milliseconds: 9), lines: 5,
      records: 3, refused: 1, newEvents: 2, state: .done)
    try store.commitReading { (writer) throws(StoreFault) in try writer.note(run: done) }
    #expect(try store.runs(since: Sample.night) == [done])
    #expect(try store.runs(since: Sample.night.advanced(milliseconds: 1)) == [])
  }

  @Test func `changes of settings are told by day, those that see less first`() throws {
    func change(_ day: Int32, _ seesLess: Bool) -> RecordedChange {
      RecordedChange(
        time: Instant(seconds: 7), day: Day(number: day), item: "rules", description: "changed",
        seesLess: seesLess)
    }
    try store.keep(fingerprints: ["a": "1", "b": "2"], changes: [change(1, true)])
    try store.keep(
      fingerprints: ["a": "3"], changes: [change(2, false), change(3, true), change(4, true)])
    #expect(try store.fingerprints() == ["a": "3"])
    let told = try store.settingsChanges(from: Day(number: 2), to: Day(number: 3))
    #expect(told == [change(3, true), change(2, false)])
  }

  @Test func `what runs observed adds up by day, source and kind`() throws {
    let day = Sample.day
    func observed(_ kind: Observation.Kind, _ count: Int, later days: Int = 0) -> Observation {
      Observation(day: day.advanced(days: days), source: "proxy", kind: kind, count: count)
    }
    try store.add(observed(.searches, 2))
    try store.add(observed(.lostQuestions, 0))
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.add(observation: observed(.searches, 3))
      try writer.add(observation: observed(.searchesWithoutTerms, 1))
      try writer.add(observation: observed(.searches, 9, later: 1))
    }
    #expect(
      try store.observations(from: day, to: day)
        == [observed(.searches, 5), observed(.searchesWithoutTerms, 1)])
    #expect(try store.observations(from: day, to: day.advanced(days: 1)).count == 3)
    #expect(try store.dump().filter { $0.hasPrefix("observations\t") }.count == 3)
  }

  @Test func `files of archive and reports are listed until they are forgotten`() throws {
    let file = ArchiveFileState(
      path: "proxy/2026-03-16.gz", source: "proxy", day: Sample.day, length: 10, lines: 2)
    let report = ReportFile(
      path: "reports/dsl.html", report: "dsl", role: .dsl, first: Sample.day, last: Sample.day,
      expires: Sample.day, written: Sample.night)
    try store.commitReading { (writer) throws(StoreFault) in try writer.set(archiveFile: file) }
    try store.note(report: report)
    let next = Sample.day.advanced(days: 1)
    #expect(try store.archiveFiles() == [file] && store.reportFiles() == [report])
    #expect(try store.archiveFiles(before: Sample.day) == [])
    #expect(try store.reportFiles(before: Sample.day) == [])
    #expect(try store.archiveFiles(before: next) == [file])
    #expect(try store.reportFiles(before: next) == [report])
    try store.forget(archiveFile: file.path)
    try store.forget(report: report.path)
    #expect(try store.archiveFiles() == [] && store.reportFiles() == [])
  }
}
