import Archive
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Retention
@testable import Store

struct RetentionTests {
  private let school: School

  init() throws { school = try School() }

  private func enforce(on today: Day) throws -> RetentionSummary {
    let cutoff = RetentionRule().cutoff(today: today)
    return try Retention.enforce(
      RetentionRule(), store: school.store, dataFolder: school.data,
      reportFolders: [school.delivery], today: today,
      oldest: Instant(seconds: Int64(cutoff.number) * 86_400))
  }

  @Test func `each marker is found on its last day inside, and in no file one day later`() throws {
    let all = school.days.flatMap { School.markers(of: $0) }
    #expect(try school.found(all).count == all.count)
    _ = try enforce(on: School.lastDayInside)
    let edge = School.markers(of: School.edge)
    let older = school.days.prefix { $0 < School.edge }.flatMap { School.markers(of: $0) }
    #expect(try school.found(edge) == Set(edge))
    #expect(try school.found(older).isEmpty && older.count == 4 * edge.count)
    let summary = try enforce(on: School.dayDue)
    #expect(try school.found(older + edge).isEmpty)
    let younger = school.days.filter { $0 > School.edge }.flatMap { School.markers(of: $0) }
    #expect(try school.found(younger) == Set(younger))
    #expect(summary.oldest == School.edge && summary.newest == School.edge)
  }

  @Test func `what is younger stays, byte for byte and row by row`() throws {
    let rows = try school.rows(from: School.edge)
    let files = try school.contents().filter { path, _ in
      school.days.contains { $0 >= School.edge && path.contains($0.description) }
    }
    let summary = try enforce(on: School.lastDayInside)
    #expect(try school.rows(from: Day(number: .min)) == rows && rows.count > 100)
    #expect(try school.contents() == files && files.count == 18)
    #expect(summary.archive.count == 4 && summary.reports.count == 8 && summary.rows.events == 4)
    #expect(summary.rows.remains.isEmpty && summary.rows.lookedFor > 60)
    #expect(summary.alarms.isEmpty && summary.deletedAnything)
    #expect(summary.oldest == school.days[0] && summary.newest == school.days[3])
    #expect(try school.store.archiveFiles().map(\.day) == Array(school.days[4...]))
    #expect(try school.store.reportFiles().count == 12)
  }

  @Test func `a plan deletes nothing and tells of what the run then deletes`() throws {
    let (before, rows) = (try school.contents(), try school.rows(from: Day(number: .min)))
    let plan = try Retention.plan(
      RetentionRule(), store: school.store, dataFolder: school.data, today: School.dayDue)
    #expect(try school.contents() == before)
    #expect(try school.rows(from: Day(number: .min)) == rows)
    let done = try enforce(on: School.dayDue)
    #expect(plan.archive == done.archive && plan.reports == done.reports)
    #expect(plan.rows.facts == done.rows.facts && plan.rows.events == done.rows.events)
    #expect(plan.rows.usage == done.rows.usage && plan.rows.siteUsage == done.rows.siteUsage)
    #expect(plan.plan.hasPrefix("would delete what is older than 2025-09-10: 5 archive files ("))
    #expect(plan.plan.hasSuffix(", 50 facts, 5 events, 55 usage rows"))
  }

  @Test func `a second run of the day deletes nothing`() throws {
    let first = try enforce(on: School.lastDayInside)
    #expect(
      first.sentence.hasPrefix(
        "deleted what is older than 2025-09-09: 4 archive files (")
        && first.sentence.hasSuffix("; nothing of it was found again")
        && first.sentence.contains(", 40 facts, 4 events, "))
    let before = try school.contents()
    let second = try enforce(on: School.lastDayInside)
    #expect(!second.deletedAnything && second.sentence == "nothing is older than 2025-09-09")
    #expect(try school.contents() == before)
  }

  @Test func `a year's folder goes with its last file`() throws {
    _ = try enforce(on: Day(year: 2027, month: 1, day: 1))
    #expect(Archive.files(in: school.data).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: school.data + "/archive/proxy/2025"))
  }

  @Test func `only what Vigil wrote in its own folders is deleted`() throws {
    let outside = try school.folder.write("precious", to: "elsewhere/report.html")
    let target = try school.folder.write("precious", to: "elsewhere/target.html")
    let link = school.delivery + "/link.html"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try FileManager.default.createSymbolicLink(
      atPath: school.delivery + "/way", withDestinationPath: school.folder.path + "/elsewhere")
    let foreign = try school.folder.write("mine", to: "delivery/head/notes.txt")
    let paths = [
      outside, link, school.delivery + "/way/report.html",
      school.delivery + "/../../elsewhere/report.html", "reports/../../elsewhere/report.html",
      school.delivery, school.delivery + "/..", "/etc/passwd-is-not-there/x", "",
    ]
    for path in paths {
      try school.store.note(
        report: ReportFile(
          path: path, report: "dsl", role: .dsl, first: school.days[0], last: school.days[0],
          expires: school.days[0], written: Instant(seconds: 0)))
    }
    let summary = try enforce(on: School.lastDayInside)
    #expect(summary.reports.count == 8)
    // What is not there needs no deleting; everything else is told, and stays on the list.
    #expect(summary.notDeleted.count == paths.count - 1)
    #expect(summary.sentence.hasSuffix("; 8 alarms"))
    for path in [outside, target, foreign] {
      #expect(FileManager.default.fileExists(atPath: path))
    }
    #expect(try enforce(on: School.lastDayInside).notDeleted.count == 8)
  }

  @Test func `a kill in the middle of deleting is made up for without a false alarm`() throws {
    // Forgotten and not yet deleted; deleted and not yet forgotten.
    let due = school.days[0]
    try school.store.forget(archiveFile: "archive/proxy/2025/\(due).log.gz")
    try FileManager.default.removeItem(atPath: school.delivery + "/\(due).html")
    #expect(try ArchiveRecovery.recover(school.store, dataFolder: school.data).notices.isEmpty)
    let summary = try enforce(on: School.lastDayInside)
    #expect(summary.alarms.isEmpty)
    #expect(try school.found(School.markers(of: due)).isEmpty)
    #expect(try school.store.reportFiles().count == 12)
  }

  @Test func `half-written files of earlier days go`() throws {
    let old = try school.folder.write("half", to: "data/reports/old.html.new")
    let other = try school.folder.write("half", to: "data/sites.index.new")
    let new = try school.folder.write("half", to: "data/reports/new.html.new")
    for (path, day) in [(old, -1), (other, -30), (new, 0)] {
      let seconds = Int(School.lastDayInside.number) * 86_400 + day * 86_400 + 60
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(seconds))], ofItemAtPath: path)
    }
    let summary = try enforce(on: School.lastDayInside)
    #expect(summary.leftovers.count == 2 && summary.leftovers.bytes == 8)
    #expect(FileManager.default.fileExists(atPath: new))
  }

  @Test func `a text that is found again is an alarm without the text`() {
    var summary = RetentionSummary(cutoff: School.edge)
    summary.rows.facts = 4211
    summary.rows.lookedFor = 2
    summary.rows.remains = [ByteSearch.Hit(marker: 0, path: "vigil.sqlite", offset: 7)]
    #expect(summary.alarms.map(\.file) == ["vigil.sqlite"])
    #expect(
      summary.sentence == "deleted what is older than 2025-09-09: 4,211 facts; 1 alarm")
  }
}
