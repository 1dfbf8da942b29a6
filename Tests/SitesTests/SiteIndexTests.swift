import Sites
import Testing
import Vocabulary

struct SiteIndexTests {
  private let lists: BuiltLists

  init() throws {
    lists = try BuiltLists(
      """
      bet365.example
      casino.example.org
      192.0.2.7
      2001:db8::7
      co.example
      forum.example/games
      www.portal.example/Cards/
      portal.example/watch?v=1
      198.51.100.9/42
      a.b.c.d.deep.example
      .zip
      """)
  }

  @Test(arguments: [
    "bet365.example", "www.bet365.example", "a.b.bet365.example", "casino.example.org",
    "x.casino.example.org", "192.0.2.7", "2001:db8::7", "co.example", "shop.co.example",
    "a.b.c.d.deep.example", "anything.zip", "zip",
  ])
  func `a name matches itself and everything below it`(host: String) {
    #expect(lists.categories(host) == ["listed"])
  }

  @Test(arguments: [
    "notbet365.example", "bet365.example.example.org", "bet365.examples", "et365.example",
    "bet365", "example", "example.org", "casino.example", "xcasino.example.org", "192.0.2.70",
    "1192.0.2.7", "192.0.2", "7.192.0.2.7", "2001:db8::70", "1:2001:db8::7", "xco.example",
    "forum.example", "www.portal.example", "198.51.100.9", "b.c.d.deep.example", "deep.example",
    "zip.example", "", ".", "..", ".bet365.example.", "bet365.example.",
  ])
  func `a look-alike does not match`(host: String) {
    #expect(lists.categories(host).isEmpty)
  }

  @Test(arguments: [
    ("forum.example", "/games"), ("forum.example", "/games/"), ("forum.example", "/GAMES/chess"),
    ("forum.example", "/games?page=2"), ("forum.example", "/games&x"),
    ("www.forum.example", "/games"), ("portal.example", "/cards"),
    ("www.portal.example", "/Cards/new"), ("portal.example", "/watch?v=1"),
    ("portal.example", "/watch?v=1&t=9"), ("198.51.100.9", "/42/x"),
  ])
  func `an entry with a path matches what goes on behind it`(host: String, path: String) {
    #expect(lists.categories(host, path) == ["listed"])
    #expect(lists.verdict(host).hasURLEntries)
  }

  @Test(arguments: [
    ("forum.example", "/gamesworld"), ("forum.example", "/"), ("forum.example", ""),
    ("forum.example", "/x/games"), ("m.forum.example", "/games"), ("example", "/games"),
    ("notforum.example", "/games"), ("portal.example", "/watch?v=12"),
    ("portal.example", "/watch"), ("198.51.100.9", "/421"), ("198.51.100.9", "/4"),
  ])
  func `an entry with a path matches no other path and no other host`(host: String, path: String) {
    #expect(lists.categories(host, path).isEmpty)
  }

  @Test func `only hosts with entries for a path ask for each address`() {
    #expect(lists.verdict("www.forum.example").hasURLEntries)
    #expect(!lists.verdict("m.forum.example").hasURLEntries)
    #expect(!lists.verdict("bet365.example").hasURLEntries)
  }

  @Test func `evidence names the list and the entry`() {
    #expect(
      lists.index.evidence(host: "www.bet365.example") == [
        Evidence(category: "listed", origin: .list, name: "list", entry: "bet365.example")
      ])
    #expect(
      lists.index.evidence(host: "www.portal.example", pathAndQuery: "/Cards/New").map(\.entry)
        == ["portal.example/cards"])
    #expect(lists.index.evidence(host: "notbet365.example").isEmpty)
  }

  @Test(arguments: [
    ("www.bet365.example", "www.bet365.example\tlisted\tlist:bet365.example"),
    (
      "HTTPS://WWW.Forum.example:443/Games?x",
      "HTTPS://WWW.Forum.example:443/Games?x\tlisted\tlist:forum.example/games"
    ),
    ("example.org", "example.org\t\t"), ("", "\t\t"),
    ("[2001:DB8::7]", "[2001:DB8::7]\tlisted\tlist:2001:db8::7"),
  ])
  func `a lookup answers in one line`(input: String, expected: String) {
    #expect(lists.index.lookup(input).line(for: input) == expected)
  }

  @Test func `a path of 16 borders matches and a deeper one is not read`() throws {
    let deepest = "deep.example" + String(repeating: "/x", count: 16)
    let lists = try BuiltLists("\(deepest)\n\(deepest)/y\nplain.example\n")
    #expect(lists.skipped == ["pathTooLong 1 @2"])
    let path = String(repeating: "/x", count: 16)
    #expect(lists.categories("deep.example", path) == ["listed"])
    #expect(lists.categories("deep.example", path + "/z/z/z") == ["listed"])
    #expect(lists.categories("deep.example", String(path.dropLast(2))).isEmpty)
  }

  @Test func `the summary tells what the index holds`() {
    let summary = lists.index.summary
    #expect(summary.built == BuiltLists.time)
    // Seven of the names are hosts alone, three mark hosts whose entries have a path.
    #expect(summary.nameCount == 13)
    #expect(summary.rangeCount == 1)
    #expect(summary.addressCount == 4)
    #expect(summary.lists.map(\.entryCount) == [11])
    #expect(summary.byteCount == lists.report.byteCount)
  }
}
