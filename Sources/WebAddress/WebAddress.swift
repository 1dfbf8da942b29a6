/// A web address taken apart, for places that are not hot (see ``AddressParts`` for those that are).
///
///     WebAddress("HTTPS://www.Example.org:8443/a?b=c")   // host "www.example.org", port 8443
public struct WebAddress: Hashable, Sendable {
  /// The scheme in lower case; empty when the address says none.
  public var scheme: String
  /// The normalised host; never empty.
  public var host: String
  /// True when the host is an IP address.
  public var isAddress: Bool
  /// The port; `nil` when the address says none.
  public var port: Int?
  /// The path with the slash in front; empty when there is none.
  public var path: String
  /// The query without its question mark; `nil` when there is none.
  public var query: String?

  /// The path and, when there is one, the question mark and the query.
  public var pathAndQuery: String { query.map { "\(path)?\($0)" } ?? path }

  /// The port that a request goes to; `nil` when neither a port nor the scheme tells it.
  public var requestPort: UInt16? {
    if let port { return UInt16(clamping: port) }
    let scheme = Array(scheme.utf8)
    return AddressParts.usualPort(ofScheme: scheme.span)
  }

  /// Takes an address apart; `nil` when it has no host, or one longer than 253 bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8.drop { $0 <= 0x20 })
    guard let parts = AddressParts(bytes.span) else { return nil }
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var room = [UInt8](repeating: 0, count: HostName.maximumLength)
    var space = room.mutableSpan
    guard let normal = HostName.normalise(bytes.span.extracting(parts.host), into: &space) else {
      return nil
    }
    scheme = string(parts.scheme).lowercased()
    host = String(decoding: room[..<normal.length], as: UTF8.self)
    isAddress = normal.isAddress
    port = Int(string(parts.port)).flatMap { $0 <= 65_535 ? $0 : nil }
    path = string(parts.path)
    query = parts.path.upperBound < parts.pathAndQuery.upperBound ? string(parts.query) : nil
  }
}
