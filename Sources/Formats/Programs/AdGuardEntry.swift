// hot: the keys of every line of AdGuard Home.
internal import Vocabulary

/// The values of one entry of AdGuard Home's query log that Vigil reads.
struct AdGuardEntry {
  /// What Vigil reads, by AdGuard Home's own names.
  enum Key: Int, CaseIterable {
    case time, host, type, queryClass, client, clientID, elapsed, answer
    case oldTime, question
    case reason, isFiltered, rule, service
  }

  /// By ``Key``.
  private var values = InlineArray<14, JSONValue>(repeating: JSONValue())

  /// Reads the object that begins at a place of a line; of a key that stands twice, the first.
  init(_ line: Span<UInt8>, from start: Int) throws(LineFault) {
    var cursor = JSONCursor(line, from: start)
    try cursor.enterObject()
    while let key = try cursor.takeKey() {
      if cursor.kind == .object, line.isKey("Result", at: key) {
        try takeResult(&cursor, line)
      } else {
        keep(try cursor.takeValue(), for: AdGuardEntry.key(at: key, in: line))
      }
    }
    try cursor.finish()
  }

  /// The value of a key; no text when the entry does not have it.
  subscript(_ key: Key) -> JSONValue { values[key.rawValue] }

  /// True when the entry has a key, whatever its value.
  func has(_ key: Key) -> Bool { values[key.rawValue].kind != .null }

  private mutating func keep(_ value: JSONValue, for key: Key?) {
    guard let key, !has(key) else { return }
    values[key.rawValue] = value
  }

  private mutating func takeResult(
    _ cursor: inout JSONCursor, _ line: Span<UInt8>
  ) throws(LineFault) {
    try cursor.enterObject()
    while let key = try cursor.takeKey() {
      if cursor.kind == .array, line.isKey("Rules", at: key) {
        try takeRules(&cursor, line)
      } else {
        keep(try cursor.takeValue(), for: AdGuardEntry.resultKey(at: key, in: line))
      }
    }
  }

  /// Takes the text of the first rule that has one.
  private mutating func takeRules(
    _ cursor: inout JSONCursor, _ line: Span<UInt8>
  ) throws(LineFault) {
    try cursor.enterArray()
    while try cursor.takeElement() {
      guard cursor.kind == .object else {
        _ = try cursor.takeValue()
        continue
      }
      try cursor.enterObject()
      while let key = try cursor.takeKey() {
        let value = try cursor.takeValue()
        if value.isText, line.isKey("Text", at: key) { keep(value, for: .rule) }
      }
    }
  }

  /// A key of the entry itself.
  private static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 1: return isKey("T") ? .time : nil
    case 2:
      if isKey("QH") { return .host }
      if isKey("QT") { return .type }
      if isKey("QC") { return .queryClass }
      return isKey("IP") ? .client : nil
    case 3: return isKey("CID") ? .clientID : nil
    case 4: return isKey("Time") ? .oldTime : nil
    case 6: return isKey("Answer") ? .answer : nil
    case 7: return isKey("Elapsed") ? .elapsed : nil
    case 8: return isKey("Question") ? .question : nil
    default: return nil
    }
  }

  /// A key of `Result`.
  private static func resultKey(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 4: return isKey("Rule") ? .rule : nil
    case 6: return isKey("Reason") ? .reason : nil
    case 10: return isKey("IsFiltered") ? .isFiltered : nil
    case 11: return isKey("ServiceName") ? .service : nil
    default: return nil
    }
  }
}
