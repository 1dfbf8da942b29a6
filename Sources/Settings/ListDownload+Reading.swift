internal import Vocabulary

extension ListDownload {
  /// How old a list may get when the settings do not say, in days.
  static let usualMaximumAge = 35
  private static let longestURL = 2000

  /// Reads a list's `url` and `minimumEntries`; `nil` when it has no `url`.
  static func read(_ cursor: inout SettingsCursor) -> ListDownload? {
    let minimum = cursor.number("minimumEntries", in: 0...100_000_000, or: 0)
    guard let url = cursor.optionalText("url") else {
      if cursor.has("minimumEntries"), !cursor.has("url") {
        cursor.complain(
          "\"minimumEntries\" is compared with a download, and this list has no url",
          "add url, or leave it out", at: cursor.line(of: "minimumEntries"))
      }
      return nil
    }
    if !isWebAddress(url) {
      // Not quoted: it may hold a password.
      cursor.complain(
        "\"url\" is no web address", "write it as https://www.example.org/list.tar.gz",
        at: cursor.line(of: "url"))
    }
    return ListDownload(url: url, minimumEntries: minimum)
  }

  private static func isWebAddress(_ url: String) -> Bool {
    let scheme = ["https://", "http://"].first { url.lowercased().hasPrefix($0) }
    guard let scheme, url.utf8.count <= longestURL,
      url.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return false }
    let host = url.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return host.last.map { $0 != "@" && $0 != ":" } ?? false
  }
}
