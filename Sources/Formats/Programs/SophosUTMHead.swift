// hot: the head of every line of a Sophos UTM.
internal import Vocabulary

/// What stands before the message of a Sophos UTM: `2026:03:14-09:26:53 host httpproxy[6267]: `.
///
/// A syslog server may have put its own head before it, or one of its own in its place.
struct SophosUTMHead {
  /// The date and time of day on the UTM's clocks.
  let reading: ClockReading
  /// Where the time begins.
  let timePlace: Int
  /// Where the message begins; behind the line's end when the head is cut.
  let message: Int
  /// True for a line of the web proxy.
  let isOfProxy: Bool

  /// How many words a syslog server puts before a line.
  private static let wordLimit = 6
  /// The length of a time.
  private static let length = 19

  /// Reads a head; `nil` when the line has none.
  ///
  /// - Throws: ``RefusalReason/notATime`` when what must be a time is none.
  init?(
    of line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    if let place = SophosUTMHead.stamp(in: line) {
      let places = place..<place + SophosUTMHead.length
      guard let reading = SophosUTMHead.reading(in: line, at: places, memo: &scratch.lastStamp)
      else { throw LineFault(.notATime, at: place) }
      let first = places.upperBound + 1
      let second = min(line.firstSpace(from: first) + 1, line.count)
      let isTag = second > first + 1 && line.has(":", at: second - 2)
      let tag = isTag ? first : second
      let end = line.firstSpace(from: tag)
      let isWhole = end > tag && line.has(":", at: end - 1)
      self.init(
        reading: reading, timePlace: place, message: isWhole ? end + 1 : line.count + 1,
        isOfProxy: line.isProxy(tag..<end))
      return
    }
    guard line.contains("httpproxy[", from: 0, to: min(line.count, 200)) else { return nil }
    var head = try SyslogHead(of: line, context: context, scratch: &scratch)
    try head.takeTag(in: line, context: context, scratch: &scratch)
    guard let reading = head.reading, line.isWord("httpproxy", at: head.program) else { return nil }
    self.init(
      reading: reading, timePlace: head.timePlace, message: head.message, isOfProxy: true)
  }

  private init(reading: ClockReading, timePlace: Int, message: Int, isOfProxy: Bool) {
    self.reading = reading
    self.timePlace = timePlace
    self.message = message
    self.isOfProxy = isOfProxy
  }

  /// The date and time of day of a line in whole seconds; `nil` when it has none.
  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    if let place = stamp(in: line) {
      var memo = StampMemo()
      return reading(in: line, at: place..<place + length, memo: &memo)?
        .localMilliseconds.flooredQuotient(1000)
    }
    guard line.contains("httpproxy[", from: 0, to: min(line.count, 200)) else { return nil }
    return SyslogHead.localSeconds(of: line, context: context)
  }

  /// Where something like `2026:03:14-09:26:53 ` stands as one of the first words.
  private static func stamp(in line: Span<UInt8>) -> Int? {
    var place = 0
    for _ in 0..<wordLimit {
      place = SyslogHead.behindPriority(in: line, from: place)
      guard place + length < line.count else { return nil }
      if line[place + 4] == UInt8(ascii: ":"), line[place + 7] == UInt8(ascii: ":"),
        line[place + 10] == UInt8(ascii: "-"), line[place + 13] == UInt8(ascii: ":"),
        line[place + 16] == UInt8(ascii: ":"), line[place + length] == UInt8(ascii: " ")
      {
        return place
      }
      place = line.firstSpace(from: place)
      while place < line.count, line[place] == UInt8(ascii: " ") { place += 1 }
    }
    return nil
  }

  private static func reading(
    in line: Span<UInt8>, at places: Range<Int>, memo: inout StampMemo
  ) -> ClockReading? {
    if let known = memo.reading(in: line, at: places) { return known }
    let start = places.lowerBound
    guard let year = line.digits(4, at: start), let month = line.digits(2, at: start + 5),
      let day = line.digits(2, at: start + 8), let hour = line.digits(2, at: start + 11),
      let minute = line.digits(2, at: start + 14), let second = line.digits(2, at: start + 17),
      let reading = ClockReading(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    memo.take(reading, in: line, at: places)
    return reading
  }
}

extension Span<UInt8> {
  /// True for `httpproxy[…]:` and `httpproxy:`.
  fileprivate func isProxy(_ tag: Range<Int>) -> Bool {
    guard tag.count > 9, tag.upperBound <= count, has("httpproxy", at: tag.lowerBound) else {
      return false
    }
    return has("[", at: tag.lowerBound + 9) || has(":", at: tag.lowerBound + 9)
  }
}
