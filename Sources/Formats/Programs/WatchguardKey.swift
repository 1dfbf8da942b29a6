// hot: the keys of every line of a WatchGuard Firebox.

/// What Vigil reads of a line of the proxies of a WatchGuard Firebox, in its own form and in LEEF.
enum WatchguardKey: Int, FieldKey {
  case action, categories, client, commonName, disposition, host, id, message, method, path
  case policy, proxyAction, received, server, serverName, user

  var cut: CutValue { self == .path ? .front : .nothing }

  var isSaidOnce: Bool {
    switch self {
    case .client, .disposition, .host, .id, .message, .serverName, .user: true
    default: false
    }
  }

  static func key(at places: Range<Int>, in line: Span<UInt8>) -> WatchguardKey? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 2: return isKey("op") ? .method : isKey("cn") ? .commonName : nil
    case 3:
      if isKey("msg") { return .message }
      if isKey("arg") { return .path }
      if isKey("sni") { return .serverName }
      return isKey("src") ? .client : isKey("dst") ? .server : nil
    case 4: return isKey("cats") ? .categories : isKey("disp") ? .disposition : nil
    case 6:
      if isKey("msg_id") { return .id }
      return isKey("action") ? .action : isKey("policy") ? .policy : nil
    case 7: return isKey("dstname") ? .host : nil
    case 8: return isKey("src_user") ? .user : nil
    case 9: return isKey("proxy_act") ? .proxyAction : nil
    case 10: return isKey("rcvd_bytes") ? .received : nil
    default: return nil
    }
  }
}
