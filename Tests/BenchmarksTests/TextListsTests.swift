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
    ("", nil), ("example.org/Games/", "example.org/games"), ("example.org/", "example.org"),
    ("192.0.2.1", "192.0.2.1"), ("192.0.2.0/24", "192.0.2.0"), ("192.0.2.0/0", nil),
    ("bücher.example.org", nil), ("a.999", nil), ("https://www.Example.org:443/A", "example.org/a"),
    ("example.org:443", "example.org:443"), ("example.org:99999", nil),
  ])
  func `a line holds an entry or none`(line: String, key: String?) {
    #expect(TextLists.entries(of: line, .plain).map(\.key) == (key.map { [$0] } ?? []))
  }

  @Test func `a line of a hosts file holds names behind a sink`() {
    func keys(_ line: String) -> [String] { TextLists.entries(of: line, .hosts).map(\.key) }
    #expect(keys("0.0.0.0 a.example B.example # c.example") == ["a.example", "b.example"])
    #expect(keys("127.0.0.1 localhost") == [])
    #expect(keys("10.0.0.1 a.example") == [])
    #expect(keys("0.0.0.0 0.0.0.0") == [])
  }

  @Test func `lists are found in folders, by what they hold`() throws {
    let hosts = (0..<200).map { "0.0.0.0 h\($0).example\n" }.joined()
    let plain = (0..<200).map { "p\($0).example\n" }.joined()
    let prose = (0..<200).map { "line \($0) of a text\n" }.joined()
    let files = [
      "x/tree/games/domains": "a.example\n", "x/bad.hosts": hosts, "y/names.txt": plain,
      "y/filter.txt": plain + "||last.example^\n", "y/LICENSE": prose, "y/short.txt": "a.example\n",
      "z/other.txt": plain,
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    let found = try TextLists(collection: folder.path, leftOut: ["z"], mostCategories: 128)
    #expect(found.files.map(\.category) == ["bad", "games", "names"])
    let paths = ["x/bad.hosts", "x/tree", "y/names.txt"].map { "\(folder.path)/\($0)" }
    #expect(found.paths == paths)
    let fewer = try TextLists(collection: folder.path, leftOut: ["z"], mostCategories: 2)
    #expect(fewer.paths == Array(paths.dropLast()))
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

  @Test func `what a white list holds is in no category`() throws {
    let lists = try lists([
      "adult/domains": "video.example\nother.example\n", "adult/usage": "black\n",
      "exam/domains": "video.example\n", "exam/usage": "# for examinations\nwhite\n",
      "both/domains": "other.example\n", "both/usage": "white\nblack\n",
    ])
    let found = try SlowLookup(of: ["www.video.example", "other.example"], in: lists).categories
    #expect(found == [[], ["adult", "both"]])
  }

  @Test func `names are asked at, above, below and beside an entry, and as many others`() throws {
    let lists = try lists(["games/urls": "bet.example.org/Live\n"])
    let asked = try AskedNames(count: 18, from: lists, seed: 1)
    #expect(
      asked.names.prefix(11) == [
        "bet.example.org/live", "http://bet.example.org/live", "https://BET.EXAMPLE.ORG/LIVE?q=1",
        "bet.example.org", "http://bet.example.org:8080/live", "bet.example.org/livex",
        "bet.example.org/live/more/x", "WWW.bet.example.org/live", "a.b-1.bet.example.org",
        "qbet.example.org", "example.org",
      ])
    #expect(asked.names.count == 22)
    #expect(asked.origins.first == "games/urls:1, the entry")
    #expect(asked.origins.count { $0 == "not in the lists" } == 11)
  }

  @Test func `entries are chosen from the whole of the lists, alike for a seed`() throws {
    let text = { (word: String) in (1...500).map { "\(word)\($0).example.org\n" }.joined() }
    let lists = try lists(["a/domains": text("a"), "b/domains": text("b")])
    let asked = try AskedNames(count: 500, from: lists, seed: 3)
    #expect((400...700).contains(asked.names.count))
    #expect(try AskedNames(count: 500, from: lists, seed: 3).names == asked.names)
    #expect(try AskedNames(count: 500, from: lists, seed: 4).names != asked.names)
    let fromLater = asked.origins.count { $0.hasPrefix("b/") }
    let fromFirst = asked.origins.count { $0.hasPrefix("a/") }
    #expect(fromLater > 60 && fromFirst > 60, "seed 3: \(fromFirst), \(fromLater)")
  }
}
