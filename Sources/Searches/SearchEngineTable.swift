/// Every search engine that this program knows.
///
/// A row stands before the rows whose hosts hold its own (`music.youtube.com`, `youtube.com`).
/// Requests for suggestions have paths of their own and are no searches.
public enum SearchEngineTable {
  /// The rows; an engine with different paths on different hosts has several.
  public static let rows: [SearchEngine] = [
    SearchEngine(
      "Google", [.anyCountry("google")],
      paths: [
        "/search", "/webhp", "/images", "/m", "/maps", "/scholar", "/books", "/store/search",
      ], "q"),
    SearchEngine(
      "Bing", [.domain("bing.com")],
      paths: ["/search", "/images/search", "/videos/search", "/news/search", "/shop", "/maps"],
      "q"),
    SearchEngine(
      "DuckDuckGo", [.domain("duckduckgo.com"), .domain("ddg.gg")],
      paths: ["/", "/html", "/lite"], "q"),
    SearchEngine(
      "Yahoo", [.anyCountry("search.yahoo")],
      paths: ["/search", "/mobile/s", "/video", "/image"], "p", "q"),
    SearchEngine(
      "Ecosia", [.domain("ecosia.org")],
      paths: ["/search", "/images", "/videos", "/news"], "q"),
    SearchEngine(
      "Brave", [.domain("search.brave.com")],
      paths: ["/search", "/images", "/videos", "/news", "/goggles", "/ask"], "q"),
    SearchEngine(
      "Qwant", [.domain("qwant.com"), .domain("qwantjunior.com")], paths: ["/", "/search"], "q"),
    SearchEngine(
      "Startpage", [.domain("startpage.com")],
      paths: ["/do", "/sp"], "query", "q"),
    SearchEngine("YouTube", [.domain("music.youtube.com")], paths: ["/search"], "q"),
    SearchEngine(
      "YouTube", [.domain("youtube.com")], paths: ["/results"], "search_query", "q"),
    SearchEngine(
      "Yandex", [.anyCountry("yandex"), .domain("ya.ru")],
      paths: ["/search", "/images", "/video", "/maps"], "text"),
    SearchEngine(
      "Baidu", [.domain("baidu.com")], paths: ["/s", "/search", "/from/*/s"], "wd", "word"),
    SearchEngine("Kiddle", [.domain("kiddle.co")], paths: ["/s.php", "/search.php"], "q"),
    SearchEngine(
      "Wikipedia", [.domain("wikipedia.org")], paths: ["/w/index.php", "/wiki"], "search"),
    SearchEngine(
      "Amazon", [.anyCountry("amazon")], paths: ["/s", "/gp/search", "/gp/aw/s"],
      "k", "field-keywords", "keywords"),
    SearchEngine("eBay", [.anyCountry("ebay")], paths: ["/sch"], "_nkw"),
    SearchEngine("TikTok", [.domain("tiktok.com")], paths: ["/search"], "q"),
    SearchEngine(
      "Reddit", [.domain("reddit.com")], paths: ["/search", "/r/*/search", "/user/*/search"], "q"),
    SearchEngine("Pinterest", [.anyCountry("pinterest")], paths: ["/search"], "q"),
    SearchEngine("X", [.domain("x.com"), .domain("twitter.com")], paths: ["/search"], "q"),
    SearchEngine("Mojeek", [.domain("mojeek.com")], paths: ["/search"], "q"),
    SearchEngine("Swisscows", [.domain("swisscows.com")], paths: ["/*/web", "/web"], "query"),
    SearchEngine("Ask", [.domain("ask.com")], paths: ["/web"], "q"),
    SearchEngine("AOL", [.domain("search.aol.com")], paths: ["/aol/search"], "q"),
  ]

  /// The row of a host's engine; `nil` when the host is none's.
  ///
  /// - Parameter host: lower case, without a port or a trailing dot. Called once for each host,
  ///   not for each line.
  public static func row(ofHost host: UnsafeBufferPointer<UInt8>) -> Int? {
    // why unsafe: the caller holds the bytes while this runs, and they are copied here.
    row(
      ofLabels: unsafe host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .map { unsafe Array($0) })
  }

  /// The row of a host's engine; `nil` when the host is none's.
  public static func row(ofHost host: String) -> Int? {
    row(
      ofLabels: host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .map { Array($0) })
  }

  private static let patterns: [[([[UInt8]], anyCountry: Bool)]] = rows.map { row in
    row.hosts.map { hosts in
      switch hosts {
      case .domain(let name): (labels(of: name), anyCountry: false)
      case .anyCountry(let name): (labels(of: name), anyCountry: true)
      }
    }
  }

  private static func labels(of name: String) -> [[UInt8]] {
    name.utf8.split(separator: UInt8(ascii: ".")).map { Array($0) }
  }

  private static func row(ofLabels labels: [[UInt8]]) -> Int? {
    guard labels.count >= 2 else { return nil }
    let endings = countryEndings(of: labels)
    return patterns.firstIndex { row in
      row.contains { wanted, anyCountry in
        (anyCountry ? endings : [0]).contains { ending in
          let rest = labels.dropLast(ending)
          return rest.count >= wanted.count && rest.suffix(wanted.count).elementsEqual(wanted)
        }
      }
    }
  }

  /// How many labels at the end may be a country's: `com` and `de` are one, `co.uk` is one or two.
  private static func countryEndings(of labels: [[UInt8]]) -> [Int] {
    guard let last = labels.last else { return [] }
    if last == Array("com".utf8) || last == Array("cat".utf8) { return [1] }
    guard last.count == 2, labels.count >= 2 else { return [] }
    let second = labels[labels.count - 2]
    return second == Array("co".utf8) || second == Array("com".utf8) ? [2] : [1]
  }
}
