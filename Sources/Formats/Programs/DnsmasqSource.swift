// hot: what every answer of dnsmasq begins with.

/// Who answered, by the words that an answer of dnsmasq or Pi-hole begins with.
struct DnsmasqSource {
  /// Kinds of answers.
  enum Kind {
    /// From another server, now or earlier: `reply`, `cached`.
    case upstream
    /// From the settings: `config`.
    case settings
    /// From a file of names: its path.
    case names
    /// From what the server knows itself, such as its leases: `DHCP`.
    case own
    /// A list of Pi-hole, or its watch over the answers of other servers, refused the name.
    case refusal
    /// A rule that is about the network and not about content, such as for iCloud Private Relay.
    case policy
  }

  /// The kind.
  var kind: Kind
  /// The words.
  var words: Range<Int>

  /// Finds the source of a message; `nil` when it is no answer.
  init?(in line: Span<UInt8>, at start: Int) {
    guard start < line.count else { return nil }
    let found: (kind: Kind, length: Int)? =
      switch line[start] {
      case UInt8(ascii: "r"): DnsmasqSource.reply(in: line, at: start)
      case UInt8(ascii: "c"): DnsmasqSource.cached(in: line, at: start)
      case UInt8(ascii: "/"): DnsmasqSource.file(in: line, at: start)
      case UInt8(ascii: "g"): DnsmasqSource.list("gravity blocked", in: line, at: start)
      case UInt8(ascii: "e"):
        DnsmasqSource.list("exactly denied", in: line, at: start)
          ?? DnsmasqSource.list("exactly blacklisted", in: line, at: start)
      case UInt8(ascii: "b"): DnsmasqSource.upstreamRefusal(in: line, at: start)
      default: DnsmasqSource.other(in: line, at: start)
      }
    guard let found, line.has(" ", at: start + found.length) else { return nil }
    kind = found.kind
    words = start..<start + found.length
  }

  private static func reply(in line: Span<UInt8>, at start: Int) -> (kind: Kind, length: Int)? {
    if line.has("reply ", at: start) { return (.upstream, 5) }
    return list("regex denied", in: line, at: start)
      ?? list("regex blacklisted", in: line, at: start)
  }

  private static func cached(in line: Span<UInt8>, at start: Int) -> (kind: Kind, length: Int)? {
    if line.has("cached ", at: start) { return (.upstream, 6) }
    if line.has("config ", at: start) { return (.settings, 6) }
    return line.has("cached-stale ", at: start) ? (.upstream, 12) : nil
  }

  /// A path; Pi-hole's old lists are files of names too.
  private static func file(in line: Span<UInt8>, at start: Int) -> (kind: Kind, length: Int)? {
    guard let end = line.firstIndex(of: UInt8(ascii: " "), from: start) else { return nil }
    let isList = line.has("gravity.list", at: end - 12) || line.has("black.list", at: end - 10)
    return (isList ? .refusal : .names, end - start)
  }

  /// A list of Pi-hole, by the name asked for or by an alias that it led to.
  private static func list(
    _ words: StaticString, in line: Span<UInt8>, at start: Int
  ) -> (kind: Kind, length: Int)? {
    guard line.has(words, at: start) else { return nil }
    let length = words.utf8CodeUnitCount
    return (.refusal, line.has(" (CNAME)", at: start + length) ? length + 8 : length)
  }

  /// `blocked upstream with NULL address (IPv4)` and its like: the words before the name.
  private static func upstreamRefusal(
    in line: Span<UInt8>, at start: Int
  ) -> (kind: Kind, length: Int)? {
    guard line.has("blocked upstream ", at: start),
      let verb = line.lastPlace(of: " is ", from: start, to: line.count),
      let space = line.lastPlace(of: " ", from: start, to: verb)
    else { return nil }
    return (.refusal, space - start)
  }

  private static func other(in line: Span<UInt8>, at start: Int) -> (kind: Kind, length: Int)? {
    if line.has("DHCP ", at: start) { return (.own, 4) }
    if line.has("auth ", at: start) { return (.own, 4) }
    if line.has("Pi-hole hostname ", at: start) { return (.own, 16) }
    if line.has("special domain ", at: start) { return (.policy, 14) }
    if line.has("Mozilla canary domain ", at: start) { return (.policy, 21) }
    if line.has("Apple iCloud Private Relay domain ", at: start) { return (.policy, 33) }
    if line.has("Designated Resolver domain ", at: start) { return (.policy, 26) }
    // `to be refused (gravity database is not available)`: nothing is known of the content.
    guard line.has("to be ", at: start),
      let end = line.firstIndex(of: UInt8(ascii: ")"), from: start)
    else { return nil }
    return (.policy, end + 1 - start)
  }
}
