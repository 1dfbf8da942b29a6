// hot: the values of every line of Check Point.
internal import Vocabulary

/// The values of one line of Check Point's Log Exporter that Vigil reads.
struct CheckpointFields {
  /// The keys that Vigil reads, by Check Point's own names.
  enum Key: String, CaseIterable {
    case action
    case appCategory = "app_category"
    case appRule = "app_rule_name"
    case category = "matched_category"
    case loguid
    case method
    case origin
    case primaryCategory = "primary_category"
    case product
    case received = "received_bytes"
    case referrer
    case resource
    case rule = "rule_name"
    case service
    case source = "src"
    case sourceName = "src_machine_name"
    case time
    case user = "src_user_name"
    case userAgent = "user_agent"
  }

  /// By ``place(of:)``.
  private var values = InlineArray<19, WrittenValue>(repeating: WrittenValue())

  /// Reads the pairs of a line; of a key that stands twice, the first.
  ///
  /// A line without the mark that ends the pairs was cut, and is refused.
  init(_ line: Span<UInt8>) throws(LineFault) {
    var cursor = try CheckpointCursor(line)
    while let pair = try cursor.take() {
      guard let key = CheckpointFields.key(at: pair.key, in: line) else { continue }
      let place = CheckpointFields.place(of: key)
      if values[place].isEmpty { values[place] = pair.value }
    }
    guard cursor.isClosed else { throw LineFault(.fieldMissing, at: line.count) }
  }

  /// The value of a key; empty when the line does not have it.
  subscript(_ key: Key) -> WrittenValue { values[CheckpointFields.place(of: key)] }

  /// The key that stands at some places; `nil` for one that Vigil does not read.
  static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 3: return isKey("src") ? .source : nil
    case 4: return isKey("time") ? .time : nil
    case 6:
      if isKey("action") { return .action }
      if isKey("method") { return .method }
      if isKey("loguid") { return .loguid }
      return isKey("origin") ? .origin : nil
    case 7:
      if isKey("product") { return .product }
      return isKey("service") ? .service : nil
    case 8:
      if isKey("resource") { return .resource }
      return isKey("referrer") ? .referrer : nil
    case 9: return isKey("rule_name") ? .rule : nil
    case 10: return isKey("user_agent") ? .userAgent : nil
    case 12: return isKey("app_category") ? .appCategory : nil
    case 13:
      if isKey("src_user_name") { return .user }
      return isKey("app_rule_name") ? .appRule : nil
    case 14: return isKey("received_bytes") ? .received : nil
    case 16:
      if isKey("matched_category") { return .category }
      if isKey("src_machine_name") { return .sourceName }
      return isKey("primary_category") ? .primaryCategory : nil
    default: return nil
    }
  }

  /// Where the value of a key is kept.
  @inline(always)
  private static func place(of key: Key) -> Int {
    switch key {
    case .action: 0
    case .appCategory: 1
    case .appRule: 2
    case .category: 3
    case .loguid: 4
    case .method: 5
    case .origin: 6
    case .primaryCategory: 7
    case .product: 8
    case .received: 9
    case .referrer: 10
    case .resource: 11
    case .rule: 12
    case .service: 13
    case .source: 14
    case .sourceName: 15
    case .time: 16
    case .user: 17
    case .userAgent: 18
    }
  }
}
