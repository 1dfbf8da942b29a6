// hot: the fields of every line of Cisco's web appliance.
internal import Vocabulary

/// The fields behind the time of one line of Cisco's web appliance.
struct WSAFields {
  var elapsed: Range<Int>
  var client: Range<Int>
  /// `TCP_MISS/200`.
  var result: Range<Int>
  var size: Range<Int>
  var method: Range<Int>
  var url: Range<Int>
  /// Without its quotation marks.
  var user: Range<Int>
  /// `DIRECT/www.example.org`.
  var server: Range<Int>
  /// The decision with the policy groups.
  var tag: Range<Int>
  /// The first of the verdicts, without its quotation marks.
  var category: Range<Int>
  /// The browser that the appliance suspects.
  var suspectAgent = 0..<0

  /// Takes the fields behind the time.
  @inline(always)
  init(behind left: inout FieldCursor, in line: Span<UInt8>) throws(LineFault) {
    elapsed = try left.takeWord()
    client = try left.takeWord()
    result = try left.takeWord()
    size = try left.takeWord()
    method = try left.takeWord()
    url = try left.takeWord()
    user = try WSAFields.takeUser(&left, in: line)
    server = try left.takeWord()
    // Tells that the fields before it are what they are taken for.
    guard
      line.firstIndex(of: UInt8(ascii: "/"), from: server.lowerBound) ?? line.count
        < server.upperBound
    else { throw LineFault(.notThisFormat, at: server.lowerBound) }
    _ = try left.takeWord()
    tag = try left.takeWord()
    while WSAFields.isNumbered(tag, in: line) { tag = try left.takeWord() }
    let open = left.next
    guard open < line.count, line[open] == UInt8(ascii: "<") else {
      throw LineFault(open < line.count ? .notThisFormat : .fieldMissing, at: open)
    }
    guard let close = line.lastIndex(of: UInt8(ascii: ">"), from: open, to: line.count) else {
      throw LineFault(.fieldMissing, at: line.count)
    }
    let marks = ByteMask.bytes(UInt8(ascii: ","), UInt8(ascii: ">"), UInt8(ascii: ","))
    category = WSAFields.unquoted(open + 1..<min(close, line.place(marks, from: open)), in: line)
    if line.contains("SUSPECT_USER_AGENT", from: tag.lowerBound, to: tag.upperBound) {
      suspectAgent = WSAFields.agent(behind: open, in: line)
    }
  }

  /// The name of the server that answered; empty when it is none, or an address.
  func serverName(in line: Span<UInt8>) -> Range<Int> {
    let slash = line.place(.byte(UInt8(ascii: "/")), from: server.lowerBound)
    guard slash < server.upperBound else { return 0..<0 }
    let name = AddressPlaces(in: line, from: slash + 1, to: server.upperBound).host
    return line.isAddress(name) || line.isWord("-", at: name) ? 0..<0 : name
  }

  /// Takes `-`, a bare name, or one between quotation marks, which may hold spaces.
  private static func takeUser(
    _ left: inout FieldCursor, in line: Span<UInt8>
  ) throws(LineFault) -> Range<Int> {
    let start = left.next
    guard start < line.count, line[start] == UInt8(ascii: "\"") else { return try left.takeWord() }
    let close = line.place(.byte(UInt8(ascii: "\"")), from: start + 1)
    guard close < line.count else { throw LineFault(.openQuote, at: start) }
    guard line.has(" ", at: close + 1) else { throw LineFault(.notThisFormat, at: close + 1) }
    left.stepOverSpaces(from: close + 1)
    return start + 1..<close
  }

  /// True for `CMF:44` and the like: capital letters, a colon, digits.
  private static func isNumbered(_ word: Range<Int>, in line: Span<UInt8>) -> Bool {
    let colon = line.place(.byte(UInt8(ascii: ":")), from: word.lowerBound)
    guard colon > word.lowerBound, colon + 1 < word.upperBound else { return false }
    for place in word.lowerBound..<colon where line[place] &- UInt8(ascii: "A") > 25 {
      return false
    }
    return line[colon + 1] &- UInt8(ascii: "0") < 10
  }

  /// The browser behind the verdicts, if it is there.
  private static func agent(behind open: Int, in line: Span<UInt8>) -> Range<Int> {
    var close = open
    while close < line.count, !line.has("> ", at: close) { close += 1 }
    let start = close + 2
    guard start < line.count else { return 0..<0 }
    guard line[start] == UInt8(ascii: "\"") else { return start..<line.firstSpace(from: start) }
    return start + 1..<line.place(.byte(UInt8(ascii: "\"")), from: start + 1)
  }

  private static func unquoted(_ places: Range<Int>, in line: Span<UInt8>) -> Range<Int> {
    guard places.count >= 2, line[places.lowerBound] == UInt8(ascii: "\""),
      line[places.upperBound - 1] == UInt8(ascii: "\"")
    else { return places }
    return places.lowerBound + 1..<places.upperBound - 1
  }
}
