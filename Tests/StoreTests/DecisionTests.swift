import TestSupport
import Testing
import Vocabulary

@testable import Store

struct DecisionTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  @Test func `a decision stands with its audit row, and the latest counts`() throws {
    let id = try store.add(Sample.event())
    try store.decide(
      event: id, outcome: .conversation, reason: " spoken with \n", by: "dsl", at: Sample.night)
    try store.decide(
      event: id, outcome: .noAction, reason: "second look", by: "mwest", role: .dsl,
      at: Sample.night.advanced(milliseconds: 5))
    let stored = try #require(try store.event(id: id))
    #expect(stored.decisions.map(\.reason) == ["spoken with", "second look"])
    #expect(stored.decision?.outcome == .noAction && stored.decision?.by == "mwest")
    let audit = try store.auditRows()
    #expect(audit.map(\.who) == ["dsl", "dsl"] && audit.map(\.object) == [id, id])
    #expect(audit.last?.detail == #"["mwest","no-action","second look"]"#)
    #expect(try store.verifyAudit() == nil)
  }

  @Test(arguments: ["", "  ", "ok", " \n x"])
  func `a decision without a reason is refused`(reason: String) throws {
    let id = try store.add(Sample.event())
    #expect(throws: StoreFault.reasonMissing) {
      try store.decide(event: id, outcome: .noAction, reason: reason, by: "dsl", at: Sample.night)
    }
    #expect(try store.auditRows().isEmpty)
  }

  @Test func `a decision on no event is refused, and the nearest id suggested`() throws {
    let id = try store.add(Sample.event())
    let wrong = String(id.dropLast()) + (id.last == "7" ? "8" : "7")
    #expect(throws: StoreFault.noSuchEvent(id: wrong, nearest: id)) {
      try store.decide(event: wrong, outcome: .noAction, reason: "why", by: "x", at: Sample.night)
    }
    #expect(throws: StoreFault.noSuchEvent(id: "nothing alike", nearest: nil)) {
      try store.decide(
        event: "nothing alike", outcome: .noAction, reason: "why", by: "x", at: Sample.night)
    }
  }

  @Test(arguments: [
    "UPDATE audit SET who = 'x'", "DELETE FROM audit", "UPDATE decisions SET outcome = 'x'",
    "DELETE FROM decisions",
  ])
  func `audit and decisions are never changed`(sql: String) throws {
    let id = try store.add(Sample.event())
    try store.decide(event: id, outcome: .noAction, reason: "why", by: "dsl", at: Sample.night)
    let before = try store.auditRows()
    #expect(throws: StoreFault.self) { try store.database.script(sql) }
    #expect(try store.auditRows() == before)
  }

  @Test(arguments: [
    ("UPDATE audit SET who = 'headteacher' WHERE sequence = 3", Int64(3)),
    ("UPDATE audit SET object = '' WHERE sequence = 5", 5),
    ("UPDATE audit SET time = time + 1 WHERE sequence = 1", 1),
    ("DELETE FROM audit WHERE sequence = 2", 2), ("DELETE FROM audit WHERE sequence = 1", 1),
    ("UPDATE audit SET sequence = 9 WHERE sequence = 5", 5),
    ("UPDATE audit_details SET detail = 'x' WHERE sequence = 4", 4),
  ])
  func `a row of the audit that was tampered with is found`(sql: String, row: Int64) throws {
    for number in 1...5 {
      try store.audit(
        AuditEntry(
          time: Sample.night, who: "system", action: "expire", object: "day",
          detail: "detail \(number)", expires: Sample.day))
    }
    #expect(try store.verifyAudit() == nil)
    try store.database.script(
      "PRAGMA foreign_keys = OFF; DROP TRIGGER audit_stays; DROP TRIGGER audit_is_kept")
    try store.database.script(sql)
    #expect(try store.verifyAudit() == row)
  }
}
