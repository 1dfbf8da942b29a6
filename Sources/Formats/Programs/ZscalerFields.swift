// hot: the values of every line of a Zscaler feed.
internal import Vocabulary

/// The values of one line of a Zscaler web feed, whatever form the feed has.
struct ZscalerFields {
  /// What is read, in the order of the vendor's own fields.
  enum Key: Int, CaseIterable {
    case time, zone, action, reason, proto, url, host, user, location, client, category, method
    case status, agent, referrer, size, duration, rule, device, feed, vendor
  }

  /// The columns of the default CSV and TAB-separated feeds, from 0.
  private static let columns: InlineArray<33, Key?> = [
    .time, .user, .proto, .url, .action, nil, nil, nil, .size, nil, .duration, nil, nil, .category,
    nil, nil, nil, nil, nil, .location, nil, .client, nil, .method, .status, .agent, .referrer, nil,
    .rule, nil, nil, nil, .device,
  ]
  /// Lines of the default columns have at least these: one behind the HTTP status and the browser.
  private static let fewestColumns = 27

  /// By ``Key``.
  private var values = InlineArray<21, JSONValue>(repeating: JSONValue())

  /// The value of a field; empty when the line does not say.
  subscript(_ key: Key) -> JSONValue {
    get { values[key.rawValue] }
    set { values[key.rawValue] = newValue }
  }

  /// Where a value stands; empty when the line does not say.
  func places(_ key: Key) -> Range<Int> { values[key.rawValue].places }

  /// Reads a line of any form.
  init(_ line: Span<UInt8>) throws(LineFault) {
    let near = min(line.count, 160)
    let mark = line.place(
      .bytes(UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "\t")), from: 0)
    guard mark < near else { throw LineFault(.notThisFormat, at: 0) }
    switch line[mark] {
    case UInt8(ascii: "{"): try readObject(line, from: mark)
    case UInt8(ascii: "\""):
      guard line.count > mark + 1, line[line.count - 1] == UInt8(ascii: "\"") else {
        throw LineFault(.openQuote, at: line.count)
      }
      let columns = ColumnPlaces(between: mark + 1, line.count - 1, partedByQuotesIn: line)
      try readDefault(columns, in: line)
    default:
      let start = try ZscalerFields.timeStart(in: line, before: mark)
      try readPairs(ColumnPlaces(of: line, from: start, separator: UInt8(ascii: "\t")), in: line)
    }
  }

  /// True when the line says that it is of Zscaler.
  func isSigned(in line: Span<UInt8>) -> Bool {
    line.has("zscalernss-", at: places(.feed).lowerBound) && places(.feed).count > 11
      || line.isKey("Zscaler", at: places(.vendor)) || line.isKey("NSS", at: places(.vendor))
  }

  /// True when the line says that it is of another feed than the web's.
  func isOfOtherFeed(in line: Span<UInt8>) -> Bool {
    !places(.feed).isEmpty && !line.isKey("zscalernss-web", at: places(.feed))
  }

  /// Reads JSON, with the fields in an object of their own or without.
  private mutating func readObject(_ line: Span<UInt8>, from start: Int) throws(LineFault) {
    var cursor = JSONCursor(line, from: start)
    try cursor.enterObject()
    var depth = 1
    while depth > 0 {
      guard let key = try cursor.takeKey() else {
        depth -= 1
        continue
      }
      if line.isKey("event", at: key), cursor.kind == .object {
        try cursor.enterObject()
        depth += 1
        continue
      }
      let value = try cursor.takeValue()
      if value.kind == .string || value.kind == .number { set(key, to: value, in: line) }
    }
    try cursor.finish()
    guard isSigned(in: line) else { throw LineFault(.notThisFormat, at: 0) }
  }

  /// Reads columns that TABs part: `key=value` in each behind the time, or the default feed's own.
  private mutating func readPairs(
    _ columns: borrowing ColumnPlaces, in line: Span<UInt8>
  ) throws(LineFault) {
    let equals = ByteMask.byte(UInt8(ascii: "="))
    let count = min(columns.count, ColumnPlaces.capacity)
    for column in 0..<count {
      let places = columns[column]
      let found = line.bits(equals, from: places.lowerBound, to: places.upperBound, window: 32)
      guard found != 0 else { continue }
      let mark = places.lowerBound + found.trailingZeroBitCount
      let name = places.lowerBound..<mark
      // The last value may be cut short.
      if column == columns.count - 1, ZscalerFields.isTelling(name, in: line) { continue }
      set(name, to: JSONValue(kind: .string, places: mark + 1..<places.upperBound), in: line)
    }
    guard isSigned(in: line) else { return try readDefault(columns, in: line) }
    if self[.time].places.isEmpty { self[.time] = JSONValue(kind: .string, places: columns[0]) }
  }

  /// Reads the default feed's columns.
  private mutating func readDefault(
    _ columns: borrowing ColumnPlaces, in line: Span<UInt8>
  ) throws(LineFault) {
    guard columns.count >= ZscalerFields.fewestColumns else {
      throw LineFault(.columnCount, at: line.count)
    }
    values = InlineArray(repeating: JSONValue())
    for column in 0..<ZscalerFields.columns.count {
      guard let key = ZscalerFields.columns[column] else { continue }
      let places = columns[column]
      if ZscalerFields.isNone(places, in: line) { continue }
      self[key] = JSONValue(kind: .string, places: places)
    }
    // An own feed has other columns: what stands in these shows that it is the default.
    guard line.isAddress(places(.client)), ZscalerFields.isAction(places(.action), in: line) else {
      throw LineFault(.notThisFormat, at: places(.action).lowerBound)
    }
  }

  /// True for keys whose value, cut short, would be another's.
  private static func isTelling(_ name: Range<Int>, in line: Span<UInt8>) -> Bool {
    switch key(at: name, in: line) {
    case .action, .client, .device, .host, .location, .status, .time, .url, .user: true
    default: false
    }
  }

  /// Where the time begins that ends at the first TAB.
  private static func timeStart(in line: Span<UInt8>, before tab: Int) throws(LineFault) -> Int {
    for length in [24, 23, 19, 17, 10] where length <= tab {
      let start = tab - length
      if start == 0 || line[start - 1] == UInt8(ascii: " "),
        Zscaler.clock(in: line, at: start..<tab) != nil
      {
        return start
      }
    }
    throw LineFault(.notATime, at: 0)
  }

  /// True for a word of what was done.
  private static func isAction(_ word: Range<Int>, in line: Span<UInt8>) -> Bool {
    line.isWord("allowed", at: word) || line.isWord("blocked", at: word)
      || line.isWord("cautioned", at: word)
  }

  /// Keeps the value of a key that is read; of a key that stands twice, the first.
  private mutating func set(_ name: Range<Int>, to value: JSONValue, in line: Span<UInt8>) {
    guard let key = ZscalerFields.key(at: name, in: line), values[key.rawValue].places.isEmpty,
      !ZscalerFields.isNone(value.places, in: line)
    else { return }
    values[key.rawValue] = value
  }

  /// True for what stands in place of a value.
  static func isNone(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    switch places.count {
    case 0: true
    case 1: line[places.lowerBound] == UInt8(ascii: "-")
    case 2: line.isKey("NA", at: places)
    case 3: line.isKey("N/A", at: places)
    case 4: line.isKey("None", at: places)
    default: false
    }
  }
}
