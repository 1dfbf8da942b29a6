// hot: the keys of every line of a Sophos firewall.

/// The values of one line of SFOS that Vigil reads.
struct SophosXGFields {
  /// The values that Vigil reads, in the words of the device standard form; the other forms have
  /// other keys for some of them.
  enum Key: Int, CaseIterable {
    case agent, category, client, component, date, device, domain, logID, policyID, policyName
    case received, referrer, ruleID, ruleName, status, subtype, time, timestamp, timezone, type
    case url, user

    /// True for a value that has one key in each form.
    var standsOnce: Bool {
      switch self {
      case .client, .date, .logID, .subtype, .time, .timestamp, .type, .url, .user: true
      default: false
      }
    }
  }

  /// True when the line ends in the middle of a quoted value, as UDP cuts lines.
  private(set) var isCut = false
  /// True when a key stands twice that stands once in every line: two lines in one.
  private(set) var isMixed = false
  /// By ``Key``.
  private var values = InlineArray<22, WrittenValue>(repeating: WrittenValue())

  /// Reads the pairs of a line; of a key that stands twice, the first that is not empty.
  init(_ line: Span<UInt8>) {
    let start = SyslogHead.behindPriority(in: line, from: 0)
    var cursor = KeyValueCursor(line, from: start)
    while let pair = cursor.take() {
      if pair.isCut { isCut = true }
      guard let key = SophosXGFields.key(at: pair.key, in: line),
        // A quotation mark inside a value may seem to end it; what follows at once is no key.
        pair.key.lowerBound == start || line[pair.key.lowerBound - 1] == UInt8(ascii: " ")
      else { continue }
      guard values[key.rawValue].isEmpty else {
        if key.standsOnce { isMixed = true }
        continue
      }
      // Of a bare value at the line's end nobody can tell whether it is whole. A name that is cut
      // short is another's name; of a URL the front is still true.
      if pair.value.places.upperBound == line.count {
        let isTrueInFront = key == .agent || key == .referrer
        if !isTrueInFront, key != .url || !line.hasSchemeAndHost(cutURL: pair.value.places) {
          continue
        }
      }
      values[key.rawValue] = SophosXGFields.trimmed(pair.value, in: line)
    }
  }

  /// The value of a key; empty when the line does not have it.
  subscript(_ key: Key) -> WrittenValue { values[key.rawValue] }

  /// The value of the first of some keys that is there and not `0`, which stands for none.
  func named(_ keys: (Key, Key, Key, Key), in line: Span<UInt8>) -> WrittenValue {
    let values = (self[keys.0], self[keys.1], self[keys.2], self[keys.3])
    if line.isNamed(values.0) { return values.0 }
    if line.isNamed(values.1) { return values.1 }
    if line.isNamed(values.2) { return values.2 }
    return line.isNamed(values.3) ? values.3 : WrittenValue()
  }

  /// The value without the spaces around it.
  private static func trimmed(_ value: WrittenValue, in line: Span<UInt8>) -> WrittenValue {
    var (start, end) = (value.places.lowerBound, value.places.upperBound)
    while start < end, line[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return WrittenValue(places: start..<end, escapes: value.escapes)
  }

  /// The key that stands at some places; `nil` for one that Vigil does not read.
  private static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
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
  private static func longKey(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
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
      return isKey("status_code") || isKey("http_status") ? .status : nil
    case 12:
      if isKey("fw_rule_name") { return .ruleName }
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

extension Span<UInt8> {
  /// True when a value is there and is not `0`.
  fileprivate func isNamed(_ value: WrittenValue) -> Bool {
    !value.isEmpty && !isWord("0", at: value.places)
  }
}
