import Foundation
import Sites
import TestSupport
import Testing
import Vocabulary

struct IncludedFilesTests {
  @Test func `one file of v2fly's takes what it includes, and is stale when that changes`() throws {
    let files = [
      "data/games": "include:cards\ninclude:absent\nplay.example\nfull:x.example\n",
      "data/cards": "poker.example\ndice.example &games &toys\n",
      "data/other": "other.example &games\n",
    ]
    let lists = try BuiltLists(files: files) { folder in
      [ListSource(name: "games", path: "\(folder)/data/games", category: "listed")]
    }
    #expect(lists.skipped == ["missingInclude 1 @2"])
    #expect(lists.report.lists.map(\.name) == ["games"])
    #expect(lists.report.lists.map(\.entryCount) == [4])
    let source = lists.index.summary.sources[0].source
    #expect(lists.index.staleness(for: [source]) == nil)
    try lists.folder.write("late.example\n", to: "data/absent")
    #expect(lists.index.staleness(for: [source]) == "\(lists.folder.path)/data/absent changed")
    try FileManager.default.removeItem(atPath: "\(lists.folder.path)/data/absent")
    try lists.folder.write("poker.example\n", to: "data/cards")
    #expect(lists.index.staleness(for: [source]) == "\(lists.folder.path)/data/cards changed")
  }

  @Test func `v2fly's lists may include each other under any filters`() throws {
    let attributes = (0..<12).map { "@a\($0)" }
    let loop =
      (["loop.example " + attributes.joined(separator: " ")]
      + attributes.map { "include:loop \($0)" } + attributes.map { "include:back \($0)" })
      .joined(separator: "\n")
    let back = attributes.map { "include:loop @-x \($0)" }.joined(separator: "\n")
    let lists = try BuiltLists(files: ["data/loop": loop, "data/back": back + "\nfull:b.example"]) {
      [ListSource(name: "v", path: "\($0)/data", syntax: "v2fly")]
    }
    #expect(lists.report.lists.map(\.entryCount) == [2, 1])
  }

  @Test func `an e2guardian list of one file is read with what it includes`() throws {
    let files = [
      "bannedsitelist": "#listcategory: \"bets\"\nbet.example\n.Include<more/urls>\n",
      "more/urls": "forum.example/x\n",
    ]
    let lists = try BuiltLists(files: files) {
      [ListSource(name: "e", path: "\($0)/bannedsitelist")]
    }
    #expect(lists.categories("bet.example") == ["bets"])
    #expect(lists.categories("forum.example", "/x/y") == ["more"])
    let given = try BuiltLists(files: files) { folder in
      [ListSource(name: "e", path: "\(folder)/bannedsitelist", category: "listed")]
    }
    #expect(given.report.lists.map(\.category) == ["listed"])
    #expect(given.categories("forum.example", "/x") == ["listed"])
    let source = given.index.summary.sources[0].source
    try given.folder.write("forum.example/z\n", to: "more/urls")
    #expect(given.index.staleness(for: [source])?.hasSuffix("more/urls changed") == true)
  }

  @Test func `a file of exceptions never blocks, and a folder's banned list never allows`() throws {
    let files = [
      "exceptionsitelist": "good.example\n", "bannedsitelist": "bad.example\n",
      "exceptionurllist": "#time: 9 0 17 0 01234\n.Include<timed>\n", "timed": "late.example/x\n",
    ]
    let lists = try BuiltLists(files: files) { folder in
      [
        ListSource(name: "one", path: "\(folder)/exceptionsitelist", category: "listed"),
        ListSource(name: "all", path: folder, power: .allow),
      ]
    }
    let kept = lists.report.lists.filter { $0.entryCount > 0 }
    #expect(kept.map(\.power) == [.allow, .block, .allow])
    // What an exception list with times includes holds at these times only, too.
    #expect(lists.skipped == ["timeLimited 1 @1"])
  }

  @Test func `a list of phrases is refused`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("#listcategory: \"bets\"\n< bet ><30>\n", to: "weightedphraselist")
    let found = complaints([ListSource(name: "x", path: path, syntax: "e2guardian")], in: folder)
    #expect(found.map(\.what) == ["this is a list of phrases, and not of sites"])
    #expect(found.first?.line == 2)
  }

  @Test func `what a folder's usage says decides, and a change of it makes the index stale`() throws
  {
    let files = ["t/x/domains": "x.example\n", "t/x/usage": "white\n"]
    let lists = try BuiltLists(files: files) { [ListSource(name: "t", path: "\($0)/t")] }
    #expect(lists.index.summary.lists.map(\.usage) == [.white])
    #expect(lists.index.summary.lists.map(\.power) == [.allow])
    let source = lists.index.summary.sources[0].source
    #expect(lists.index.staleness(for: [source]) == nil)
    try lists.folder.write("black\n", to: "t/x/usage")
    #expect(lists.index.staleness(for: [source])?.hasSuffix("usage changed") == true)
    let given = try BuiltLists(files: files) { folder in
      [ListSource(name: "t", path: "\(folder)/t", category: "listed")]
    }
    #expect(given.report.lists.map(\.power) == [.block])
  }
}
