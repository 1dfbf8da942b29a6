import Sites
import Testing
import Vocabulary

struct ListPowerTests {
  private func lists(taxonomy: Taxonomy? = nil) throws -> BuiltLists {
    let files = [
      "bad/gambling/domains": "bet.example\nnews.example\nhelp.example\n",
      "bad/liste_blanche/domains": "school.bet.example\n",
      "bad/adult/domains": "bet.example\nbad.news.example\n",
      "good": "news.example\nportal.example/edu\n",
      "more": "portal.example\n",
      "kind/helpline/domains": "help.example\nnews.example\n",
    ]
    return try BuiltLists(files: files, taxonomy: taxonomy) { folder in
      [
        ListSource(name: "bad", path: "\(folder)/bad"),
        ListSource(name: "good", path: "\(folder)/good", syntax: "domains", power: .allow),
        ListSource(name: "more", path: "\(folder)/more", syntax: "domains", category: "games"),
        ListSource(name: "kind", path: "\(folder)/kind", power: .protected),
      ]
    }
  }

  @Test func `a host in two lists has both categories`() throws {
    #expect(try lists().categories("www.bet.example") == ["adult", "gambling"])
  }

  @Test func `an allow list wins over a longer entry of a block list`() throws {
    let lists = try lists()
    #expect(lists.categories("bad.news.example").isEmpty)
    #expect(lists.verdict("bad.news.example").isAllowed)
  }

  @Test func `an allow list with a path allows only that path`() throws {
    let lists = try lists()
    #expect(lists.categories("portal.example", "/games") == ["games"])
    #expect(lists.categories("portal.example", "/edu/x").isEmpty)
    #expect(lists.verdict("portal.example", "/edu/x").isAllowed)
  }

  @Test func `a protected list wins over all and tells its category`() throws {
    let lists = try lists()
    let verdict = lists.verdict("chat.help.example")
    #expect(verdict.isProtected && verdict.categories.isEmpty)
    #expect(lists.index.taxonomy.ids(in: verdict.exemptCategories) == ["helpline"])
    #expect(lists.verdict("news.example").isProtected)
  }

  @Test func `evidence is that of the power that won`() throws {
    let index = try lists().index
    #expect(index.evidence(host: "news.example").map(\.name) == ["kind/helpline"])
    #expect(
      index.evidence(host: "portal.example", pathAndQuery: "/edu").map(\.entry)
        == ["portal.example/edu"])
    #expect(index.evidence(host: "bet.example").map(\.name) == ["bad/adult", "bad/gambling"])
  }

  @Test func `a taxonomy maps the lists' names, and names those that it does not know`() throws {
    let taxonomy = Taxonomy([
      Category(id: "education", title: "Education", isAllowed: true, listNames: ["liste_blanche"]),
      Category(id: "pornography", title: "Pornography", listNames: ["adult"]),
      Category(id: "helpline", title: "Helplines", isProtected: true),
    ])
    let lists = try lists(taxonomy: taxonomy)
    #expect(lists.index.unmappedCategories == ["gambling", "games"])
    #expect(lists.categories("bet.example") == ["pornography"])
    #expect(
      lists.index.evidence(host: "bet.example").map(\.category) == ["gambling", "pornography"])
    // A category that the taxonomy allows makes its list an allow list.
    let verdict = lists.verdict("school.bet.example")
    #expect(verdict.isAllowed && verdict.categories.isEmpty)
    #expect(lists.index.taxonomy.ids(in: verdict.exemptCategories) == ["education"])
  }

  @Test func `powers have names`() {
    for power in ListPower.allCases { #expect(ListPower(name: power.name) == power) }
    #expect(ListPower(name: "deny") == nil)
  }

  /// What a white list for the days of an examination makes of a host that block lists hold.
  private func verdictBesideWhiteList(
    _ taxonomy: Taxonomy?, power: ListPower = .block
  ) throws -> HostVerdict {
    let files = [
      "tree/examen/domains": "video.example\n", "tree/examen/usage": "white\n",
      "bad": "video.example/adult\n",
    ]
    let lists = try BuiltLists(files: files, taxonomy: taxonomy) { folder in
      [
        ListSource(name: "tree", path: "\(folder)/tree", power: power),
        ListSource(name: "bad", path: "\(folder)/bad", syntax: "domains", category: "adult"),
      ]
    }
    return lists.verdict("video.example", "/adult")
  }

  @Test func `a list whose usage is white allows, unless the taxonomy takes it for something else`()
    throws
  {
    let adult = Category(id: "adult", title: "Adult")
    let setAside = Category(id: "set-aside", title: "Not used", listNames: ["examen"])
    let school = Category(id: "school", title: "School", isAllowed: true, listNames: ["examen"])
    #expect(try verdictBesideWhiteList(nil).isAllowed)
    #expect(try verdictBesideWhiteList(Taxonomy([adult])).isAllowed)
    #expect(try verdictBesideWhiteList(Taxonomy([adult, school])).isAllowed)
    let taxonomy = Taxonomy([adult, setAside])
    let verdict = try verdictBesideWhiteList(taxonomy)
    #expect(!verdict.isAllowed && taxonomy.ids(in: verdict.categories).contains("adult"))
    #expect(try verdictBesideWhiteList(taxonomy, power: .allow).isAllowed)
  }
}
