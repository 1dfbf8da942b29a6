// hot: the fields of every line of Apache's form.
internal import Vocabulary

/// Where the fields of a line of Apache's `common` or `combined` form stand, with Squid's result
/// behind them or without it.
struct CommonLine {
  /// The client.
  var client: Range<Int>
  /// The user, `-` for none; may hold spaces.
  var user: Range<Int>
  /// Where the time begins, behind its bracket.
  var time: Int
  /// What stands between the quotation marks of the request.
  var request: Range<Int>
  /// The HTTP status; 0 without one.
  var status: Int64 = 0
  /// Bytes sent to the client; negative without them.
  var bytes: Int64 = -1
  /// What stands behind the bytes.
  var tail = CommonTail()

  /// Finds the fields.
  init(_ line: Span<UInt8>) throws(LineFault) {
    let start = CommonLine.start(of: line)
    let bracket = line.nearPlace(of: UInt8(ascii: "["), from: start)
    time = bracket + 1
    // Neither client, ident nor a user of Squid's holds a bracket.
    guard bracket < line.count, line.has("] \"", at: time + CommonTimeMemo.length) else {
      throw LineFault(.notATime, at: min(bracket, line.count))
    }
    let clientEnd = line.firstSpace(from: start)
    let identEnd = line.firstSpace(from: clientEnd + 1)
    guard clientEnd > start, identEnd > clientEnd + 1, identEnd + 2 < bracket,
      line[bracket - 1] == UInt8(ascii: " ")
    else { throw LineFault(.fieldMissing, at: start) }
    client = start..<clientEnd
    user = CommonLine.behindHardware(in: line, from: identEnd + 1, to: bracket - 1)..<bracket - 1
    let requestStart = time + CommonTimeMemo.length + 3
    request = requestStart..<requestStart
    let behind = try readRequest(in: line, from: requestStart)
    if behind < line.count { tail = try CommonTail(of: line, from: behind + 1) }
  }

  /// Where the client begins: behind a syslog head, whose process number stands in brackets.
  private static func start(of line: Span<UInt8>) -> Int {
    let bracket = line.nearPlace(of: UInt8(ascii: "["), from: 0)
    guard bracket + 3 < line.count, line[bracket + 3] != UInt8(ascii: "/") else { return 0 }
    let close = line.place(.byte(UInt8(ascii: "]")), from: bracket)
    return line.has("]: ", at: close) ? close + 3 : 0
  }

  /// Where the user begins: OPNsense's extended log has the device's hardware address before it, as
  /// six or eight numbers, or `-` when Squid does not know it.
  @inline(always)
  private static func behindHardware(
    in line: Span<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let space = line.firstSpace(from: start)
    // A user's name may look like one too; then it stands alone.
    guard space + 1 < end else { return start }
    let isNone = space - start == 1 && line[start] == UInt8(ascii: "-")
    return isNone || isHardware(start..<space, in: line) ? space + 1 : start
  }

  /// True for `02:00:5e:10:00:07` and `02-00-5e-ff-fe-10-00-07`.
  private static func isHardware(_ word: Range<Int>, in line: Span<UInt8>) -> Bool {
    guard word.count == 17 || word.count == 23 else { return false }
    let between = word.count == 17 ? UInt8(ascii: ":") : UInt8(ascii: "-")
    return word.allSatisfy { place in
      (place - word.lowerBound) % 3 == 2
        ? line[place] == between : line.hexDigit(at: place) != nil
    }
  }

  /// Finds the request's end, and reads status and bytes behind it: the place behind them.
  ///
  /// Squid does not escape quotation marks in a URL. The first one that status and bytes follow
  /// ends the request.
  private mutating func readRequest(
    in line: Span<UInt8>, from start: Int
  ) throws(LineFault) -> Int {
    var place = start
    while let quote = line.firstIndex(of: UInt8(ascii: "\""), from: place) {
      place = quote + 1
      guard place < line.count, line[place] == UInt8(ascii: " ") else { continue }
      let statusEnd = line.firstSpace(from: place + 1)
      let bytesEnd = line.firstSpace(from: statusEnd + 1)
      guard statusEnd < line.count, statusEnd - place <= 4,
        let status = line.numberOrNone(from: place + 1, to: statusEnd),
        let bytes = line.numberOrNone(from: statusEnd + 1, to: bytesEnd), status >= -1
      else { continue }
      request = start..<quote
      (self.status, self.bytes) = (max(0, status), max(-1, bytes))
      return bytesEnd
    }
    throw LineFault(.fieldMissing, at: start)
  }

  /// The method and the URL of the request, without its protocol; `nil` when it is no request.
  func methodAndAddress(in line: Span<UInt8>) -> (method: Range<Int>, url: Range<Int>)? {
    let methodEnd = line.firstSpace(from: request.lowerBound)
    guard methodEnd > request.lowerBound, methodEnd < request.upperBound else { return nil }
    var end = request.upperBound
    // HTTP/0.9 has no protocol.
    if end - 4 > methodEnd, line[end - 2] == UInt8(ascii: "."), line[end - 4] == UInt8(ascii: "/"),
      let space = line.lastIndex(of: UInt8(ascii: " "), from: methodEnd, to: end),
      line[space + 1] &- UInt8(ascii: "A") < 26
    {
      end = space
    }
    while end > methodEnd + 1, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > methodEnd + 1 else { return nil }
    return (request.lowerBound..<methodEnd, methodEnd + 1..<end)
  }
}

extension Span<UInt8> {
  /// The first place of a byte that mostly stands within 64 bytes; the end when there is none.
  @inline(always)
  fileprivate func nearPlace(of byte: UInt8, from start: Int) -> Int {
    let near = bits(.byte(byte), from: start)
    if near != 0 { return start &+ near.trailingZeroBitCount }
    return firstIndex(of: byte, from: start) ?? count
  }

  /// The number between two places; -1 for `-`, and `nil` for anything else.
  @inline(always)
  fileprivate func numberOrNone(from start: Int, to end: Int) -> Int64? {
    if end &- start == 1, self[start] == UInt8(ascii: "-") { return -1 }
    return number(from: start, to: end)
  }
}
