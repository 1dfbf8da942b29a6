// hot: the keys of every line of a Sophos UTM's web proxy.

/// The values of one line of the web proxy of Sophos UTM that Vigil reads.
struct SophosUTMFields {
  /// The keys that Vigil reads, by the proxy's own names.
  enum Key: Int, CaseIterable {
    case action, category, categoryname, filteraction, fullreqtime, id, method, profile, referer
    case size, srcip, statuscode, ua, url, user

    /// True for a key that two lines in one would have twice.
    var standsOnce: Bool {
      switch self {
      case .action, .id, .method, .srcip, .url, .user: true
      default: false
      }
    }
  }

  /// True when the line ends in the middle of a quoted value, as UDP cuts lines.
  private(set) var isCut = false
  /// True when the line has the key of the URL, be it empty.
  private(set) var hasURL = false
  /// True when a key stands twice that stands once in every line: two lines in one.
  private(set) var isMixed = false
  /// By ``Key``.
  private var values = InlineArray<15, WrittenValue>(repeating: WrittenValue())

  /// Reads the pairs of a message; of a key that stands twice, the first that is not empty.
  init(_ line: Span<UInt8>, from start: Int) {
    var cursor = KeyValueCursor(line, from: start)
    while let pair = cursor.take() {
      if pair.isCut { isCut = true }
      guard let key = SophosUTMFields.key(at: pair.key, in: line),
        // A quotation mark inside a value may seem to end it; what follows at once is no key.
        pair.key.lowerBound == start || line[pair.key.lowerBound - 1] == UInt8(ascii: " ")
      else { continue }
      guard values[key.rawValue].isEmpty else {
        if key.standsOnce { isMixed = true }
        continue
      }
      let places = pair.value.places
      if places.upperBound == line.count {
        // A name that is cut short is another's name; of a URL the front is still true.
        let isTrueInFront = key == .ua || key == .referer
        if !isTrueInFront, key != .url || !line.hasSchemeAndHost(cutURL: places) { continue }
      }
      if key == .url { hasURL = true }
      if places.count == 1, line[places.lowerBound] == UInt8(ascii: "-") { continue }
      values[key.rawValue] = pair.value
    }
  }

  /// The value of a key; empty when the line does not have it.
  subscript(_ key: Key) -> WrittenValue { values[key.rawValue] }

  /// The key that stands at some places; `nil` for one that Vigil does not read.
  private static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
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
      return isKey("categoryname") ? .categoryname : nil
    default: return nil
    }
  }
}
