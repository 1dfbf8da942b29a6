import Foundation
import Settings
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

struct ListUpdateTests {
  private func words(_ result: ListUpdateResult) -> String {
    if case .refused(let complaint, _) = result { return complaint.what }
    return "\(result)"
  }

  @Test func `downloads, finds the same again, and takes what is newer`() throws {
    let desk = try ListDesk()
    #expect(try desk.update(day: 1, entries: 300) == .updated(entries: 300, before: nil))
    #expect(try desk.inUse() == ListDesk.text(entries: 300))
    #expect(try desk.update(day: 2, entries: 300) == .unchanged(entries: 300))
    let version = try #require(try desk.state().version)
    #expect(version.downloaded.instant == ListDesk.moment(1))
    #expect(version.checked.instant == ListDesk.moment(2))
    #expect(version.digest == SHA256.hex(SHA256.hash(ListDesk.text(entries: 300).utf8)))
    #expect(version.url == "https://lists.example.org/bets")
    #expect(try desk.update(day: 3, entries: 301) == .updated(entries: 301, before: 300))
    #expect(try desk.inUse() == ListDesk.text(entries: 301))
  }

  @Test func `asks with what the server said of the version in use, and never of another`() throws {
    let desk = try ListDesk()
    let body = Array(ListDesk.text(entries: 9).utf8)
    try desk.curl.answer(body, fields: ["ETag": "\"v1\""])
    try desk.update(day: 1)
    #expect(!desk.curl.asked.contains("If-None-Match"))
    try desk.curl.answer([], status: 304)
    #expect(try desk.update(day: 2) == .unchanged(entries: 9))
    #expect(desk.curl.asked.contains("If-None-Match: \\\"v1\\\""))
    #expect(try desk.state().version?.checked.instant == ListDesk.moment(2))
    // What was refused must be asked for again.
    try desk.curl.answer(Array("<html>".utf8), fields: ["ETag": "\"v2\""])
    #expect(words(try desk.update(day: 3)) == "this is a web page, not a list")
    #expect(try desk.state().version?.entityTag == "\"v1\"")
    desk.list.download?.url = "https://lists.example.org/other"
    try desk.curl.answer(body, fields: ["ETag": "\"o1\""])
    #expect(try desk.update(day: 4) == .unchanged(entries: 9))
    #expect(!desk.curl.asked.contains("If-None-Match"))
    try desk.update(day: 5)
    #expect(desk.curl.asked.contains("If-None-Match: \\\"o1\\\""))
  }

  @Test func `leaves the version before to whoever reads it, and none that is older`() throws {
    let desk = try ListDesk()
    try desk.update(day: 1, entries: 300)
    let first = ListShelf.path(of: desk.list)
    let reader = try FileHandle(forReadingFrom: URL(filePath: first))
    try desk.update(day: 2, entries: 301)
    #expect(FileManager.default.fileExists(atPath: first))
    try desk.update(day: 3, entries: 302)
    #expect(desk.versions.count == 2 && desk.names.count == 3)
    #expect(!FileManager.default.fileExists(atPath: first))
    #expect(try reader.readToEnd() == Data(ListDesk.text(entries: 300).utf8))
    // Back to what the first one was.
    #expect(try desk.update(day: 5, entries: 300) == .updated(entries: 300, before: 302))
    #expect(try desk.inUse() == ListDesk.text(entries: 300))
  }

  @Test(arguments: [
    ("", "the list is empty"), (" \n\n", "the list is empty"),
    ("\n <!DOCTYPE html>\n", "this is a web page, not a list"),
    ("Sorry, not today! (7)\n", "no known syntax fits the first 1 lines"),
    ("# only a remark\n", "there is not one entry in it"),
    ("bet.example.org\n", "it has 1 of at least 2 entries"),
    ("\u{1F}\u{8B}", "the compressed file is cut off or damaged"),
  ])
  func `refuses what is no list, says so, and keeps the one in use`(
    body: String, what: String
  ) throws {
    let desk = try ListDesk(minimumEntries: 2)
    try desk.update(day: 1, entries: 2)
    let bytes = body.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    try desk.curl.answer(bytes)
    guard case .refused(let complaint, let inUse) = try desk.update(day: 2) else {
      Issue.record("it was not refused")
      return
    }
    #expect(complaint.what == what && complaint.file.isEmpty)
    #expect(inUse == ListDesk.moment(1))
    #expect(try desk.inUse() == ListDesk.text(entries: 2))
    #expect(try desk.state().refusal == ListRefusal(complaint, at: ListDesk.moment(2)))
    #expect(desk.names.count == 2)
    try desk.update(day: 3, entries: 3)
    #expect(try desk.state().refusal == nil)
  }

