import Sites
import TestSupport
import Testing
import Vocabulary

struct CSVListTests {
  private func lists(_ text: String, category: String? = nil) throws -> BuiltLists {
    try BuiltLists(files: ["list": text]) { folder in
      [ListSource(name: "t", path: "\(folder)/list", category: category)]
    }
  }

  @Test(arguments: [
    "domain,category\nbet.example,games\n", "category;host\ngames;bet.example\n",
    "id\turl\ttag\n1\thttp://bet.example/\tgames\n", "FQDN|Type\nbet.example|games\n",
    "# id,indicator,threat\n# id,note\n1,bet.example,games\n2,b.example,games\n",
    "domain,ip,category\n,192.0.2.9,games\nbet.example,192.0.2.1,games\n",
    "\"domain\",\"category\"\r\"bet.example\",\"games\"\r",
  ])
  func `the header tells the columns`(text: String) throws {
    let lists = try lists(text)
    #expect(lists.categories("bet.example") == ["games"])
    #expect(lists.report.lists.map(\.name) == ["t/games"])
    #expect(lists.skipped.isEmpty)
  }

  @Test func `the category of the settings stands in the place of the column`() throws {
    let lists = try lists("domain,category\nbet.example,games\n", category: "listed")
    #expect(lists.categories("bet.example") == ["listed"])
    #expect(lists.report.lists.map(\.name) == ["t"])
  }

  @Test(arguments: [
    (
      "1,bet.example,games\n2,b.example,games\n",
      "no header tells which column holds the names; it begins with \"1\", \"bet.example\", \"games\""
    ),
    (
      "domain,added\nbet.example,2026\n",
      "no column holds categories; the columns are \"domain\", \"added\""
    ),
  ])
  func `a table whose columns are not known is refused`(text: String, what: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "list")
    let found = complaints([ListSource(name: "t", path: path)], in: folder)
    #expect(found.map(\.what) == [what])
    #expect(found.first?.mend.contains("category") == true)
  }

  @Test func `a table without rows is refused, and names between commas are no table`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("domain,category\n\n# nothing\n", to: "list")
    let found = complaints([ListSource(name: "t", path: path, syntax: "csv")], in: folder)
    #expect(found.map(\.what) == ["the table has no rows"])
    let lists = try lists("host.1.example,two.example,url.example", category: "listed")
    #expect(lists.report.entryCount == 3)
  }

  @Test func `a column of a thousand different words is no column of categories`() throws {
    let rows = (0...1_000).map { "site\($0).example,word\($0)\n" }.joined()
    let folder = try TemporaryFolder()
    let path = try folder.write("domain,tag\n" + rows, to: "list")
    let found = complaints([ListSource(name: "t", path: path)], in: folder)
    #expect(found.first?.what == "more than 1,000 categories stand in the column \"tag\"")
    #expect(found.first?.line == 1_002)
  }
}
