import Foundation
import Sites
import TestSupport
import Testing
import Vocabulary

/// Lists that are cut or damaged: read as far as they go, never a trap.
struct HostileListTests {
  private static let golden = [
    "csv/list", "domains/list", "hosts/list", "v2fly/list/data/games",
    "e2guardian/list/bannedsitelist", "e2guardian/list/bannedregexpurllist",
    "squidguard/list/games/urls",
  ]

  @Test(arguments: golden, listTable.map(\.name).filter { $0 != "squidguard" })
  func `cut and flipped bytes never trap`(file: String, syntax: String) throws {
    let path = Checkout.path("Tests/SitesTests/Lists/\(file)")
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    let folder = try TemporaryFolder()
    let source = ListSource(
      name: "x", path: "\(folder.path)/list", syntax: syntax, category: "listed")
    var outcomes = 0
    for seed: UInt64 in 1...12 {
      var random = SeededRandom(seed: seed)
      var damaged = Array(bytes.prefix(Int.random(in: 1...bytes.count, using: &random)))
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      try Data(damaged).write(to: URL(filePath: source.path))
      if complaints([source], in: folder).allSatisfy({ !$0.mend.isEmpty }) { outcomes += 1 }
    }
    #expect(outcomes == 12)
  }

  @Test func `a list in UTF-16, or with the lines of an old Macintosh, is read`() throws {
    let text = "bet.example\r\nbücher.example\r\n"
    let little: [UInt8] = [0xFF, 0xFE] + utf16(text)
    let big: [UInt8] = [0xFE, 0xFF] + utf16(text, isBig: true)
    let old = Array(text.replacing("\r\n", with: "\r").utf8)
    let folder = try TemporaryFolder()
    for bytes in [little, big, old] {
      let path = "\(folder.path)/list"
      try Data(bytes).write(to: URL(filePath: path))
      let source = ListSource(name: "x", path: path, category: "listed")
      let index = "\(folder.path)/x.idx"
      let report = try IndexBuilder.build(index, from: [source], now: BuiltLists.time)
      #expect(report.entryCount == 2 && report.skipped.total == 0)
      #expect(try SiteIndex(path: index).lookup("bücher.example").categories == ["listed"])
    }
  }

  @Test func `what is no text is refused`() throws {
    let folder = try TemporaryFolder()
    let units = utf16("bet.example\r\nb.example\r\n")
    try Data(units).write(to: URL(filePath: "\(folder.path)/list"))
    let source = ListSource(
      name: "x", path: "\(folder.path)/list", syntax: "domains", category: "listed")
    let found = complaints([source], in: folder)
    #expect(found.map(\.what) == ["this is no text that Vigil can read"])
  }

  private func utf16(_ text: String, isBig: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += isBig ? pair.reversed() : pair
    }
    return bytes
  }
}
