// hot: the keys of every line of a SonicWall.

/// What Vigil reads of a line of a SonicWall.
enum SonicwallKey: Int, FieldKey {
  case action, category, destination, host, message, path, protocolName, received, result, rule
  case serial, source, sourceV6, time, user

  var cut: CutValue { self == .path ? .front : .nothing }

  var isSaidOnce: Bool {
    switch self {
    case .host, .message, .serial, .source, .sourceV6, .time, .user: true
    default: false
    }
  }

  static func key(at places: Range<Int>, in line: Span<UInt8>) -> SonicwallKey? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 1: return isKey("m") ? .message : nil
    case 2: return isKey("sn") ? .serial : nil
    case 3:
      if isKey("src") { return .source }
      if isKey("dst") { return .destination }
      if isKey("arg") { return .path }
      return isKey("usr") ? .user : nil
    case 4:
      if isKey("time") { return .time }
      if isKey("rcvd") { return .received }
      if isKey("rule") { return .rule }
      return isKey("user") ? .user : nil
    case 5: return isKey("proto") ? .protocolName : isKey("srcV6") ? .sourceV6 : nil
    case 6: return isKey("result") ? .result : nil
    case 7: return isKey("dstname") ? .host : nil
    case 8: return isKey("Category") ? .category : nil
    case 9: return isKey("fw_action") ? .action : nil
    default: return nil
    }
  }
}
