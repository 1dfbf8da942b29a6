// hot: the keys of every line that OPNsense's Squid writes as JSON.
internal import Vocabulary

/// The values of one line that OPNsense's Squid writes as JSON.
struct SquidEvent {
  /// What Vigil reads, by the names of OPNsense's template.
  enum Key: Int, CaseIterable {
    case time, duration, method, referrer, bytes, status, clientName, client, url, user, userAgent
    case tags
  }

  /// An object of the line; the names of the objects that hold it stand before its own.
  private enum Object {
    case line, event, http, request, response, body, host, source, url, user, userAgent, labels
  }

  /// By ``Key``.
  private var values = InlineArray<12, JSONValue>(repeating: JSONValue())

  /// Reads the object that begins at a place of a line; of a key that stands twice, the first.
  init(_ line: Span<UInt8>, from start: Int) throws(LineFault) {
    var cursor = JSONCursor(line, from: start)
    try takeMembers(of: .line, &cursor, line)
    try cursor.finish()
  }

  /// The value of a key; no text when the line does not have it, or has `-` or `{}`.
  subscript(_ key: Key) -> JSONValue { values[key.rawValue] }

  private mutating func takeMembers(
    of object: Object, _ cursor: inout JSONCursor, _ line: Span<UInt8>
  ) throws(LineFault) {
    try cursor.enterObject()
    while let name = try cursor.takeKey() {
      if cursor.kind == .object, let inner = SquidEvent.object(at: name, in: line, of: object) {
        try takeMembers(of: inner, &cursor, line)
        continue
      }
      let value = try cursor.takeValue()
      guard let key = SquidEvent.key(at: name, in: line, of: object),
        values[key.rawValue].kind == .null, value.kind == .string || value.kind == .number,
        !line.isKey("-", at: value.places)
      else { continue }
      values[key.rawValue] = value
    }
  }

  /// The object that a key of another one names.
  private static func object(
    at places: Range<Int>, in line: Span<UInt8>, of outer: Object
  ) -> Object? {
    func isKey(_ name: StaticString) -> Bool { line.isKey(name, at: places) }
    switch outer {
    case .line:
      if isKey("event") { return .event }
      if isKey("http") { return .http }
      if isKey("host") { return .host }
      if isKey("source") { return .source }
      if isKey("url") { return .url }
      if isKey("user") { return .user }
      if isKey("user_agent") { return .userAgent }
      return isKey("labels") ? .labels : nil
    case .http:
      if isKey("request") { return .request }
      return isKey("response") ? .response : nil
    case .response: return isKey("body") ? .body : nil
    default: return nil
    }
  }

  /// A key of an object; those of the line itself have the names of the objects in front of them, as
  /// collectors write them that hold no objects.
  private static func key(
    at places: Range<Int>, in line: Span<UInt8>, of object: Object
  ) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.isKey(name, at: places) }
    switch object {
    case .line: return SquidEvent.wholeKey(at: places, in: line)
    case .event: return isKey("duration") ? .duration : nil
    case .http: return nil
    case .request:
      if isKey("method") { return .method }
      return isKey("referrer") ? .referrer : nil
    case .response: return isKey("bytes") ? .bytes : nil
    case .body: return isKey("status_code") ? .status : nil
    case .host: return isKey("hostname") ? .clientName : nil
    case .source: return isKey("ip") ? .client : nil
    case .url: return isKey("original") ? .url : nil
    case .user: return isKey("name") ? .user : nil
    case .userAgent: return isKey("original") ? .userAgent : nil
    case .labels: return isKey("request_status") ? .tags : nil
    }
  }

  private static func wholeKey(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.isKey(name, at: places) }
    if isKey("@timestamp") { return .time }
    if isKey("event.duration") { return .duration }
    if isKey("http.request.method") { return .method }
    if isKey("http.request.referrer") { return .referrer }
    if isKey("http.response.bytes") { return .bytes }
    if isKey("http.response.body.status_code") { return .status }
    if isKey("host.hostname") { return .clientName }
    if isKey("source.ip") { return .client }
    if isKey("url.original") { return .url }
    if isKey("user.name") { return .user }
    if isKey("user_agent.original") { return .userAgent }
    return isKey("labels.request_status") ? .tags : nil
  }
}
