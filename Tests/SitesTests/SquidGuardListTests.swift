import Foundation
import Sites
import TestSupport
import Testing
import Vocabulary

struct SquidGuardListTests {
  @Test func `a folder is read category by category`() throws {
    let files = [
      "tree/gambling/domains": "bet.example\n192.0.2.5\n",
      "tree/gambling/urls": "forum.example/Bets\n192.0.2.6/42\nplain.example\n",
      "tree/gambling/expressions": "(bet|casino)\n\n(poker)\n",
      "tree/gambling/usage": "black\n",
      "tree/games/domains": "",
      "tree/games/urls": "",
      "tree/weapons/shops/domains": "knife.example\n",
      "tree/README": "about\n",
    ]
    let lists = try BuiltLists(files: files) { [ListSource(name: "tree", path: "\($0)/tree")] }
    #expect(lists.skipped == ["expression 2 @1,3"])
    #expect(
      lists.report.lists.map(\.name) == ["tree/gambling", "tree/games", "tree/weapons/shops"])
    #expect(lists.report.lists.map(\.entryCount) == [5, 0, 1])
    #expect(lists.categories("192.0.2.6", "/42/x") == ["gambling"])
    #expect(lists.categories("192.0.2.6").isEmpty)
    #expect(lists.categories("www.knife.example") == ["weapons/shops"])
    #expect(
      lists.index.evidence(host: "forum.example", pathAndQuery: "/bets").map(\.name)
        == ["tree/gambling"])
  }

  @Test func `a folder that links to another is not read twice`() throws {
    let folder = try TemporaryFolder()
    try folder.write("bet.example\n", to: "tree/gambling/domains")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/tree/arjel", withDestinationPath: "gambling")
    let source = ListSource(name: "tree", path: "\(folder.path)/tree")
    let report = try IndexBuilder.build(
      "\(folder.path)/x.idx", from: [source], now: BuiltLists.time)
    #expect(report.lists.map(\.name) == ["tree/gambling"])
    #expect(report.skipped.counts == [.linkedFolder: 1])
    #expect(report.skipped.places[.linkedFolder]?.first?.file == "\(folder.path)/tree/arjel")
  }

  @Test func `a folder of one category has its own name or the one that the settings give`() throws
  {
    let files = ["gambling/domains": "bet.example\n"]
    let named = try BuiltLists(files: files) { [ListSource(name: "x", path: "\($0)/gambling")] }
    #expect(named.categories("bet.example") == ["gambling"])
    let given = try BuiltLists(files: files) {
      [ListSource(name: "x", path: "\($0)/gambling/", category: "betting")]
    }
    #expect(given.categories("bet.example") == ["betting"])
  }

  @Test func `complains of a folder without lists and of one without entries`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x\n", to: "none/gambling/readme")
    try folder.write("", to: "empty/gambling/domains")
    let found = complaints(
      [
        ListSource(name: "a", path: "\(folder.path)/none"),
        ListSource(name: "b", path: "\(folder.path)/missing"),
      ], in: folder)
    #expect(
      found.map(\.what) == [
        "it holds no lists in the layout of squidGuard, e2guardian or v2fly",
        "there is no such list",
      ])
    #expect(
      complaints([ListSource(name: "c", path: "\(folder.path)/empty")], in: folder).map(\.what)
        == ["the folders hold no entries"])
  }
}
