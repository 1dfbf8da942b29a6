// hot: the columns of every line of dnscrypt-proxy.
internal import Vocabulary

/// What a line of dnscrypt-proxy's logs says, as places in the line.
struct DnscryptFields {
  /// The date and time of day of a TSV line, without its brackets; empty in LTSV.
  var stamp = 0..<0
  /// The seconds since 1970 of an LTSV line; empty in TSV.
  var epoch = 0..<0
  /// The client's address.
  var client = 0..<0
  /// The name that was asked for.
  var name = 0..<0
  /// The type of the query.
  var type = 0..<0
  /// What the proxy did; empty in old versions and in the logs of lists.
  var code = 0..<0
  /// The milliseconds that it took.
  var duration = 0..<0
  /// The rule of a list; only in the logs of lists.
  var rule = 0..<0

  /// Reads a line.
  init(of line: Span<UInt8>) throws(LineFault) {
    let columns = ColumnPlaces(of: line, from: 0, separator: UInt8(ascii: "\t"))
    if line.has("[", at: 0) {
      try readTSV(columns, in: line)
    } else {
      try readLTSV(columns, in: line)
    }
  }

  /// `[TIME] CLIENT NAME TYPE[ CODE[ DURATIONms[ SERVER[ RELAY]]]]`, or the log of a list:
  /// `[TIME] CLIENT NAME[ ADDRESS] RULE`.
  private mutating func readTSV(
    _ columns: borrowing ColumnPlaces, in line: Span<UInt8>
  ) throws(LineFault) {
    let time = columns[0]
    guard time.count == 21, line.has("]", at: 20) else {
      throw LineFault(time.count > 21 ? .notATime : .fieldMissing, at: 0)
    }
    guard columns.count >= 4 else { throw LineFault(.fieldMissing, at: line.count) }
    stamp = 1..<20
    client = columns[1]
    name = columns[2]
    if columns.count == 4, DnscryptFields.isRule(columns[3], in: line) {
      rule = columns[3]
      return
    }
    if columns.count == 5, line.isAddress(columns[3]) {
      rule = columns[4]
      return
    }
    type = columns[3]
    code = columns[4]
    // What is cut looks like what older versions write, unless a column is cut itself.
    if columns.count == 5, DnscryptCode(code, in: line) == nil {
      throw LineFault(.fieldMissing, at: line.count)
    }
    guard columns.count >= 6 else { return }
    let written = columns[5]
    guard written.count >= 2, line.has("ms", at: written.upperBound - 2) else {
      throw LineFault(.fieldMissing, at: written.lowerBound)
    }
    duration = written.lowerBound..<written.upperBound - 2
  }

  /// Columns of `key:value`, in any order.
  private mutating func readLTSV(
    _ columns: borrowing ColumnPlaces, in line: Span<UInt8>
  ) throws(LineFault) {
    var message = 0..<0
    var last = 0..<0
    for column in 0..<min(columns.count, ColumnPlaces.capacity) {
      let places = columns[column]
      let colon = line.place(.byte(UInt8(ascii: ":")), from: places.lowerBound)
      guard colon < places.upperBound else {
        throw LineFault(.notThisFormat, at: places.lowerBound)
      }
      let key = places.lowerBound..<colon
      last = colon + 1..<places.upperBound
      switch key.count {
      case 4:
        if line.isKey("time", at: key) { epoch = last }
        if line.isKey("host", at: key) { client = last }
        if line.isKey("type", at: key) { type = last }
      case 5: if line.isKey("qname", at: key) { name = last }
      case 6: if line.isKey("return", at: key) { code = last }
      case 7: if line.isKey("message", at: key) { message = last }
      case 8: if line.isKey("duration", at: key) { duration = last }
      default: break
      }
    }
    if name.isEmpty { name = message } else { rule = message }
    guard !message.isEmpty, !epoch.isEmpty, !type.isEmpty || !rule.isEmpty || columns.count > 4
    else { throw LineFault(.fieldMissing, at: line.count) }
    if last == code, DnscryptCode(code, in: line) == nil {
      throw LineFault(.fieldMissing, at: line.count)
    }
  }

  /// True for a rule of a list, which has small letters, dots or asterisks; types have none.
  private static func isRule(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    for place in places {
      let byte = line[place]
      let isCapital = byte &- UInt8(ascii: "A") < 26
      if !isCapital, byte &- UInt8(ascii: "0") > 9, byte != UInt8(ascii: "-") { return true }
    }
    return false
  }
}
