import Foundation
import Sites
import TestSupport
import Testing
import Vocabulary

struct IndexBuilderTests {
  @Test(arguments: [
    ("<!DOCTYPE html><p>not found", "this is a web page, not a list"),
    ("\n  <html>", "this is a web page, not a list"),
    ("", "the list is empty"), ("\r\n \n", "the list is empty"),
  ])
  func `complains of a download that failed`(text: String, what: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "list")
    for syntax in [nil, "domains", "hosts"] {
      let source = ListSource(name: "x", path: path, syntax: syntax, category: "c")
      #expect(
        complaints([source], in: folder) == [
          Complaint(file: path, line: 1, what: what, mend: "the download failed; fetch it again")
        ])
    }
  }

  @Test(arguments: [
    "zone \"bet.example\" { type master; file \"null\"; };\n", "-d bet.example\n-d b.example\n",
    "alert http any any -> any any (msg:\"bets\"; content:\"bet.example\"; sid:1;)\n",
    "# About\nA list of sites that a school might not want. Is it a list? It is a page.\n",
    "All rights reserved.\nThis is the text of no list.\n", "plain words\n",
  ])
  func `what no syntax fits is refused, not guessed`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "list")
    let found = complaints([ListSource(name: "x", path: path, category: "c")], in: folder)
    #expect(found.count == 1)
    #expect(found.first?.what.hasPrefix("no known syntax fits") == true)
    let names = listTable.map(\.name).joined(separator: ", ")
    #expect(found.first?.mend == "name one with syntax (\(names))")
  }

  @Test func `tells every fault at once and writes nothing`() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write("bet.example\n", to: "list")
    let prose = try folder.write("two plain\nlines of words\n", to: "prose")
    let found = complaints(
      [
        ListSource(name: "a", path: list),
        ListSource(name: "b", path: list, syntax: "hots", category: "c"),
        ListSource(name: "c", path: "\(folder.path)/missing", category: "c"),
        ListSource(name: "d", path: prose, category: "c"),
        ListSource(name: "e", path: prose, syntax: "domains", category: "c"),
        ListSource(name: "f", path: list, syntax: "squidguard", category: "c"),
      ], in: folder)
    #expect(
      found.map(\.what) == [
        "the list \"a\" has no category", "there is no list syntax \"hots\"",
        "there is no such list", "no known syntax fits the first 2 lines",
        "not one entry could be read as domains",
        "squidguard is a folder of categories, and this is a file",
      ])
    #expect(found.allSatisfy { !$0.mend.isEmpty })
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/x.idx"))
  }

  @Test func `a build replaces the index in one step, and who has the old one reads on`() throws {
    let lists = try BuiltLists("one.example\n")
    let path = try lists.folder.write("two.example\n", to: "list")
    let source = ListSource(name: "list", path: path, syntax: "domains", category: "listed")
    _ = try IndexBuilder.build(lists.indexPath, from: [source], now: BuiltLists.time)
    #expect(lists.categories("one.example") == ["listed"])
    let fresh = try SiteIndex(path: lists.indexPath)
    #expect(fresh.evidence(host: "one.example").isEmpty)
    #expect(fresh.evidence(host: "two.example").count == 1)
    #expect(!FileManager.default.fileExists(atPath: lists.indexPath + ".new"))
  }

  @Test func `complains when the index cannot be written`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("bet.example\n", to: "list")
    let source = ListSource(name: "x", path: path, category: "c")
    let error = #expect(throws: Complaints.self) {
      try IndexBuilder.build("\(folder.path)/no/x.idx", from: [source], now: BuiltLists.time)
    }
    #expect(error?.all.first?.file == "\(folder.path)/no/x.idx.new")
  }

  @Test func `the same lists give the same bytes`() throws {
    let text = (0..<500).map { "site\($0).example\n" }.joined()
    let lists = try BuiltLists(text)
    let first = try Data(contentsOf: URL(filePath: lists.indexPath))
    let source = ListSource(
      name: "list", path: "\(lists.folder.path)/list", syntax: "domains", category: "listed")
    _ = try IndexBuilder.build(lists.indexPath, from: [source], now: BuiltLists.time)
    #expect(try Data(contentsOf: URL(filePath: lists.indexPath)) == first)
  }

  @Test func `an index is stale when a list, its files or the settings change`() throws {
    let lists = try BuiltLists("one.example\n")
    let path = "\(lists.folder.path)/list"
    var source = ListSource(name: "list", path: path, syntax: "domains", category: "listed")
    #expect(lists.index.staleness(for: [source]) == nil)
    // The same content with another time is no change; another content of the same size is one.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: path)
    #expect(lists.index.staleness(for: [source]) == nil)
    try lists.folder.write("two.example\n", to: "list")
    #expect(lists.index.staleness(for: [source]) == "\(path) changed")
    try lists.folder.write("one.example\nmore.example\n", to: "list")
    #expect(lists.index.staleness(for: [source]) == "\(path) changed")
    try FileManager.default.removeItem(atPath: path)
    #expect(lists.index.staleness(for: [source])?.contains("there is no such list") == true)
    source.power = .allow
    #expect(lists.index.staleness(for: [source]) == "the settings name other lists")
  }

  @Test func `names each list that changed, with what changed`() throws {
    let files = ["one": "one.example\n", "two": "two.example\n", "three": "three.example\n"]
    let lists = try BuiltLists(files: files) { folder in
      ["one", "two", "three"].map { name in
        ListSource(name: name, path: "\(folder)/\(name)", syntax: "domains", category: "listed")
      }
    }
    var sources = lists.index.summary.sources.map(\.source)
    #expect(lists.index.changedLists(for: sources).isEmpty)
    try lists.folder.write("other.example\n", to: "one")
    sources[1].power = .allow
    sources[2].name = "four"
    var moved = lists.index.summary.sources.map(\.source)[1]
    moved.path = "elsewhere"
    #expect(
      lists.index.changedLists(for: [moved]).first.map { "\($0.name): \($0.change)" }
        == "two: it is read from elsewhere now")
    let changes = lists.index.changedLists(for: sources).map { "\($0.name): \($0.change)" }
    #expect(
      changes == [
        "one: \(lists.folder.path)/one changed", "two: the settings of it changed", "four: new",
        "three: no longer in the settings",
      ])
  }

  @Test func `an index is stale when a folder gets another file`() throws {
    let files = ["tree/gambling/domains": "bet.example\n"]
    let lists = try BuiltLists(files: files) { [ListSource(name: "tree", path: "\($0)/tree")] }
    let source = ListSource(name: "tree", path: "\(lists.folder.path)/tree")
    #expect(lists.index.staleness(for: [source]) == nil)
    try lists.folder.write("x.example\n", to: "tree/games/domains")
    #expect(lists.index.staleness(for: [source]) == "the files of tree are others")
  }
}
