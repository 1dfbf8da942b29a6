import Vocabulary

@testable import Formats

/// Names and addresses of DNS logs, the slow way.
enum DNSNameOracle {
  /// True for a name that servers refuse for the network's sake and not for its content.
  static func isPolicy(_ text: some StringProtocol) -> Bool {
    var name = ascii(lowercased: String(text))
    if name.hasSuffix(".") { name.removeLast() }
    let names = [
      "mask.icloud.com", "mask-h2.icloud.com", "mask.apple-dns.net", "use-application-dns.net",
    ]
    return names.contains(name) || name.hasSuffix(".arpa") && name.count > 5 || !name.contains(".")
  }

  /// True for an IPv4 or IPv6 address, with a zone or without.
  static func isAddress(_ text: some StringProtocol) -> Bool {
    guard (2...64).contains(text.count) else { return false }
    let address = String(text.prefix { $0 != "%" })
    return DnsmasqOracle.reverseName(of: address) != nil
  }

  /// The letters of ASCII made small, and no others.
  static func ascii(lowercased text: String) -> String {
    String(text.map { "A"..."Z" ~= $0 ? Character($0.lowercased()) : $0 })
  }

  /// True when a text ends before another one is complete.
  static func isCut(_ text: some StringProtocol, short whole: String) -> Bool {
    text.count < whole.count && whole.hasPrefix(text)
  }

  /// Takes a word and the spaces behind it.
  static func takeWord(_ rest: inout Substring) throws(LineFault) -> String {
    let word = rest.prefix { $0 != " " }
    guard !word.isEmpty else { throw LineFault(.fieldMissing, at: 0) }
    rest = rest.dropFirst(word.count).drop { $0 == " " }
    return String(word)
  }
}
