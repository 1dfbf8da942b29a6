// hot: the parts of the head of every line that came by syslog.
internal import Vocabulary

extension SyslogHead {
  /// The place behind `<PRI>`, or `start` when there is none.
  static func behindPriority(in line: Span<UInt8>, from start: Int) -> Int {
    guard start < line.count, line[start] == UInt8(ascii: "<") else { return start }
    var place = start + 1
    while place < line.count, place < start + 4, line[place] &- UInt8(ascii: "0") < 10 {
      place += 1
    }
    let isClosed = place > start + 1 && place < line.count && line[place] == UInt8(ascii: ">")
    return isClosed ? place + 1 : start
  }

  /// True when a head, of a priority or a time, may begin at a place.
  static func beginsHead(in line: Span<UInt8>, at place: Int) -> Bool {
    behindPriority(in: line, from: place) > place || beginsYearless(in: line, at: place)
      || beginsISO(in: line, at: place)
  }

  /// Reads a date and time of day with the space behind it; `nil` when nothing like it stands there.
  ///
  /// - Throws: ``RefusalReason/notATime`` when it looks like a time and is none.
  static func time(
    in line: Span<UInt8>, at start: Int, context: SourceContext, memo: inout StampMemo
  ) throws(LineFault) -> (reading: ClockReading, end: Int)? {
    if beginsISO(in: line, at: start) {
      let end = line.firstSpace(from: start)
      guard let reading = line.isoReading(at: start..<end, memo: &memo) else {
        throw LineFault(.notATime, at: start)
      }
      return (reading, min(end + 1, line.count))
    }
    guard beginsYearless(in: line, at: start) else { return nil }
    guard let written = Yearless(in: line, at: start), line.has(" ", at: written.end),
      let reading = written.reading(context: context)
    else { throw LineFault(.notATime, at: start) }
    return (reading, written.end + 1)
  }

  /// True for `Mmm ` with a day behind it.
  private static func beginsYearless(in line: Span<UInt8>, at place: Int) -> Bool {
    guard place + 6 <= line.count, line[place] &- UInt8(ascii: "A") < 26,
      line[place + 3] == UInt8(ascii: " "), line[place + 5] &- UInt8(ascii: "0") < 10,
      line.month(at: place) != nil
    else { return false }
    return line[place + 4] == UInt8(ascii: " ") || line[place + 4] &- UInt8(ascii: "0") < 10
  }

  /// True for `YYYY-MM-DDT`, whatever the digits.
  private static func beginsISO(in line: Span<UInt8>, at place: Int) -> Bool {
    place + 11 <= line.count && line[place] &- UInt8(ascii: "0") < 10
      && line[place + 4] == UInt8(ascii: "-") && line[place + 7] == UInt8(ascii: "-")
      && line[place + 10] == UInt8(ascii: "T")
  }

  /// The place behind `[id key="value"]…` and the space there; `\"`, `\\` and `\]` stand in values.
  static func behindElements(in line: Span<UInt8>, from start: Int) throws(LineFault) -> Int {
    var place = start
    var isQuoted = false
    while place < line.count {
      switch line[place] {
      case UInt8(ascii: "\\") where isQuoted: place += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "]") where !isQuoted && !line.has("[", at: place + 1):
        return min(place + 2, line.count)
      default: break
      }
      place += 1
    }
    throw LineFault(isQuoted ? .openQuote : .fieldMissing, at: line.count)
  }
}

extension Span<UInt8> {
  /// Reads `YYYY-MM-DDTHH:MM:SS` with or without a fraction and a zone; `nil` for anything else.
  ///
  /// - Parameter memo: Remembers the last whole second.
  @inline(always)
  func isoReading(at places: Range<Int>, memo: inout StampMemo) -> ClockReading? {
    let wholeEnd = places.lowerBound + 19
    guard wholeEnd <= places.upperBound, places.upperBound <= count else { return nil }
    let whole = places.lowerBound..<wholeEnd
    guard var reading = memo.reading(in: self, at: whole) ?? isoTime(at: whole, memo: &memo) else {
      return nil
    }
    var place = wholeEnd
    reading.localMilliseconds += fraction(at: &place, to: places.upperBound)
    if place == places.upperBound { return reading }
    guard let offset = zoneOffset(from: place, to: places.upperBound) else { return nil }
    reading.offset = offset
    return reading
  }

  private func isoTime(at whole: Range<Int>, memo: inout StampMemo) -> ClockReading? {
    guard let reading = isoTime(from: whole.lowerBound, to: whole.upperBound),
      reading.offset == nil
    else { return nil }
    memo.take(reading, in: self, at: whole)
    return reading
  }
}
