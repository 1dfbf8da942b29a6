import TestSupport
import Testing
import Vocabulary

@testable import Benchmarks

struct TextListsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lists(_ files: [String: String]) throws -> TextLists {
    for (name, text) in files { try folder.write(text, to: name) }
    return try TextLists(folder: folder.path)
  }

  @Test(arguments: [
    ("example.org", "example.org"), ("  .Example.ORG.\r", "example.org"),
    ("*.example.org", "example.org"), (".zip", "zip"), ("zip", nil), ("# example.org", nil),
    ("", nil), ("example.org/games", nil), ("example.org/", "example.org"),
    ("192.0.2.1", "192.0.2.1"), ("bücher.example.org", nil), ("a b.example.org", nil),
  ])
  func `a line holds a name or none`(line: String, name: String?) {
    #expect(TextLists.name(line) == name)
  }

  @Test func `categories are folders, links and other files are left out`() throws {
    _ = try lists(["games/domains": "a.org\n", "README": "text", "empty/usage": "x"])
    _ = try RunProgram.run("ln", ["-s", "games", "\(folder.path)/porn"])
    let lists = try TextLists(folder: folder.path)
    #expect(lists.files.map(\.category) == ["games"])
    #expect(throws: Complaint.self) { try TextLists(folder: folder.path + "/none") }
  }

  @Test func `a name has the categories of itself and of what is above it`() throws {
    let lists = try lists([
      "games/domains": "example.org\n192.0.2.1\n", "adult/domains": "www.example.org\n.zip\n",
      "adult/urls": "example.com/\nexample.com/a\n",
    ])
    let names = [
      "example.org", "www.example.org", "a.www.example.org", "badexample.org", "org", "a.b.zip",
      "192.0.2.1", "10.192.0.2.1", "www.example.com",
    ]
    let found = try SlowLookup(of: names, in: lists).categories
    #expect(
      found == [
        ["games"], ["adult", "games"], ["adult", "games"], [], [], ["adult"], ["games"], [],
        ["adult"],
      ])
  }

  @Test func `names are asked at, above, below and beside an entry`() throws {
    let lists = try lists(["games/domains": "bet.example.org\n"])
    let asked = try AskedNames(count: 5, from: lists, seed: 1)
    #expect(
      asked.names == [
        "bet.example.org", "www.bet.example.org", "a.b-1.bet.example.org", "qbet.example.org",
        "example.org",
      ])
    #expect(asked.origins.first == "games/domains:1, the name")
  }

  @Test func `entries are chosen from the whole of the lists, alike for a seed`() throws {
    let text = { (word: String) in (1...500).map { "\(word)\($0).example.org\n" }.joined() }
    let lists = try lists(["a/domains": text("a"), "b/domains": text("b")])
    let asked = try AskedNames(count: 500, from: lists, seed: 3)
    #expect(asked.names.count == 500)
    #expect(try AskedNames(count: 500, from: lists, seed: 3).names == asked.names)
    #expect(try AskedNames(count: 500, from: lists, seed: 4).names != asked.names)
    let fromLater = asked.origins.count { $0.hasPrefix("b/") }
    #expect((150...350).contains(fromLater), "seed 3: \(fromLater) of 500 from the second half")
  }
}
