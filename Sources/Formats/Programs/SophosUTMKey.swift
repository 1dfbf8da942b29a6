// hot: the keys of every line of a Sophos UTM's web proxy.

/// What Vigil reads of a line of the web proxy of Sophos UTM, by the proxy's own names.
enum SophosUTMKey: Int, FieldKey {
  case action, category, categoryname, contentType, filteraction, fullreqtime, id, method, profile,
    referer
  case size, srcip, statuscode, ua, url, user

  var cut: CutValue {
    switch self {
    case .ua, .referer: .front
    case .url: .url
    default: .nothing
    }
  }

  var isSaidOnce: Bool {
    switch self {
    case .action, .id, .method, .srcip, .url, .user: true
    default: false
    }
  }

  static func key(at places: Range<Int>, in line: Span<UInt8>) -> SophosUTMKey? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 2:
      if isKey("id") { return .id }
      return isKey("ua") ? .ua : nil
    case 3: return isKey("url") ? .url : nil
    case 4:
      if isKey("user") { return .user }
      return isKey("size") ? .size : nil
    case 5: return isKey("srcip") ? .srcip : nil
    case 6:
      if isKey("action") { return .action }
      return isKey("method") ? .method : nil
    case 7:
      if isKey("profile") { return .profile }
      return isKey("referer") ? .referer : nil
    case 8: return isKey("category") ? .category : nil
    case 10: return isKey("statuscode") ? .statuscode : nil
    case 11: return isKey("fullreqtime") ? .fullreqtime : nil
    case 12:
      if isKey("filteraction") { return .filteraction }
      if isKey("content-type") { return .contentType }
      return isKey("categoryname") ? .categoryname : nil
    default: return nil
    }
  }
}
