/// Host and path of a URL or of `host:port`, by taking the text apart.
struct AddressOracle {
  /// No user, port, brackets or trailing dots; empty when there is none.
  var host = ""
  /// The path with the query.
  var path = ""

  init(_ address: some StringProtocol) {
    var rest = String(address)
    if let (scheme, behind) = rest.cut(at: ":"), behind.hasPrefix("//"),
      !scheme.contains(where: { "#/?@[.".contains($0) })
    {
      rest = String(behind.dropFirst(2))
    }
    // What stands between brackets parts nothing.
    var isBracketed = false
    var authority: [(character: Character, isMark: Bool)] = []
    for character in rest {
      if !isBracketed, "/?#".contains(character) { break }
      if character == "[" { isBracketed = true }
      authority.append((character, !isBracketed))
      if character == "]" { isBracketed = false }
    }
    path = String(rest.dropFirst(authority.count))
    if let user = authority.lastIndex(where: { $0.isMark && $0.character == "@" }) {
      authority.removeFirst(user + 1)
    }
    // Several colons: an IPv6 address without brackets, and so without a port.
    let colons = authority.indices.filter { authority[$0].isMark && authority[$0].character == ":" }
    if colons.count == 1, !authority[colons[0]...].contains(where: { $0.character == "[" }) {
      authority.removeSubrange(colons[0]...)
    }
    host = String(authority.map(\.character))
    if host.hasPrefix("[") {
      host.removeFirst()
      if host.hasSuffix("]") { host.removeLast() }
    }
    host = String(host.trimmingEnd("."))
  }
}
