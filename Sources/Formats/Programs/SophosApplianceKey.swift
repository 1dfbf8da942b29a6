// hot: the keys of every line of a Sophos Web Appliance.

/// What Vigil reads of a line of a Sophos Web Appliance's `sophos_log`, by the appliance's own
/// names; `bytes` is `out`, `microseconds` is `T`, `agent` is `ua`, and so on.
enum SophosApplianceKey: Int, FieldKey {
  case act, agent, bytes, category, client, domain, method, microseconds, referrer, request, rule
  case status, time, user

  var cut: CutValue {
    switch self {
    case .agent, .referrer: .front
    case .request: .url
    default: .nothing
    }
  }

  var isSaidOnce: Bool {
    switch self {
    case .act, .client, .request, .time, .user: true
    default: false
    }
  }

  static func key(at places: Range<Int>, in line: Span<UInt8>) -> SophosApplianceKey? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 1:
      switch line[places.lowerBound] {
      case UInt8(ascii: "h"): return .client
      case UInt8(ascii: "u"): return .user
      case UInt8(ascii: "s"): return .status
      case UInt8(ascii: "t"): return .time
      case UInt8(ascii: "T"): return .microseconds
      default: return nil
      }
    case 2: return isKey("ua") ? .agent : nil
    case 3:
      if isKey("act") { return .act }
      if isKey("cat") { return .category }
      if isKey("out") { return .bytes }
      if isKey("ref") { return .referrer }
      if isKey("req") { return .request }
      return isKey("dom") ? .domain : nil
    case 4:
      if isKey("meth") { return .method }
      return isKey("rule") ? .rule : nil
    default: return nil
    }
  }
}
