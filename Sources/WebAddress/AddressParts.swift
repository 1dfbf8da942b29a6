// hot: called for each line whose log holds a whole address.

/// The parts of a web address, as ranges into its bytes; nothing is decoded or changed.
///
/// Reads `scheme://userinfo@host:port/path?query#fragment` and what logs make of it: no scheme,
/// `host:443` of a CONNECT, an IPv6 address in brackets.
public struct AddressParts: Hashable, Sendable {
  /// The scheme without its colon; empty when the address says none.
  public let scheme: Range<Int>
  /// The host without user, port and brackets.
  public let host: Range<Int>
  /// The digits of the port; empty when the address says none.
  public let port: Range<Int>
  /// The path with the slash in front; empty when the address ends before it.
  public let path: Range<Int>
  /// The path and, when there is one, the query with its question mark.
  public let pathAndQuery: Range<Int>

  /// The query without its question mark; empty when there is none.
  @inlinable
  public var query: Range<Int> {
    min(path.upperBound + 1, pathAndQuery.upperBound)..<pathAndQuery.upperBound
  }

  /// Splits an address; `nil` when it has no host, such as `error:invalid-request` or `urn:x`.
  @inlinable
  public init?(_ text: Span<UInt8>) {
    let end = Self.first(of: UInt8(ascii: "#"), in: text, from: 0, to: text.count)
    let head = Self.schemeEnd(of: text, to: end)
    let start = head.next
    var authorityEnd = start
    while authorityEnd < end, !Self.endsAuthority(text[authorityEnd]) { authorityEnd += 1 }
    var hostStart = start
    for index in start..<authorityEnd where text[index] == UInt8(ascii: "@") {
      hostStart = index + 1
    }
    let (host, port) = Self.hostAndPort(of: text, in: hostStart..<authorityEnd)
    let portIsNumber = Self.isNumber(text, in: port)
    // Without "//", a colon that opens no port ends a scheme of another kind, as in "mailto:".
    let userColon = Self.first(of: UInt8(ascii: ":"), in: text, from: start, to: hostStart)
    let hasOddColon = userColon < hostStart || !port.isEmpty && !portIsNumber
    if host.isEmpty || head.scheme.isEmpty && hasOddColon { return nil }
    scheme = head.scheme
    self.host = host
    self.port = portIsNumber ? port : port.upperBound..<port.upperBound
    let question = Self.first(of: UInt8(ascii: "?"), in: text, from: authorityEnd, to: end)
    path = authorityEnd..<question
    pathAndQuery = authorityEnd..<end
  }

  /// The scheme, and where the authority begins.
  @inlinable
  static func schemeEnd(of text: Span<UInt8>, to end: Int) -> (scheme: Range<Int>, next: Int) {
    var colon = 0
    while colon < end, isSchemeByte(text[colon]) { colon += 1 }
    if colon + 2 < end, text[colon] == UInt8(ascii: ":"), text[colon + 1] == UInt8(ascii: "/"),
      text[colon + 2] == UInt8(ascii: "/")
    {
      return (0..<colon, colon + 3)
    }
    let hasSlashes = end > 2 && text[0] == UInt8(ascii: "/") && text[1] == UInt8(ascii: "/")
    return (0..<0, hasSlashes ? 2 : 0)
  }

  /// The host without brackets, and what follows its colon.
  @inlinable
  static func hostAndPort(
    of text: Span<UInt8>, in range: Range<Int>
  ) -> (host: Range<Int>, port: Range<Int>) {
    let none = range.upperBound..<range.upperBound
    guard let start = range.first else { return (range, none) }
    guard text[start] == UInt8(ascii: "[") else {
      let colon = first(of: UInt8(ascii: ":"), in: text, from: start, to: range.upperBound)
      if HostName.isIPv6(text, in: range) { return (range, none) }
      return (start..<colon, min(colon + 1, range.upperBound)..<range.upperBound)
    }
    let close = first(of: UInt8(ascii: "]"), in: text, from: start, to: range.upperBound)
    let colon = first(of: UInt8(ascii: ":"), in: text, from: close, to: range.upperBound)
    return (start + 1..<close, min(colon + 1, range.upperBound)..<range.upperBound)
  }

  @inlinable
  static func first(of byte: UInt8, in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, text[place] != byte { place += 1 }
    return place
  }

  @inlinable
  static func isNumber(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    for index in range where !HostName.isDigit(text[index]) { return false }
    return !range.isEmpty
  }

  @inlinable
  static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
  }

  /// A letter, a digit, `+`, `-` or `_` (Squid's `cache_object`); a dot would make it a host.
  @inlinable
  static func isSchemeByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || HostName.isDigit(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
