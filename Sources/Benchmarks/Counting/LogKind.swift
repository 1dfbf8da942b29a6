/// The formats that the yardstick reads, and what it finds in their lines.
///
/// Written apart from Formats, so that one can be compared with the other.
public enum LogKind: String, CaseIterable, Sendable {
  /// Squid's native log.
  case squid
  /// dnsmasq's queries.
  case dnsmasq
  /// BIND's queries.
  case bind

  /// True when lines name users; else they are counted by address.
  var namesUsers: Bool { self == .squid }

  /// The host of a flagged line, in lower case, without port, brackets and trailing dots.
  func host(of line: Substring) -> String? {
    let words = line.split(separator: " ")
    switch self {
    case .squid:
      guard words.count > 6 else { return nil }
      if words[5] == "CONNECT" { return Self.bare(words[6]) }
      return words[6].firstRange(of: "://").map { Self.bare(words[6][$0.upperBound...]) }
    case .dnsmasq:
      guard let place = words.firstIndex(where: { $0.hasPrefix("query[") }), place + 1 < words.count
      else { return nil }
      return Self.bare(words[place + 1])
    case .bind:
      return words.first { $0.hasPrefix("(") }.map {
        Self.bare($0.dropFirst().prefix { $0 != ")" })
      }
    }
  }

  private static func bare(_ text: Substring) -> String {
    if text.hasPrefix("[") { return text.dropFirst().prefix { $0 != "]" }.lowercased() }
    var host = text.prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    while host.last == "." { host.removeLast() }
    return host.lowercased()
  }
}
