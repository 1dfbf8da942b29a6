import Sites
import TestSupport
import Testing
import Vocabulary
import WebAddress

/// Exceptions of a list take names out of that list, and of no other.
struct ListExceptionTests {
  /// Two lists of block power in the categories `bets` and `games`.
  private func lists(
    _ bets: String, _ syntax: String, power: ListPower = .block, games: String
  ) throws -> BuiltLists {
    try BuiltLists(files: ["bets": bets, "games": games]) { folder in
      [
        ListSource(
          name: "bets", path: "\(folder)/bets", syntax: syntax, category: "bets", power: power),
        ListSource(name: "games", path: "\(folder)/games", syntax: "domains", category: "games"),
      ]
    }
  }

  @Test(arguments: [
    ("||broad.example^\n@@||good.broad.example^\n", "adblock"),
    ("@@||good.broad.example^\n||broad.example^\n", "adblock"),
    (
      "*.broad.example CNAME .\nbroad.example CNAME .\ngood.broad.example CNAME rpz-passthru.\n"
        + "*.good.broad.example CNAME rpz-passthru.\n", "rpz"
    ),
    ("address=/broad.example/\nserver=/good.broad.example/192.0.2.53\n", "dnsmasq"),
    (
      "local-zone: \"broad.example\" static\nlocal-zone: \"good.broad.example\" transparent\n",
      "unbound"
    ),
  ])
  func `an exception below an entry holds for its own list`(text: String, syntax: String) throws {
    let lists = try lists(text, syntax, games: "good.broad.example/play\nbroad.example\n")
    #expect(lists.categories("broad.example") == ["bets", "games"])
    #expect(lists.categories("bad.broad.example") == ["bets", "games"])
    for host in ["good.broad.example", "www.good.broad.example"] {
      #expect(lists.categories(host) == ["games"], "\(host)")
      #expect(lists.index.evidence(host: host).map(\.name) == ["games"], "\(host)")
      #expect(lists.verdict(host).isAllowed == false)
    }
    let evidence = lists.index.evidence(host: "good.broad.example", pathAndQuery: "/play/now")
    #expect(evidence.map(\.entry) == ["broad.example", "good.broad.example/play"])
    #expect(lists.verdict("good.broad.example").hasURLEntries)
  }

  @Test func `the longest name that a name server's list says something of wins`() throws {
    let lists = try lists(
      "address=/a.example/\nserver=/b.a.example/#\naddress=/c.b.a.example/\n", "dnsmasq",
      games: "games.example\n")
    #expect(lists.categories("a.example") == ["bets"])
    #expect(lists.categories("x.b.a.example").isEmpty)
    #expect(lists.categories("x.c.b.a.example") == ["bets"])
  }

  @Test func `a filter list's exception takes out what is below it too`() throws {
    let lists = try lists(
      "||ads.a.example^\n@@||a.example^\n||b.example^\n||ads.a.example/x\n", "adblock",
      games: "games.example\n")
    #expect(lists.categories("ads.a.example", "/x").isEmpty)
    #expect(lists.report.entryCount == 2)
    #expect(lists.skipped == ["excepted 2 @1,4", "exception 1 @2"])
  }

  @Test func `in a list that allows, an exception is what the list is for`() throws {
    let lists = try lists(
      "@@||good.example^\n@@||games.example/free\n", "adblock", power: .allow,
      games: "good.example\ngames.example\n")
    #expect(lists.verdict("www.good.example").isAllowed)
    #expect(lists.categories("www.good.example").isEmpty)
    #expect(lists.verdict("games.example", "/free/x").isAllowed)
    #expect(!lists.verdict("games.example", "/paid").isAllowed)
    #expect(lists.skipped.isEmpty)
  }

  @Test func `an exception is neither a name of its list nor needless`() throws {
    let lists = try lists(
      "||broad.example^\n@@||good.broad.example^\n", "adblock", games: "good.broad.example\n")
    let statistics = lists.index.statistics()
    #expect(statistics.names == [1, 1])
    #expect(statistics.redundant == [0, 0])
    #expect(statistics.overlaps.isEmpty)
    let source = ListSource(
      name: "bets", path: "\(lists.folder.path)/bets", syntax: "adblock", category: "bets")
    let check = ListCheck([source], suffixes: PublicSuffixList(text: "example\n"))
    #expect(check.lists.map(\.entryCount) == [1])
    #expect(check.findings.map(\.kind) == [.skipped(.exception)])
  }
}
