// hot: the keys of every line of a Sophos firewall.

/// What Vigil reads of a line of SFOS, in the words of the device standard form; the other forms
/// have other keys for some of them.
enum SophosXGKey: Int, FieldKey {
  case agent, category, client, component, contentType, date, device, domain, logID, policyID,
    policyName
  case received, referrer, ruleID, ruleName, status, subtype, time, timestamp, timezone, type
  case url, user

  var cut: CutValue {
    switch self {
    case .agent, .referrer: .front
    case .url: .url
    default: .nothing
    }
  }

  var isSaidOnce: Bool {
    switch self {
    case .client, .date, .logID, .subtype, .time, .timestamp, .type, .url, .user: true
    default: false
    }
  }

  static func key(at places: Range<Int>, in line: Span<UInt8>) -> SophosXGKey? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 3:
      if isKey("url") { return .url }
      return isKey("iap") ? .policyID : nil
    case 4:
      if isKey("date") { return .date }
      return isKey("time") ? .time : nil
    case 6:
      if isKey("src_ip") { return .client }
      if isKey("log_id") { return .logID }
      if isKey("domain") { return .domain }
      return isKey("device") ? .device : nil
    case 7: return isKey("referer") ? .referrer : nil
    case 8:
      if isKey("log_type") { return .type }
      if isKey("category") { return .category }
      return isKey("timezone") ? .timezone : nil
    case 9:
      if isKey("user_name") { return .user }
      if isKey("timestamp") { return .timestamp }
      return isKey("device_id") ? .device : nil
    default: return longKey(at: places, in: line)
    }
  }

  /// The same for keys of more than nine letters.
  private static func longKey(
    at places: Range<Int>, in line: Span<UInt8>
  ) -> SophosXGKey? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 10:
      if isKey("fw_rule_id") { return .ruleID }
      if isKey("user_agent") { return .agent }
      if isKey("recv_bytes") { return .received }
      return isKey("web_policy") ? .policyName : nil
    case 11:
      if isKey("log_subtype") { return .subtype }
      if isKey("device_name") { return .device }
      if isKey("contenttype") { return .contentType }
      return isKey("status_code") || isKey("http_status") ? .status : nil
    case 12:
      if isKey("fw_rule_name") { return .ruleName }
      if isKey("content_type") { return .contentType }
      return isKey("http_referer") ? .referrer : nil
    case 13:
      if isKey("log_component") { return .component }
      if isKey("http_category") { return .category }
      return isKey("web_policy_id") ? .policyID : nil
    case 14: return isKey("bytes_received") ? .received : nil
    case 15:
      if isKey("http_user_agent") { return .agent }
      return isKey("web_policy_name") ? .policyName : nil
    case 16:
      if isKey("httpresponsecode") { return .status }
      return isKey("device_serial_id") ? .device : nil
    default: return nil
    }
  }
}
