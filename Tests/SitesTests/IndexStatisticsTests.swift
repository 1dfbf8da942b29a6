import Sites
import Testing
import Vocabulary

struct IndexStatisticsTests {
  private func lists() throws -> BuiltLists {
    try BuiltLists(
      files: [
        "one": """
        bet.example
        www.bet.example
        a.b.bet.example
        games.example/live
        games.example/live/now
        shop.example
        shop.example/bets
        192.0.2.1
        """,
        "two": "bet.example\nwww.bet.example\nlive.games.example\n192.0.2.1\n",
        "three": "example\nwww.bet.example\n.test\nmore.test\n",
      ]
    ) { folder in
      ["one", "two", "three"].map {
        ListSource(name: $0, path: "\(folder)/\($0)", syntax: "domains", category: $0)
      }
    }
  }

  @Test func `the different names of each list are counted`() throws {
    // "example" is one label and was left out.
    #expect(try lists().index.statistics().names == [8, 4, 3])
  }

  @Test func `an entry below another of the same list is redundant, one of another list is not`()
    throws
  {
    #expect(try lists().index.statistics().redundant == [4, 1, 1])
  }

  @Test func `lists with names in common are told, the most first`() throws {
    let overlaps = try lists().index.statistics().overlaps
    #expect(overlaps.map(\.first) == [0, 0, 1])
    #expect(overlaps.map(\.second) == [1, 2, 2])
    #expect(overlaps.map(\.count) == [3, 1, 1])
  }
}
