import Vocabulary

@testable import Formats

/// e2guardian's log, by splitting the line at its TABs.
enum E2GuardianOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    let (text, _) = DansGuardianOracle.withoutFront(line)
    guard text.prefixMatch(of: /[0-9]...[^.]/.dotMatchesNewlines()) != nil else {
      return try DansGuardianOracle.read(line, context: context, into: &reading)
    }
    let columns = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let end = try SquidOracle.moment(columns[0][...])
    reading.time = end
    guard (19...22).contains(columns.count) else { throw LineFault(.columnCount, at: 0) }
    let hasName = !isAddress(columns[4])
    let url = hasName ? 5 : 4
    guard columns.count >= url + 15 else { throw LineFault(.columnCount, at: 0) }
    guard ["", "-"].contains(columns[url]) || isAddress(columns[url]) else {
      throw LineFault(.notThisFormat, at: 0)
    }
    var fields = GuardianOracle([])
    fields.user = columns[2]
    fields.client = columns[3]
    fields.clientName = hasName ? columns[4] : ""
    (fields.url, fields.method) = (columns[url], columns[url + 1])
    (fields.status, fields.size) = (columns[url + 2], columns[url + 3])
    (fields.userAgent, fields.duration) = (columns[url + 5], columns[url + 7])
    (fields.message, fields.reason) = (columns[url + 9], columns[url + 10])
    (fields.category, fields.group) = (columns[url + 12], columns[url + 13])
    let outcome = try fields.read(into: &reading)
    let duration = PlainNumber.value(of: fields.duration) ?? -1
    guard duration <= end else { throw LineFault(.notANumber, at: 0) }
    if duration > 0 { reading.time = end - duration }
    return outcome
  }

  private static func isAddress(_ field: String) -> Bool { field.prefix(16).contains("://") }
}
