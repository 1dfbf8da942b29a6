// hot: the keys of every Suricata event.
internal import Vocabulary

/// The values of one Suricata event that Vigil reads.
struct SuricataEvent {
  /// What Vigil reads, by Suricata's own names with the object that holds it.
  enum Key: Int, CaseIterable {
    case timestamp, eventType, sourceAddress, sourcePort, serverAddress, serverPort, direction
    case alertAction, alertSignature, alertCategory, verdictAction, flowSource
    case dnsType, dnsName, dnsQueryType, dnsCode
    case httpHost, httpPort, httpURL, httpMethod, httpStatus, httpLength, httpAgent, httpReferrer
    case tlsHost
  }

  /// Which application's object the event has; the last one counts.
  enum Application {
    case none, dns, http, tls
  }

  /// The application's object that was found.
  private(set) var application = Application.none
  /// By ``Key``.
  private var values = InlineArray<25, JSONValue>(repeating: JSONValue())

  /// Reads the object that begins at a place of a line; of a key that stands twice, the first.
  init(_ line: Span<UInt8>, from start: Int) throws(LineFault) {
    var cursor = JSONCursor(line, from: start)
    try cursor.enterObject()
    while let key = try cursor.takeKey() {
      if cursor.kind == .object, let object = Object(at: key, in: line) {
        try takeMembers(of: object, &cursor, line)
      } else {
        keep(try cursor.takeValue(), for: SuricataEvent.key(at: key, in: line))
      }
    }
    try cursor.finish()
  }

  /// The value of a key; no text when the event does not have it.
  subscript(_ key: Key) -> JSONValue { values[key.rawValue] }

  private mutating func keep(_ value: JSONValue, for key: Key?) {
    guard let key, values[key.rawValue].places.isEmpty, value.kind != .null else { return }
    values[key.rawValue] = value
  }

  private mutating func takeMembers(
    of object: Object, _ cursor: inout JSONCursor, _ line: Span<UInt8>
  ) throws(LineFault) {
    switch object {
    case .dns: application = .dns
    case .http: application = .http
    case .tls: application = .tls
    case .alert, .verdict, .flow: break
    }
    try cursor.enterObject()
    while let key = try cursor.takeKey() {
      if object == .dns, cursor.kind == .array, line.isQueries(key) {
        try takeFirstQuery(&cursor, line)
      } else {
        keep(try cursor.takeValue(), for: object.key(at: key, in: line))
      }
    }
  }

  /// Takes the first query of `queries` (version 3), or of `query` in an alert.
  private mutating func takeFirstQuery(
    _ cursor: inout JSONCursor, _ line: Span<UInt8>
  ) throws(LineFault) {
    try cursor.enterArray()
    while try cursor.takeElement() {
      guard cursor.kind == .object else {
        _ = try cursor.takeValue()
        continue
      }
      try cursor.enterObject()
      while let key = try cursor.takeKey() {
        keep(try cursor.takeValue(), for: Object.dns.key(at: key, in: line))
      }
    }
  }

  /// A key of the event itself.
  private static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 6: return isKey("src_ip") ? .sourceAddress : nil
    case 7: return isKey("dest_ip") ? .serverAddress : nil
    case 8: return isKey("src_port") ? .sourcePort : nil
    case 9:
      if isKey("timestamp") { return .timestamp }
      if isKey("dest_port") { return .serverPort }
      return isKey("direction") ? .direction : nil
    case 10: return isKey("event_type") ? .eventType : nil
    default: return nil
    }
  }
}

extension SuricataEvent {
  /// An object of an event whose members Vigil reads.
  private enum Object {
    case dns, http, tls, alert, verdict, flow

    /// The object that a key names; `quic` has the members of `tls`.
    init?(at key: Range<Int>, in line: Span<UInt8>) {
      switch key.count {
      case 3 where line.has("dns", at: key.lowerBound): self = .dns
      case 3 where line.has("tls", at: key.lowerBound): self = .tls
      case 4 where line.has("http", at: key.lowerBound): self = .http
      case 4 where line.has("quic", at: key.lowerBound): self = .tls
      case 4 where line.has("flow", at: key.lowerBound): self = .flow
      case 5 where line.has("alert", at: key.lowerBound): self = .alert
      case 7 where line.has("verdict", at: key.lowerBound): self = .verdict
      default: return nil
      }
    }

    /// The key of a member.
    func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
      func isKey(_ name: StaticString) -> Bool { line.isKey(name, at: places) }
      switch self {
      case .dns:
        if isKey("rrname") { return .dnsName }
        if isKey("rrtype") { return .dnsQueryType }
        if isKey("type") { return .dnsType }
        return isKey("rcode") ? .dnsCode : nil
      case .http: return Object.httpKey(at: places, in: line)
      case .tls: return isKey("sni") ? .tlsHost : nil
      case .alert:
        if isKey("action") { return .alertAction }
        if isKey("signature") { return .alertSignature }
        return isKey("category") ? .alertCategory : nil
      case .verdict: return isKey("action") ? .verdictAction : nil
      case .flow: return isKey("src_ip") ? .flowSource : nil
      }
    }

    private static func httpKey(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
      func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
      switch places.count {
      case 3: return isKey("url") ? .httpURL : nil
      case 6:
        if isKey("status") { return .httpStatus }
        return isKey("length") ? .httpLength : nil
      case 8: return isKey("hostname") ? .httpHost : nil
      case 9: return isKey("http_port") ? .httpPort : nil
      case 10: return isKey("http_refer") ? .httpReferrer : nil
      case 11: return isKey("http_method") ? .httpMethod : nil
      case 15: return isKey("http_user_agent") ? .httpAgent : nil
      default: return nil
      }
    }
  }
}

extension Span<UInt8> {
  /// True for the key of a list of DNS queries.
  fileprivate func isQueries(_ key: Range<Int>) -> Bool {
    isKey("queries", at: key) || isKey("query", at: key)
  }
}
