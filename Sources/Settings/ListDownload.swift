/// Where a list is downloaded from, and what must come.
public struct ListDownload: Hashable, Sendable {
  /// The address; it may hold a password or a key, so it stands in no message.
  public var url: String
  /// A download with fewer entries is refused; 0 takes any number.
  public var minimumEntries: Int

  /// Makes the settings of a download.
  public init(url: String, minimumEntries: Int = 0) {
    self.url = url
    self.minimumEntries = minimumEntries
  }

  /// The address as people may see it: without name and password, and without what is behind `?`.
  public var shownURL: String {
    guard let scheme = url.firstRange(of: "://") else { return "" }
    let rest = url[scheme.upperBound...]
    let host = rest.prefix { !"/?#".contains($0) }
    let path = rest.dropFirst(host.count).prefix { $0 != "?" && $0 != "#" }
    let named = host.lastIndex(of: "@").map { host[host.index(after: $0)...] } ?? host
    let hidden = host.count + path.count < rest.count ? "?…" : ""
    return "\(url[..<scheme.upperBound])\(named)\(path)\(hidden)"
  }
}
