import Sites
import Testing

/// A host is the same in lists, logs and look-ups, however each of them writes it.
struct SpellingTests {
  private static let spellings = [
    "bücher.example", "BÜCHER.Example", "bu\u{308}cher.example", "bücher。example",
    "ｂücher．example", "xn--bcher-kva.example", "XN--BCHER-KVA.example", "bücher.example.",
    "bücher.example:443", "https://BÜCHER.example/", "https://user@bücher.example:8443/a?b",
  ]

  @Test(arguments: [
    "bücher.example", "BÜCHER.Example", "bu\u{308}cher.example", "bücher。example",
    "ｂücher．example", "xn--bcher-kva.example", "XN--BCHER-KVA.EXAMPLE.", "bücher.example.",
    "https://bücher.example:443", "https://BÜCHER.example/", ".bücher.example", "*.bücher.example",
  ])
  func `an entry is found in any spelling of its host`(entry: String) throws {
    let lists = try BuiltLists(entry)
    for spelling in Self.spellings + ["b%C3%BCcher.example", "http://B%c3%9Ccher.example./x"] {
      let answer = lists.index.lookup(spelling)
      #expect(answer.categories == ["listed"], "\(spelling)")
      #expect(answer.entries == ["list:xn--bcher-kva.example"], "\(spelling)")
    }
    #expect(lists.index.lookup("www.BÜCHER.example").categories == ["listed"])
    for other in ["bucher.example", "buecher.example", "xn--bcher-kvb.example", "cher.example"] {
      #expect(lists.index.lookup(other).categories.isEmpty, "\(other)")
    }
  }

  @Test func `hosts files and paths take letters beyond ASCII`() throws {
    #expect(
      try BuiltLists("0.0.0.0 BÜCHER.example", syntax: "hosts").categories("xn--bcher-kva.example")
        == ["listed"])
    let lists = try BuiltLists("www.BÜCHER.example/Spiele")
    #expect(lists.index.lookup("bücher.example/spiele/x").categories == ["listed"])
    #expect(lists.index.lookup("bücher.example/").categories.isEmpty)
  }

  @Test func `letters with a name of their own are no other spelling`() throws {
    let lists = try BuiltLists("straße.example\nοδος.example\n")
    #expect(lists.index.lookup("STRAßE.example").categories == ["listed"])
    for other in ["strasse.example", "STRASSE.example", "ΟΔΟΣ.example"] {
      #expect(lists.index.lookup(other).categories.isEmpty, "\(other)")
    }
  }

  @Test func `a code that stands for nothing is a name like others`() throws {
    let lists = try BuiltLists("xn--.example\nXN--99999999.example\n")
    #expect(lists.index.lookup("xn--.EXAMPLE").categories == ["listed"])
    #expect(lists.index.lookup("www.xn--99999999.example").categories == ["listed"])
    #expect(lists.index.lookup("xn--9999999.example").categories.isEmpty)
  }

  @Test func `what is no name is skipped with its line`() throws {
    let lists = try BuiltLists("fine.example\na／b.bücher.example\n℀.example\nfine.example\n")
    #expect(lists.skipped == ["notAName 2 @2,3"])
  }

  /// Entries as written beside hosts as written.
  @Test(arguments: [
    // An entry with a port holds for it alone; one without holds for every port.
    ("Shop.example.:8443", "shop.EXAMPLE.:8443", true),
    ("shop.example:8443", "shop.example:80", false), ("shop.example", "SHOP.example.:443", true),
    // `www.` is a label like others: what is listed with it says nothing of the name without.
    ("www.shop.example", "WWW.shop.example", true), ("www.shop.example", "shop.example", false),
    ("shop.example", "www.shop.example", true), ("www.shop.example", "m.shop.example", false),
    ("shop.example", "wwwshop.example", false),
    // Dots at the end, several too.
    ("Shop.Example.", "shop.example", true), ("shop.example", "shop.example..", true),
    ("192.0.2.1:8080", "192.0.2.1:80", false),
    ("192.0.2.1", "192.0.2.1.", true),
  ])
  func `upper case, ports, www and dots at the end`(entry: String, host: String, isListed: Bool)
    throws
  {
    let lists = try BuiltLists("\(entry)\nother.example\n")
    #expect(lists.index.lookup(host).categories == (isListed ? ["listed"] : []))
  }
}
