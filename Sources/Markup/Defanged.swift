/// Hosts and addresses as they stand in print: readable, and never a live link.
///
///     Defanged.host("bet365.com")              // bet365[.]com
///     Defanged.url("https://example.org/a")    // hxxps://example[.]org/a
public enum Defanged {
  /// A host or an address, each dot in brackets.
  public static func host(_ host: String) -> String {
    host.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "[.]")
  }

  /// A URL: `http` becomes `hxxp`, the colon of any other scheme and each dot are bracketed.
  ///
  /// Dots of the path and the query are bracketed too, since a viewer may take `evil.example`
  /// in a path for a host.
  public static func url(_ url: String) -> String {
    guard let colon = url.firstIndex(of: ":") else { return host(url) }
    let scheme = url[..<colon]
    let rest = host(bracketed(String(url[url.index(after: colon)...]), after: "//"))
    switch scheme.lowercased() {
    case "http": return "hxxp:" + rest
    case "https": return "hxxps:" + rest
    case _ where scheme.contains("."): return host(String(scheme)) + ":" + rest
    default: return scheme + "[:]" + rest
    }
  }

  /// Free text, such as a search: only the words that a viewer would make a link are changed.
  public static func text(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .map { isLink($0) ? url(String($0)) : bracketedDots(String($0)) }
      .joined(separator: " ")
  }

  /// Text that should hold no host, such as a name: only words with `://` are changed, and what is
  /// defanged already stays.
  public static func links(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .map { isLink($0) ? url(String($0)) : String($0) }
      .joined(separator: " ")
  }

  private static func isLink(_ word: Substring) -> Bool {
    word.contains("://") && !word.hasPrefix("hxxp://") && !word.hasPrefix("hxxps://")
  }

  /// Brackets each colon before `//`, apart from the one that the scheme ended with.
  private static func bracketed(_ text: String, after slashes: String) -> String {
    var pieces: [Substring] = []
    var rest = text[...]
    while let found = rest.firstRange(of: ":" + slashes) {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[rest.index(found.lowerBound, offsetBy: 1)...]
    }
    pieces.append(rest)
    return pieces.joined(separator: "[:]")
  }

  /// Brackets each dot that stands between a letter or digit and a letter.
  private static func bracketedDots(_ word: String) -> String {
    let characters = Array(word)
    var result = ""
    for (place, character) in characters.enumerated() {
      let isInside =
        character == "." && place > 0 && place + 1 < characters.count
        && (characters[place - 1].isLetter || characters[place - 1].isNumber)
        && characters[place + 1].isLetter
      result += isInside ? "[.]" : String(character)
    }
    return result
  }
}
