import Sites
import Testing
import Vocabulary
import WebAddress

struct SiteOverrideTests {
  private static let taxonomy = Taxonomy([
    Category(id: "games", title: "Games"), Category(id: "gambling", title: "Gambling"),
    Category(id: "helpline", title: "Helplines", isProtected: true),
  ])

  /// An index of lists, under overrides written as `deny games for play.example`.
  private func index(_ overrides: [String]) throws -> SiteIndex {
    let lists = try BuiltLists(
      files: [
        "games": "games.example\nboth.example\n", "gambling": "both.example\nbet.example\n",
        "fine": "fine.example\ngames.fine.example\n", "help": "help.example\n",
      ],
      taxonomy: Self.taxonomy
    ) { folder in
      [("games", .block), ("gambling", .block), ("fine", .allow), ("help", .protected)]
        .map { (name: String, power: ListPower) in
          ListSource(
            name: name, path: "\(folder)/\(name)", syntax: "domains",
            category: power == .block ? name : power == .protected ? "helpline" : nil,
            power: power)
        }
    }
    return try lists.index.with(overrides.map(Self.override))
  }

  private static func override(_ text: String) throws -> SiteOverride {
    let words = text.split(separator: " ").map(String.init)
    let category = words[1] == "all" ? nil : words[1]
    return SiteOverride(
      site: try SiteEntry(words[3]),
      decision: words[0] == "deny" ? .deny(category ?? "") : .allow(category))
  }

  @Test(arguments: [
    (["deny games for play.example"], "www.play.example", "games", "override:play.example"),
    (["deny games for play.example"], "display.example", "", ""),
    (["deny games for fine.example"], "fine.example", "games", "override:fine.example"),
    (["deny games for help.example"], "help.example", "", "help:help.example"),
    (
      ["allow games for both.example"], "both.example", "gambling",
      "gambling:both.example,override:both.example"
    ),
    (["allow all for both.example"], "both.example", "", "override:both.example"),
    (
      ["deny gambling for games.example"], "games.example", "gambling,games",
      "games:games.example,override:games.example"
    ),
    (["deny games for games.example"], "games.example", "games", "override:games.example"),
    (
      ["allow all for games.example", "deny games for chess.games.example"],
      "chess.games.example", "games", "override:chess.games.example,override:games.example"
    ),
    (
      ["deny games for play.example", "allow all for chess.play.example"],
      "a.chess.play.example", "", "override:chess.play.example"
    ),
    (
      ["allow all for both.example", "deny games for both.example"], "both.example", "games",
      "override:both.example"
    ),
    (
      ["allow games for games.example/maths"], "games.example/Maths/x", "",
      "override:games.example/maths"
    ),
    (
      ["allow games for games.example/maths"], "games.example/mathsgames", "games",
      "games:games.example"
    ),
    (
      ["deny games for www.play.example/a", "allow games for play.example/a/b"],
      "www.play.example/a/b", "", "override:play.example/a/b"
    ),
    (["allow all for fine.example"], "fine.example", "", "fine:fine.example,override:fine.example"),
    (["deny games for 192.0.2.7"], "192.0.2.7", "games", "override:192.0.2.7"),
    (["deny unknown for play.example"], "play.example", "", ""),
  ])
  func `the school's own word wins over all lists but the protected`(
    overrides: [String], input: String, categories: String, entries: String
  ) throws {
    let answer = try index(overrides).lookup(input)
    #expect(answer.categories.joined(separator: ",") == categories)
    #expect(answer.entries.joined(separator: ",") == entries)
  }

  @Test func `a host of which a path is overridden asks for each address`() throws {
    let index = try index(["allow games for www.games.example/maths"])
    func asks(_ host: String) -> Bool {
      index.verdict(ofHost: Array(host.utf8).span).hasURLEntries
    }
    #expect(asks("games.example") && asks("www.games.example"))
    #expect(!asks("m.games.example") && !asks("both.example"))
  }

  @Test func `without its overrides an index is as before`() throws {
    let index = try index(["allow all for both.example"])
    #expect(index.with([]).lookup("both.example").categories == ["gambling", "games"])
  }

  @Test func `the chain holds every entry and override, and which are in force`() throws {
    let index = try index([
      "allow all for both.example", "deny games for a.both.example", "allow games for both.example",
    ])
    let chain = try #require(index.chain("https://A.both.example/x"))
    #expect(chain.holdings.map(\.list.name) == ["gambling", "games"])
    #expect(chain.holdings.map(\.files.count) == [1, 1])
    #expect(chain.holdings[0].files[0].path.hasSuffix("/gambling"))
    #expect(
      chain.overrides.map(\.override.site.host) == [
        "a.both.example", "both.example", "both.example",
      ])
    #expect(chain.overrides.map(\.isInForce) == [true, true, false])
    #expect(index.taxonomy.ids(in: chain.verdict.categories) == ["games"])
    #expect(index.chain("") == nil)
  }

  @Test func `a list of a folder has the files of its own folder`() throws {
    let lists = try BuiltLists(files: [
      "all/games/domains": "x.example", "all/games/urls": "x.example/y",
      "all/bets/domains": "x.example",
    ]) { [ListSource(name: "all", path: "\($0)/all")] }
    let chain = try #require(lists.index.chain("x.example/y"))
    #expect(chain.holdings.map(\.list.name) == ["all/bets", "all/games", "all/games"])
    #expect(chain.holdings.map(\.files.count) == [1, 2, 2])
  }
}
