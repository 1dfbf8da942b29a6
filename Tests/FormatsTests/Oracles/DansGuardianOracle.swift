import Vocabulary

@testable import Formats

/// DansGuardian's log, by regular expressions and by splitting lines.
enum DansGuardianOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    let (text, isQuoted) = withoutFront(line)
    let (time, behind) = try moment(text, context: context)
    reading.time = time
    let fields: GuardianOracle
    if isQuoted {
      guard text.hasSuffix("\"") else { throw LineFault(.openQuote, at: 0) }
      let columns = text.dropLast().split(partedBy: "\",\"")
      guard columns.count > 13, !columns[13].isEmpty else { throw LineFault(.columnCount, at: 0) }
      fields = GuardianOracle(columns)
    } else if behind.hasPrefix("\t") {
      let columns = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard (15...21).contains(columns.count) else { throw LineFault(.columnCount, at: 0) }
      fields = GuardianOracle(columns)
    } else {
      fields = try words(String(behind.dropFirst()))
    }
    return try fields.read(into: &reading)
  }

  /// The line without a syslog head and a quotation mark, and whether it had that.
  static func withoutFront(_ line: String) -> (text: String, isQuoted: Bool) {
    let text = line.hasPrefix("\"") ? line : SquidOracle.withoutSyslogHead(line)
    return text.hasPrefix("\"") ? (String(text.dropFirst()), true) : (text, false)
  }

  private static func moment(
    _ text: String, context: SourceContext
  ) throws(LineFault) -> (Int64, Substring) {
    let form =
      /([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2}) ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})/
    guard let match = text.prefixMatch(of: form), text.count >= 16 else {
      throw LineFault(.notATime, at: 0)
    }
    let found = match.output
    var clock = ClockOracle()
    (clock.year, clock.month) = (Int(found.1) ?? 0, Int(found.2) ?? 0)
    (clock.day, clock.hour) = (Int(found.3) ?? 0, Int(found.4) ?? 0)
    (clock.minute, clock.second) = (Int(found.5) ?? 0, Int(found.6) ?? 0)
    let behind = text[match.range.upperBound...]
    guard !behind.isEmpty, clock.isTime else { throw LineFault(.notATime, at: 0) }
    if let stamp = behind.prefixMatch(of: /\ ([0-9]{10})\.([0-9]{3})/) {
      let seconds = Int64(stamp.output.1) ?? 0
      let rest = text[stamp.range.upperBound...]
      return (seconds * 1000 + (Int64(stamp.output.2) ?? 0), rest)
    }
    guard let moment = try clock.moment(in: context.zone) else {
      throw LineFault(.notATime, at: 0)
    }
    return (moment, behind)
  }

  /// Fields between spaces, by what they look like.
  private static func words(_ text: String) throws(LineFault) -> GuardianOracle {
    guard let mark = text.firstRange(of: "://"),
      let space = text[..<mark.lowerBound].lastIndex(of: " "), space > text.startIndex,
      let before = text[..<space].lastIndex(of: " ")
    else { throw LineFault(.fieldMissing, at: 0) }
    var fields = GuardianOracle([])
    fields.user = String(text[..<before])
    fields.client = String(text[text.index(after: before)..<space])
    let address = text[space...].dropFirst()
    fields.url = String(address.prefix { $0 != " " })
    try fields.readRest(String(address.dropFirst(fields.url.count)))
    return fields
  }
}

extension StringProtocol {
  /// The parts between the places where a text stands; such places may share a character.
  func split(partedBy text: String) -> [String] {
    let all = Array(self)
    let mark = Array(text)
    var ends: [Int] = []
    for place in all.indices where all[place...].starts(with: mark) { ends.append(place) }
    ends.append(all.count)
    var start = 0
    var parts: [String] = []
    for end in ends {
      parts.append(String(all[Swift.min(start, end)..<end]))
      start = end + mark.count
    }
    return parts
  }
}
