// hot: the keys of every JSON line of Zeek.
internal import Vocabulary

/// The values of one JSON line of Zeek that Vigil reads.
struct ZeekEvent {
  /// What Vigil reads, by Zeek's own names.
  enum Key: Int, CaseIterable {
    case time, path, client, server, serverPort
    case query, queryClass, queryType, responseCode
    case method, host, uri, referrer, userAgent, status, bytes, user
    case serverName
  }

  /// What else a line has, which tells one log from the others.
  private struct Signs: OptionSet {
    let rawValue: UInt8

    static let ofDNS = Signs(rawValue: 1)
    static let ofHTTP = Signs(rawValue: 2)
    static let ofTLS = Signs(rawValue: 4)
    static let ofOther = Signs(rawValue: 8)
  }

  /// The logs that Vigil reads, and all others.
  enum Log {
    case dns, http, ssl, other
  }

  /// By ``Key``.
  private var values = InlineArray<18, JSONValue>(repeating: JSONValue())
  private var signs = Signs()

  /// Reads the object that begins at a place of a line; of a key that stands twice, the first.
  init(_ line: Span<UInt8>, from start: Int) throws(LineFault) {
    var cursor = JSONCursor(line, from: start)
    try cursor.enterObject()
    while let name = try cursor.takeKey() {
      if cursor.kind == .object, line.isKey("id", at: name) {
        try takeAddresses(&cursor, line)
        continue
      }
      let value = try cursor.takeValue()
      if let key = ZeekEvent.key(at: name, in: line) {
        keep(value, for: key)
      } else {
        signs.formUnion(ZeekEvent.sign(at: name, in: line))
      }
    }
    try cursor.finish()
  }

  private mutating func keep(_ value: JSONValue, for key: Key) {
    if values[key.rawValue].kind == .null { values[key.rawValue] = value }
  }

  /// Takes the addresses from an object of their own, as some collectors write them.
  private mutating func takeAddresses(
    _ cursor: inout JSONCursor, _ line: Span<UInt8>
  ) throws(LineFault) {
    try cursor.enterObject()
    while let name = try cursor.takeKey() {
      let value = try cursor.takeValue()
      if line.isKey("orig_h", at: name) { keep(value, for: .client) }
      if line.isKey("resp_h", at: name) { keep(value, for: .server) }
      if line.isKey("resp_p", at: name) { keep(value, for: .serverPort) }
    }
  }

  /// The value of a key; no text when the line does not have it.
  subscript(_ key: Key) -> JSONValue { values[key.rawValue] }

  /// Which log the line is of: by `_path`, where Zeek streams all into one, else by its keys.
  func log(in line: Span<UInt8>) -> Log {
    let path = self[.path].places
    if !path.isEmpty {
      if line.isKey("dns", at: path) { return .dns }
      if line.isKey("http", at: path) { return .http }
      return line.isKey("ssl", at: path) ? .ssl : .other
    }
    if signs.contains(.ofOther) { return .other }
    if signs.contains(.ofDNS) { return .dns }
    if signs.contains(.ofHTTP) { return .http }
    return signs.contains(.ofTLS) ? .ssl : .other
  }

  private static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 2: return isKey("ts") ? .time : nil
    case 3: return isKey("uri") ? .uri : nil
    case 4: return isKey("host") ? .host : nil
    case 5:
      if isKey("query") { return .query }
      return isKey("_path") ? .path : nil
    case 6:
      if isKey("method") { return .method }
      return isKey("qclass") ? .queryClass : nil
    case 8:
      if isKey("referrer") { return .referrer }
      return isKey("username") ? .user : nil
    case 9:
      if isKey("id.orig_h") { return .client }
      if isKey("id.resp_h") { return .server }
      return isKey("id.resp_p") ? .serverPort : nil
    case 10:
      if isKey("qtype_name") { return .queryType }
      if isKey("user_agent") { return .userAgent }
      return isKey("rcode_name") ? .responseCode : nil
    case 11:
      if isKey("server_name") { return .serverName }
      return isKey("status_code") ? .status : nil
    case 17: return isKey("response_body_len") ? .bytes : nil
    default: return nil
    }
  }

  /// What a key says of the log; nothing for a key that several have.
  private static func sign(at places: Range<Int>, in line: Span<UInt8>) -> Signs {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 2: return isKey("AA") || isKey("RD") ? .ofDNS : []
    case 3: return isKey("seq") ? .ofOther : []
    case 5: return isKey("qtype") || isKey("rcode") ? .ofDNS : []
    case 6: return isKey("cipher") ? .ofTLS : []
    // sip.log has method, URI and status too.
    case 7: return isKey("call_id") ? .ofOther : []
    case 8: return isKey("trans_id") ? .ofDNS : []
    case 11:
      if isKey("trans_depth") { return .ofHTTP }
      if isKey("established") || isKey("ssl_history") { return .ofTLS }
      // quic.log: its connections stand in ssl.log as well.
      return isKey("client_scid") || isKey("server_scid") ? .ofOther : []
    case 12: return isKey("request_from") ? .ofOther : []
    case 15: return isKey("client_protocol") ? .ofOther : []
    case 19: return isKey("client_initial_dcid") ? .ofOther : []
    default: return []
    }
  }
}
