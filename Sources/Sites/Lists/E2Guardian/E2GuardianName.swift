internal import FoundationEssentials

/// What a file of e2guardian's lists holds, as its name says.
///
///     bannedsitelist   localbannedurllist   exceptionsiteiplist   logregexpurllist
///
/// Banned lists block and exception lists allow. Log lists name categories and block nothing there,
/// which is what Vigil reads lists for. Grey lists only have a page looked at, so they say nothing;
/// nor do lists of clients, headers, phrases, downloads and referers.
struct E2GuardianName {
  let part: ListFile.Part
  let power: ListPower

  /// Reads a file's name; `nil` when it is of no list that says something of sites.
  init?(path: String) {
    var name = URL(filePath: path).lastPathComponent[...]
    // As the templates of the package are called.
    if name.hasSuffix(".in") { name = name.dropLast(3) }
    if name.hasPrefix("local") { name = name.dropFirst(5) }
    let powers: [(String, ListPower)] = [
      ("banned", .block), ("exception", .allow), ("log", .block),
    ]
    guard let (prefix, power) = powers.first(where: { name.hasPrefix($0.0) }) else { return nil }
    switch name.dropFirst(prefix.count) {
    case "sitelist", "sslsitelist": part = .domains
    case "siteiplist", "sslsiteiplist": part = .addresses
    case "urllist": part = .urls
    case "regexpurllist": part = .expressions
    default: return nil
    }
    self.power = power
  }

  /// True for every other list of e2guardian's: `greysitelist`, `bannediplist`, phrases.
  static func isOther(path: String) -> Bool {
    let url = URL(filePath: path)
    return url.lastPathComponent.hasSuffix("list") || url.lastPathComponent.hasSuffix("list.in")
      || url.pathComponents.contains { $0.hasSuffix("phraselists") }
  }
}
