internal import WebAddress

/// The hosts and addresses that search engines name for safe search.
///
/// A list that sends a search engine there does not block it.
enum SafeSearch {
  /// True for such a host, with or without the root's dot, and for such an address.
  static func isTarget(_ word: [UInt8]) -> Bool {
    var name = word.map(HostName.lowerCase)
    if name.last == UInt8(ascii: ".") { name.removeLast() }
    return targets.contains(String(decoding: name, as: UTF8.self))
  }

  private static let targets: Set<String> = [
    "forcesafesearch.google.com", "216.239.38.120", "2001:4860:4802:32::78",
    "restrict.youtube.com", "restrictmoderate.youtube.com", "216.239.38.119",
    "2001:4860:4802:32::77", "strict.bing.com", "204.79.197.220", "safe.duckduckgo.com",
    "safesearch.pixabay.com", "forcesafesearch.brave.com", "familysearch.yandex.ru",
    "213.180.193.56",
    "safe.qwant.com", "strict.ecosia.org",
  ]
}