  @Test func `refuses what shrank by more than a third, until somebody accepts it`() throws {
    let desk = try ListDesk()
    try desk.update(day: 1, entries: 300)
    #expect(words(try desk.update(day: 2, entries: 199)) == "it shrank from 300 entries to 199")
    #expect(try desk.inUse() == ListDesk.text(entries: 300))
    #expect(try desk.update(day: 3, entries: 200) == .updated(entries: 200, before: 300))
    #expect(
      try desk.update(day: 4, entries: 1, mayShrink: true) == .updated(entries: 1, before: 200))
    // Accepting is for what shrank, and for nothing else.
    #expect(words(try desk.update(day: 5, entries: 0, mayShrink: true)) == "the list is empty")
  }

  @Test func `refuses a package in which a category shrank, however large the others are`() throws {
    let desk = try ListDesk(category: nil)
    func update(_ day: Int, _ counts: [String: Int]) throws -> ListUpdateResult {
      let files = counts.sorted { $0.key < $1.key }.map {
        (name: "lists/\($0.key)/domains", text: ListDesk.text(entries: $0.value))
      }
      try desk.curl.answer(TarWriter(files: files).bytes)
      return try desk.update(day: day)
    }
    _ = try update(1, ["adult": 5000, "gambling": 150, "small": 99])
    #expect(words(try update(2, ["adult": 5000])) == "bets/gambling shrank from 150 entries to 0")
    #expect(
      words(try update(3, ["adult": 5000, "gambling": 99]))
        == "bets/gambling shrank from 150 entries to 99")
    #expect(
      try update(4, ["adult": 4900, "gambling": 100, "new": 1])
        == .updated(entries: 5001, before: 5249))
    #expect(try desk.state().version?.lists["bets/gambling"] == 100)
    #expect(words(try update(5, ["adult": 0])) == "the folders hold no entries")
  }

  @Test func `takes away what a killed update left, and nothing else`() throws {
    let desk = try ListDesk()
    try desk.update(day: 1, entries: 300)
    for name in [
      "new/download", "new/unpacked/bets/x/domains", "20260101T000000Z-0123abcd/x/domains",
      "state.json.new", "notes.txt",
    ] {
      try desk.write("half", to: name)
    }
    #expect(try desk.update(day: 2, entries: 300) == .unchanged(entries: 300))
    #expect(desk.names == [desk.versions[0], "notes.txt", "state.json"].sorted())
    #expect(desk.versions.count == 1)
  }

  @Test func `begins again where the first update was killed`() throws {
    let desk = try ListDesk()
    try desk.write("{", to: "state.json.new")
    #expect(try desk.update(day: 1, entries: 3) == .updated(entries: 3, before: nil))
  }

  @Test func `touches no folder that holds something else`() throws {
    let desk = try ListDesk()
    try desk.write("bet.example.org\n", to: "gambling/domains")
    let what = words(try desk.update(day: 1, entries: 3))
    #expect(what == "the folder for a downloaded list holds something else")
    #expect(desk.names == ["gambling"])
  }

  @Test func `says what to do when it cannot tell what is in use`() throws {
    let desk = try ListDesk()
    try desk.update(day: 1, entries: 300)
    try desk.write("{}}", to: "state.json")
    guard case .refused(let complaint, _) = try desk.update(day: 2, entries: 300) else {
      Issue.record("it was not refused")
      return
    }
    #expect(complaint.mend.contains(desk.list.path))
    #expect(ListUpkeep(of: desk.list, in: nil).fault != nil)
  }

  @Test func `downloads a version again that somebody removed`() throws {
    let desk = try ListDesk()
    try desk.curl.answer(Array(ListDesk.text(entries: 4).utf8), fields: ["ETag": "\"v1\""])
    try desk.update(day: 1)
    try FileManager.default.removeItem(atPath: ListShelf.path(of: desk.list))
    #expect(try desk.update(day: 2) == .updated(entries: 4, before: 4))
    #expect(!desk.curl.asked.contains("If-None-Match"))
    #expect(try desk.inUse() == ListDesk.text(entries: 4))
  }

  @Test func `keeps the password of an address out of what it says and keeps`() throws {
    let desk = try ListDesk()
    try desk.update(day: 1, entries: 4)
    try desk.curl.fail(code: 7)
    let what = words(try desk.update(day: 2))
    #expect(what == "the server cannot be reached")
    let kept = try String(contentsOfFile: "\(desk.list.path)/state.json", encoding: .utf8)
    #expect(!kept.contains("secret") && kept.contains("https://lists.example.org/bets"))
  }

  @Test func `is old when nobody updated it for longer than the settings allow`() throws {
    let desk = try ListDesk()
    try desk.update(day: 1, entries: 4)
    try desk.update(day: 2, entries: 4)
    let upkeep = ListUpkeep(of: desk.list, in: nil)
    #expect(upkeep.changed == ListDesk.moment(1) && upkeep.checked == ListDesk.moment(2))
    #expect(upkeep.daysTooOld(now: ListDesk.moment(37)) == nil)
    #expect(upkeep.daysTooOld(now: ListDesk.moment(38)) == 36)
    desk.list.maximumAgeDays = nil
    #expect(ListUpkeep(of: desk.list, in: nil).daysTooOld(now: ListDesk.moment(300)) == nil)
  }
}
