// hot: every query of Technitium.
internal import Vocabulary

/// `QNAME: n; QTYPE: A; QCLASS: IN; RCODE: NoError; ANSWER: [a, b]` of a Technitium line, as places in
/// the line.
struct TechnitiumQuery {
  /// The name that was asked for; empty for the root.
  var name = 0..<0
  /// The type of the query.
  var type = 0..<0
  /// The class of the query.
  var queryClass = 0..<0
  /// The response code; empty when the server gave no response.
  var code = 0..<0
  /// What stands between the brackets of the answer.
  var answer = 0..<0

  /// Reads the query that begins at a place; `nil` for a message that tells of none.
  init?(in line: Span<UInt8>, at start: Int) throws(LineFault) {
    guard line.has("QNAME: ", at: start) else { return nil }
    var place = start + 7
    name = try TechnitiumQuery.takeValue(&place, in: line)
    guard line.has("QTYPE: ", at: place) else { throw LineFault(.fieldMissing, at: place) }
    place += 7
    type = try TechnitiumQuery.takeValue(&place, in: line)
    guard line.has("QCLASS: ", at: place) else { throw LineFault(.fieldMissing, at: place) }
    place += 8
    queryClass = try TechnitiumQuery.takeValue(&place, in: line)
    // The keys that signed the query stand before the code.
    while line.has("TSIG ", at: place) { try TechnitiumQuery.stepOver(&place, in: line) }
    let noResponse: StaticString = "NO RESPONSE FROM SERVER!"
    if line.has(noResponse, at: place), line.count == place + noResponse.utf8CodeUnitCount {
      return
    }
    guard line.has("RCODE: ", at: place) else { throw LineFault(.fieldMissing, at: place) }
    place += 7
    code = try TechnitiumQuery.takeValue(&place, in: line)
    if line.has("TSIG: ", at: place) { try TechnitiumQuery.stepOver(&place, in: line) }
    guard line.has("ANSWER: [", at: place) else { throw LineFault(.fieldMissing, at: place) }
    place += 9
    guard let end = line.firstIndex(of: UInt8(ascii: "]"), from: place) else {
      throw LineFault(.fieldMissing, at: line.count)
    }
    answer = place..<end
  }

  /// Takes a value up to the `; ` behind it, and steps over that.
  private static func takeValue(
    _ place: inout Int, in line: Span<UInt8>
  ) throws(LineFault) -> Range<Int> {
    let start = place
    let end = line.firstSpace(from: start) - 1
    guard end >= start, end + 1 < line.count, line[end] == UInt8(ascii: ";") else {
      throw LineFault(.fieldMissing, at: start)
    }
    place = end + 2
    return start..<end
  }

  /// Steps over a part of several words and the `; ` behind it.
  private static func stepOver(_ place: inout Int, in line: Span<UInt8>) throws(LineFault) {
    guard let end = line.firstIndex(of: UInt8(ascii: ";"), from: place), line.has("; ", at: end)
    else { throw LineFault(.fieldMissing, at: place) }
    place = end + 2
  }

  /// What the server did, by code and answer.
  func action(in line: Span<UInt8>) -> Action {
    guard line.isWord("noerror", at: code), !answer.isEmpty else { return .unknown }
    if isReport(in: line) { return .blocked }
    var (nothing, others) = (0, 0)
    var start = answer.lowerBound
    while start < answer.upperBound {
      let end = min(line.place(.byte(UInt8(ascii: ",")), from: start), answer.upperBound)
      if TechnitiumQuery.isNothing(start..<end, in: line) { nothing += 1 } else { others += 1 }
      start = end + 2
    }
    if nothing > 0 { return others == 0 ? .blocked : .unknown }
    let isCut = line.isKey("TRUNCATED", at: answer)
    // The server's own device: some block lists are made so, and so is `localhost`.
    return isCut || line.has("127.", at: answer.lowerBound) ? .unknown : .allowed
  }

  /// True for `0.0.0.0` and `::`, which nobody can visit.
  private static func isNothing(_ item: Range<Int>, in line: Span<UInt8>) -> Bool {
    line.isKey("0.0.0.0", at: item) || line.isKey("::", at: item)
  }

  /// True for the report that the server gives to who asks for the TXT record of a blocked name.
  private func isReport(in line: Span<UInt8>) -> Bool {
    guard line.isKey("TXT", at: type) else { return false }
    let isQuoted = line.has("\"", at: answer.lowerBound)
    let start = answer.lowerBound + (isQuoted ? 1 : 0)
    return line.has("source=block-list-zone; blockListUrl=", at: start)
      || line.has("source=blocked-zone; domain=", at: start)
  }
}
