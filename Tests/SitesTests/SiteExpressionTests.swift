import Sites
import TestSupport
import Testing
import Vocabulary

struct SiteExpressionTests {
  private static let text = """
    (^|[?+=&/])free-?games
    ^bet[0-9]+\\.example
    Advertisement
    .[0-9]{4}$
    (a)\\1
    x{3000}
    (
    [
    """

  private func lists(expressions: Bool) throws -> BuiltLists {
    let files = ["tree/games/expressions": Self.text, "tree/games/domains": "play.example\n"]
    return try BuiltLists(files: files) { folder in
      [ListSource(name: "tree", path: "\(folder)/tree", expressions: expressions)]
    }
  }

  @Test func `expressions are left out unless the school enables them`() throws {
    let lists = try lists(expressions: false)
    #expect(lists.skipped == ["expression 8 @1,2,3"])
    #expect(lists.index.summary.expressionCount == 0)
    #expect(!lists.verdict("other.example").hasURLEntries)
    #expect(lists.categories("bet7.example").isEmpty)
  }

  @Test func `what cannot be used is counted with its place when the index is built`() throws {
    let lists = try lists(expressions: true)
    #expect(lists.skipped == ["costlyExpression 2 @5,6", "notAnExpression 2 @7,8"])
    #expect(lists.report.expressions.count == 4)
    #expect(lists.report.expressions.alwaysTriedCount == 1)
    #expect(lists.report.expressions.alwaysTried.map(\.line) == [4])
    #expect(lists.report.entryCount == 5)
    #expect(lists.index.summary.expressionCount == 4)
  }

  @Test(arguments: [
    ("bet7.example", "", ["/^bet[0-9]+\\.example/"]), ("xbet7.example", "", []),
    ("other.example", "/FREE-Games/1", ["/(^|[?+=&/])free-?games/"]),
    ("other.example", "/a?q=freegames", ["/(^|[?+=&/])free-?games/"]),
    ("other.example", "/carefree-games", []),
    ("freegames.example", "", ["/(^|[?+=&/])free-?games/"]),
    ("other.example", "/advertisement.png", ["/Advertisement/"]),
    ("other.example", "/2024", ["/.[0-9]{4}$/"]), ("other.example", "/2024x", []),
    ("play.example", "/x", ["play.example"]),
  ])
  func `they see the host with its path, in lower case`(
    host: String, path: String, entries: [String]
  ) throws {
    let lists = try lists(expressions: true)
    #expect(lists.entries(host, path) == entries)
    #expect(lists.categories(host, path) == (entries.isEmpty ? [] : ["games"]))
    #expect(lists.verdict(host).hasURLEntries)
  }

  @Test func `no more than two kibibytes are looked at`() throws {
    let lists = try lists(expressions: true)
    let long = String(repeating: "x", count: 2_000)
    #expect(lists.entries("a.example", "/\(long)/advertisement") == ["/Advertisement/"])
    #expect(lists.entries("a.example", "/\(long)\(long)/advertisement").isEmpty)
  }

  @Test func `an allow list's expression wins, and the same one of two lists is one`() throws {
    let files = ["a/x/expressions": "casino\n", "b/y/expressions": "casino\n\n^good\\.\n"]
    let lists = try BuiltLists(files: files) { folder in
      [
        ListSource(name: "a", path: "\(folder)/a", expressions: true),
        ListSource(name: "b", path: "\(folder)/b", expressions: true),
      ]
    }
    #expect(lists.index.summary.expressionCount == 2)
    #expect(lists.categories("casino.example").sorted() == ["x", "y"])
    let allowed = try BuiltLists(files: files) { folder in
      [
        ListSource(name: "a", path: "\(folder)/a", expressions: true),
        ListSource(name: "b", path: "\(folder)/b", power: .allow, expressions: true),
      ]
    }
    #expect(allowed.verdict("casino.example").isAllowed)
    #expect(allowed.categories("casino.example").isEmpty)
  }

  @Test func `an index is stale when expressions are enabled`() throws {
    let lists = try lists(expressions: false)
    var source = ListSource(name: "tree", path: "\(lists.folder.path)/tree")
    #expect(lists.index.staleness(for: [source]) == nil)
    source.expressions = true
    #expect(lists.index.staleness(for: [source]) == "the settings name other lists")
  }

  @Test func `an expression is compiled afresh before it remembers much`() throws {
    let lists = try BuiltLists(files: ["t/x/expressions": "(a|b)*a(a|b)(a|b)(a|b)z[0-9]\n"]) {
      [ListSource(name: "t", path: "\($0)/t", expressions: true)]
    }
    let path = "/" + String(repeating: "abba", count: 400)
    for number in 0..<100 {
      #expect(lists.categories("n\(number).example", path + "abbbz\(number)").isEmpty == false)
      #expect(lists.categories("n\(number).example", path + "abbbx\(number)").isEmpty)
    }
  }
}
