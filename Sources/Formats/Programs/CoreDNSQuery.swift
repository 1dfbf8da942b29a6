// hot: every query of CoreDNS.
internal import Vocabulary

/// A query of CoreDNS' plugin `log`, as places in the line.
///
///     [INFO] ADDRESS:PORT - ID "TYPE CLASS NAME PROTOCOL SIZE DO BUFSIZE" RCODE FLAGS SIZE DURATION
///
/// `{combined}` adds ` "OPCODE"`. The name is the client's and may hold anything, so what stands
/// behind it is found from the right.
struct CoreDNSQuery {
  /// The client's address.
  var client = 0..<0
  /// The type of the question.
  var type = 0..<0
  /// True for the class `IN`.
  var isInternet = false
  /// The name, with its trailing dot.
  var name = 0..<0
  /// The response code; `-` when there was no response.
  var code = 0..<0
  /// How many bytes the response has.
  var size = 0..<0
  /// How long it took, as Go writes it.
  var duration = 0..<0

  /// Reads a message; `nil` when it tells of no query.
  init?(in whole: Span<UInt8>, at message: Range<Int>, isEscaped: Bool) throws(LineFault) {
    let line = whole.extracting(first: message.upperBound)
    let start = message.lowerBound + 7
    guard line.has("[INFO] ", at: message.lowerBound) else {
      guard line.isCut(short: "[INFO] ", at: message.lowerBound), !message.isEmpty else {
        return nil
      }
      throw LineFault(.fieldMissing, at: line.count)
    }
    let space = line.firstSpace(from: start)
    guard takeClient(start..<space, in: line) else {
      let isCut = space == line.count && line.looksLikePeer(start..<space)
      if isCut { throw LineFault(.fieldMissing, at: line.count) }
      return nil
    }
    guard line.has(" - ", at: space) else {
      throw LineFault(.fieldMissing, at: min(space, line.count))
    }
    // In JSON a quotation mark has a backslash before it.
    let markWidth = isEscaped ? 2 : 1
    let mark = line.firstSpace(from: space + 3) + 1
    let isMark = isEscaped ? line.has("\\\"", at: mark) : line.has("\"", at: mark)
    guard isMark else { throw LineFault(.fieldMissing, at: min(mark, line.count)) }
    let end = try CoreDNSQuery.endWithoutOpcode(line, from: mark + markWidth, markWidth: markWidth)
    guard
      let close = line.lastIndex(of: UInt8(ascii: "\""), from: mark + markWidth, to: end)
    else { throw LineFault(.openQuote, at: mark) }
    try takeQuestion(mark + markWidth..<close + 1 - markWidth, in: line)
    try takeAnswer(close + 1..<end, in: line)
  }

  /// `ADDRESS:PORT`, an IPv6 address in brackets.
  private mutating func takeClient(_ word: Range<Int>, in line: Span<UInt8>) -> Bool {
    guard
      let colon = line.lastIndex(
        of: UInt8(ascii: ":"), from: word.lowerBound, to: word.upperBound),
      colon + 1 < word.upperBound
    else { return false }
    client = word.lowerBound..<colon
    if line.has("[", at: word.lowerBound), client.count > 2, line.has("]", at: colon - 1) {
      client = word.lowerBound + 1..<colon - 1
    }
    for place in colon + 1..<word.upperBound where line[place] &- UInt8(ascii: "0") > 9 {
      return false
    }
    return line.isAddress(client)
  }

  /// Where the response ends, before the opcode that `{combined}` adds.
  private static func endWithoutOpcode(
    _ line: Span<UInt8>, from start: Int, markWidth: Int
  ) throws(LineFault) -> Int {
    guard line.count > start, line[line.count - 1] == UInt8(ascii: "\"") else { return line.count }
    guard let open = line.lastIndex(of: UInt8(ascii: "\""), from: start, to: line.count - 1) else {
      throw LineFault(.fieldMissing, at: line.count)
    }
    let opcode = open + 1..<line.count - markWidth
    // The line may be cut behind the question.
    guard (1...2).contains(opcode.count), line.has(" ", at: open - markWidth),
      line.number(from: opcode.lowerBound, to: opcode.upperBound) != nil
    else { throw LineFault(.fieldMissing, at: line.count) }
    return open - markWidth
  }

  /// `TYPE CLASS NAME PROTOCOL SIZE DO BUFSIZE`.
  private mutating func takeQuestion(
    _ places: Range<Int>, in line: Span<UInt8>
  ) throws(LineFault) {
    let fault = LineFault(.fieldMissing, at: places.lowerBound)
    let typeEnd = line.firstSpace(from: places.lowerBound)
    let classEnd = line.firstSpace(from: typeEnd + 1)
    var end = places.upperBound
    for _ in 0..<4 {
      guard let space = line.lastIndex(of: UInt8(ascii: " "), from: places.lowerBound, to: end)
      else { throw fault }
      end = space
    }
    guard classEnd + 1 < end else { throw fault }
    type = places.lowerBound..<typeEnd
    isInternet = line.isKey("IN", at: typeEnd + 1..<classEnd)
    name = classEnd + 1..<end
    guard line[end - 1] == UInt8(ascii: ".") else {
      throw LineFault(.notThisFormat, at: name.lowerBound)
    }
  }

  /// ` RCODE FLAGS SIZE DURATION`.
  private mutating func takeAnswer(_ places: Range<Int>, in line: Span<UInt8>) throws(LineFault) {
    guard line.has(" ", at: places.lowerBound) else {
      throw LineFault(.fieldMissing, at: places.lowerBound)
    }
    var words = FieldCursor(line.extracting(first: places.upperBound), from: places.lowerBound + 1)
    code = try words.takeWord()
    _ = try words.takeWord()
    size = try words.takeWord()
    duration = try words.takeWord()
  }

  /// The duration in milliseconds, as Go writes it; -1 when its unit is none of those of a second.
  func milliseconds(in line: Span<UInt8>) -> Int64 {
    var place = duration.lowerBound
    while place < duration.upperBound, line[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    guard let whole = line.number(from: duration.lowerBound, to: place) else { return -1 }
    let thousandths = line.fraction(at: &place, to: duration.upperBound)
    let unit = place..<duration.upperBound
    if line.isKey("s", at: unit) { return whole * 1000 + thousandths }
    if line.isKey("ms", at: unit) { return whole }
    let isShort =
      line.isKey("ns", at: unit) || line.isKey("us", at: unit) || line.isKey("µs", at: unit)
      || line.isKey("μs", at: unit)
    return isShort ? 0 : -1
  }
}

extension Span<UInt8> {
  /// True when the bytes at some places may be the beginning of an address with a port.
  fileprivate func looksLikePeer(_ places: Range<Int>) -> Bool {
    var isPeer = true
    for place in places {
      let byte = self[place]
      let isMark =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "[")
        || byte == UInt8(ascii: "]")
      if !isMark, hexDigit(at: place) == nil { isPeer = false }
    }
    return isPeer
  }
}
