import Searches
import TestSupport
import Testing

struct SearchEngineTableTests {
  /// The engine and the query of an address without its scheme.
  private func search(_ address: String) -> String? {
    let end = address.firstIndex(of: "/") ?? address.endIndex
    guard let row = SearchEngineTable.row(ofHost: String(address[..<end])),
      let query = SearchEngineTable.query(
        inPathAndQuery: String(address[end...]), row: row)
    else { return nil }
    return "\(SearchEngineTable.rows[row].name): \(query)"
  }

  @Test func `the hosts of every row pass the quick look`() {
    for host in [
      "www.google.com", "bing.com", "uk.search.yahoo.com", "ecosia.org", "music.youtube.com",
      "www.yandex.com.tr", "www.qwantjunior.com", "old.reddit.com", "search.aol.com", "x.com",
    ] {
      #expect(SearchEngineTable.row(ofHost: host) != nil, "\(host)")
      let mayHaveRow = host.split(separator: ".").contains { label in
        SearchEngineTable.mayHaveRow(
          ofLabel: label.utf8.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
      }
      #expect(mayHaveRow, "\(host)")
    }
    #expect(!SearchEngineTable.mayHaveRow(ofLabel: 0x7A))
  }

  @Test(arguments: [
    ("www.google.com/search?q=cats", "Google: cats"),
    ("www.google.co.uk/search?hl=en&q=cats+and+dogs&oq=x", "Google: cats and dogs"),
    ("google.de/search?q=caf%C3%A9", "Google: café"),
    ("www.google.com.au/search?q=a%26b", "Google: a&b"),
    ("www.google.com/search/?q=x#q=y", "Google: x"),
    ("www.bing.com/images/search?q=red+kite&form=1", "Bing: red kite"),
    ("duckduckgo.com/?q=owl&ia=web", "DuckDuckGo: owl"),
    ("html.duckduckgo.com/html/?q=owl", "DuckDuckGo: owl"),
    ("uk.search.yahoo.com/search;_ylt=A0;_ylu=B?p=tide+times", "Yahoo: tide times"),
    ("search.yahoo.co.jp/search?p=x", "Yahoo: x"),
    ("www.ecosia.org/search?method=index&q=trees", "Ecosia: trees"),
    ("search.brave.com/search?q=lion", "Brave: lion"),
    ("www.qwant.com/?l=en&q=owl&t=web", "Qwant: owl"),
    ("www.startpage.com/do/search?query=owl", "Startpage: owl"),
    ("m.youtube.com/results?search_query=owl+call", "YouTube: owl call"),
    ("music.youtube.com/search?q=song", "YouTube: song"),
    ("yandex.ru/search/?text=%D1%81%D0%BE%D0%B2%D0%B0", "Yandex: сова"),
    ("www.yandex.com.tr/images/search?text=x", "Yandex: x"),
    ("www.baidu.com/s?wd=owl", "Baidu: owl"), ("m.baidu.com/from/1/s?word=owl", "Baidu: owl"),
    ("www.kiddle.co/s.php?q=owl", "Kiddle: owl"),
    ("en.wikipedia.org/w/index.php?title=Special%3ASearch&search=owl", "Wikipedia: owl"),
    ("www.amazon.co.uk/s?k=pencil+case&ref=x", "Amazon: pencil case"),
    ("www.ebay.co.uk/sch/i.html?_nkw=football+boots", "eBay: football boots"),
    ("www.tiktok.com/search/video?q=dance", "TikTok: dance"),
    ("www.reddit.com/r/aww/search/?q=owl", "Reddit: owl"),
    ("www.pinterest.co.uk/search/pins/?q=owl", "Pinterest: owl"),
    ("x.com/search?q=owl&src=typed_query", "X: owl"),
  ])
  func `each engine's query is found`(address: String, expected: String) {
    #expect(search(address) == expected)
  }

  @Test(arguments: [
    "notgoogle.com/search?q=x", "google.evil/search?q=x", "www.google.com.evil.example/search?q=x",
    "www.google.com/searching?q=x", "www.google.com/url?q=https://example.org/",
    "www.google.com/complete/search?q=ca", "docs.google.com/document?q=x", "www.google.com/search",
    "www.google.com/search?q=", "www.google.com/search?oq=x", "www.google.com/search?",
    "duckduckgo.com/ac/?q=ow", "example.org/search?q=x", "xx.com/search?q=x", "com/search?q=x",
    "www.google.com/search?q=+%20+", "google/search?q=x", "search.yahoo.example.org/search?p=x",
  ])
  func `what is no search, or no engine, has no query`(address: String) {
    #expect(search(address) == nil)
  }

  @Test(arguments: [
    ("caf%E9", "café"), ("caf%C3%83%C2%A9", "café"), ("caf%u00e9", "café"),
    ("two%2520words", "two words"), ("100%25+sure", "100% sure"), ("100%", "100%"), ("%zz", "%zz"),
    ("a%0Ab%00c", "a b c"), ("%F0%9F%A6%89", "🦉"), ("owl%F0%9F%A6", "owl"), ("C%2B%2B", "C++"),
  ])
  func `broken encodings are mended`(value: String, expected: String) {
    #expect(search("www.google.com/search?q=\(value)") == "Google: \(expected)")
  }

  @Test func `a query that the proxy cut out of its log is recognised`() throws {
    let row = try #require(SearchEngineTable.row(ofHost: "www.google.com"))
    let isStripped = { (text: String) in
      unsafe Array(text.utf8).withUnsafeBufferPointer {
        unsafe SearchEngineTable.isStripped($0, row: row)
      }
    }
    #expect(isStripped("/search?"))
    #expect(!isStripped("/search"))
    #expect(!isStripped("/search?q=what?"))
    #expect(!isStripped("/logo?"))
    #expect(!isStripped("/"))
  }

  @Test func `a query is cut, however long the address`() throws {
    let long = String(repeating: "%C3%A9", count: 20_000)
    let found = try #require(search("www.google.com/search?q=\(long)"))
    #expect(found.utf8.count <= 1024 + "Google: ".utf8.count)
    #expect(found.hasSuffix("é"))
  }

  @Test(arguments: [3, 44, 20_260_316] as [UInt64])
  func `random bytes never trap`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("/?&=#;%+u0fFaq.search\u{0}é".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0xFF
      }
      unsafe bytes.withUnsafeBufferPointer { bytes in
        for row in SearchEngineTable.rows.indices {
          let query = unsafe SearchEngineTable.query(inPathAndQuery: bytes, row: row)
          let stripped = unsafe SearchEngineTable.isStripped(bytes, row: row)
          #expect(query?.isEmpty != true, "seed \(seed)")
          #expect(!(stripped && query != nil), "seed \(seed)")
        }
        _ = unsafe SearchEngineTable.row(ofHost: bytes)
      }
    }
  }
}
