// hot: the keys of every line of a Sophos Web Appliance.
internal import Intake

/// The values of one line of a Sophos Web Appliance's `sophos_log` that Vigil reads.
struct SophosApplianceFields {
  /// The keys that Vigil reads, by the appliance's own names; `bytes` is `out`, `microseconds` is
  /// `T`, `agent` is `ua`, and so on.
  enum Key: Int, CaseIterable {
    case act, agent, bytes, category, client, domain, method, microseconds, referrer, request, rule
    case status, time, user

    /// True for a key that two lines in one would have twice.
    var standsOnce: Bool {
      switch self {
      case .act, .client, .request, .time, .user: true
      default: false
      }
    }
  }

  /// True when the line ends in the middle of a quoted value, as UDP cuts lines.
  private(set) var isCut = false
  /// True when a key stands twice that stands once in every line: two lines in one.
  private(set) var isMixed = false
  /// By ``Key``.
  private var values = InlineArray<14, WrittenValue>(repeating: WrittenValue())

  /// Reads the pairs of a line; of a key that stands twice, the first that is not empty.
  init(_ line: Span<UInt8>) {
    let start = SyslogHead.behindPriority(in: line, from: 0)
    var cursor = KeyValueCursor(line, from: start)
    while let pair = cursor.take() {
      if pair.isCut { isCut = true }
      guard let key = SophosApplianceFields.key(at: pair.key, in: line),
        pair.key.lowerBound == start || line[pair.key.lowerBound - 1] == UInt8(ascii: " ")
      else { continue }
      guard values[key.rawValue].isEmpty else {
        if key.standsOnce { isMixed = true }
        continue
      }
      let places = pair.value.places
      if places.upperBound == line.count {
        let isTrueInFront = key == .agent || key == .referrer
        if !isTrueInFront, key != .request || !line.hasSchemeAndHost(cutURL: places) { continue }
      }
      if places.count == 1, line[places.lowerBound] == UInt8(ascii: "-") { continue }
      values[key.rawValue] = pair.value
    }
  }

  /// The value of a key; empty when the line does not have it.
  subscript(_ key: Key) -> WrittenValue { values[key.rawValue] }

  /// The URL of `GET http://example.org/ HTTP/1.1`.
  func url(in line: Span<UInt8>) -> WrittenValue {
    let request = self[.request]
    let end = request.places.upperBound
    let start = line.firstSpace(from: request.places.lowerBound) + 1
    guard start < end else { return WrittenValue() }
    let version = line.lastPlace(of: " HTTP/", from: start, to: end)
    return WrittenValue(places: start..<(version ?? end), escapes: request.escapes)
  }

  /// The key that stands at some places; `nil` for one that Vigil does not read.
  private static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
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

extension LineScratch {
  /// Where a user's name resolves: `\xc3\xb5` stands for two bytes of UTF-8.
  mutating func appliance(
    user: WrittenValue, in line: Span<UInt8>, base: Int
  ) -> ByteRange {
    let places = user.places
    guard line.contains("\\x", from: places.lowerBound, to: places.upperBound) else {
      return range(of: user, in: line, base: base)
    }
    room.begin()
    var place = places.lowerBound
    while place < places.upperBound {
      if user.isEscape(at: place, in: line) {
        place += 1
      } else if line.has("\\x", at: place), place + 4 <= places.upperBound,
        let byte = line.escapedByte(at: place + 1)
      {
        room.append(byte)
        place += 4
        continue
      }
      room.append(line[place])
      place += 1
    }
    return room.end()
  }
}
