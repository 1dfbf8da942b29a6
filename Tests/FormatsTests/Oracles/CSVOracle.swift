import Vocabulary

@testable import Formats

/// CSV exports with times such as `14/03/2026 09:26:53`, by taking columns off the line.
enum CSVOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    guard let columns = context.columns else { throw LineFault(.notThisFormat, at: 0) }
    let mark = "\u{EF}\u{BB}\u{BF}"
    let text = line.hasPrefix(mark) ? line.dropFirst(3) : line[...]
    if columns.isHeader(Array(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })) {
      return .skipped
    }
    let values = try values(of: text, columns: columns)
    func value(_ fields: CSVField...) -> ValueOracle {
      fields.lazy.compactMap { values[$0] }.first { !$0.raw.isEmpty } ?? ValueOracle()
    }
    reading.time = try moment(value(.time).raw, context: context)
    ValueOracle.setAddress(
      url: value(.url, .path), hostname: value(.host), scheme: "", into: &reading)
    guard reading.texts["host"] != "" else { return .skipped }
    let status = PlainNumber.value(of: value(.status).raw) ?? 0
    let bytes = PlainNumber.value(of: value(.bytes).raw) ?? -1
    let texts = [
      "user": value(.user).decoded, "client": value(.client).decoded,
      "clientName": value(.clientName).decoded, "method": value(.method).decoded,
      "deviceCategory": value(.category).decoded, "deviceRule": value(.rule, .group).decoded,
      "status": (1...999).contains(status) ? "\(status)" : "",
      "bytes": bytes < 0 ? "" : "\(bytes)",
      "action": status == 407 ? "challenged" : action(value(.action).raw),
    ]
    reading.texts.merge(texts) { _, new in new }
    return .record
  }

  private static func values(
    of line: Substring, columns: CSVColumns
  ) throws(LineFault) -> [CSVField: ValueOracle] {
    let delimiter = Character(UnicodeScalar(columns.delimiter))
    var values: [CSVField: ValueOracle] = [:]
    var rest: Substring? = line
    var column = 0
    while let left = rest {
      let (value, behind) = try takeColumn(left, delimiter: delimiter)
      if column < columns.places.count {
        let isNone = ["-", "n/a", "null", "(empty)"].contains(value.raw.lowercased())
        let place = Int(columns.places[column])
        if place >= 0, !isNone { values[CSVField.allCases[place]] = value }
      } else if column > columns.places.count || !value.raw.isEmpty {
        throw LineFault(.columnCount, at: 0)
      }
      column += 1
      rest = behind
    }
    guard column >= columns.places.count else { throw LineFault(.columnCount, at: 0) }
    return values
  }

  /// A column without spaces around it, and what stands behind its delimiter if there is one.
  private static func takeColumn(
    _ line: Substring, delimiter: Character
  ) throws(LineFault) -> (ValueOracle, Substring?) {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("\"") else {
      guard let (value, rest) = text.cut(at: delimiter) else {
        return (ValueOracle(raw: String(text.trimmingEnd(" "))), nil)
      }
      return (ValueOracle(raw: String(value.trimmingEnd(" "))), rest)
    }
    var value = ""
    var rest = text.dropFirst()
    while !rest.hasPrefix("\"") || rest.hasPrefix("\"\"") {
      if rest.isEmpty { throw LineFault(.openQuote, at: 0) }
      let length = rest.hasPrefix("\"\"") ? 2 : 1
      value += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    rest = rest.dropFirst().drop { $0 == " " }
    guard rest.first == nil || rest.first == delimiter else {
      throw LineFault(.notThisFormat, at: 0)
    }
    return (ValueOracle(raw: value, escapes: ["\"\""]), rest.isEmpty ? nil : rest.dropFirst())
  }

  private static func moment(
    _ text: String, context: SourceContext
  ) throws(LineFault) -> Int64 {
    guard !text.isEmpty else { throw LineFault(.fieldMissing, at: 0) }
    let written =
      /([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4}) ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})/
    guard let found = text.wholeMatch(of: written)?.output else {
      throw LineFault(.notATime, at: 0)
    }
    var clock = ClockOracle()
    (clock.day, clock.month) = (Int(found.1) ?? 0, Int(found.2) ?? 0)
    (clock.year, clock.hour) = (Int(found.3) ?? 0, Int(found.4) ?? 0)
    (clock.minute, clock.second) = (Int(found.5) ?? 0, Int(found.6) ?? 0)
    guard let moment = try clock.moment(in: context.zone) else {
      throw LineFault(.notATime, at: 0)
    }
    return moment
  }

  /// The words of ``SampleFolder/csvSettings()``.
  private static func action(_ word: String) -> String {
    switch word.lowercased() {
    case "allowed": "allowed"
    case "blocked", "denied": "blocked"
    case "warned": "warned"
    default: "unknown"
    }
  }
}
