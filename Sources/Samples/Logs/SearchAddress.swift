/// The address of a search, in the forms that browsers write.
enum SearchAddress {
  /// Host and path of one of the engines.
  static func engine(_ random: inout SplitMix64) -> (host: String, path: String) {
    random.pick([
      ("www.google.com", "/search?q="), ("www.google.com", "/search?client=firefox&q="),
      ("www.bing.com", "/search?q="), ("duckduckgo.com", "/?q="),
    ])
  }

  /// The query as it stands in an address; capitals and spaces differ from browser to browser.
  static func encoded(_ query: String, _ random: inout SplitMix64) -> String {
    let space = random.happens(inThousand: 700) ? "+" : "%20"
    let written =
      random.happens(inThousand: 200) ? query.prefix(1).uppercased() + query.dropFirst() : query
    return written.replacing(" ", with: space)
  }
}
