// hot: the head of every Meraki line.
internal import Vocabulary

/// What stands before a Meraki message: `[<134>][date relay ]1 1773480413.348215340 MX84 urls `.
struct MerakiHead {
  /// Words of a head that are looked at for the time.
  private static let wordLimit = 8

  /// When the line was written, in milliseconds since 1970-01-01T00:00:00Z.
  var time: Int64
  /// What the line tells of: `urls`, `events`, `flows`.
  var type: Range<Int>
  /// Where the message begins.
  var message: Int

  /// Reads the head of a line.
  init(_ line: Span<UInt8>, scratch: inout LineScratch) throws(LineFault) {
    var left = FieldCursor(line, from: SyslogHead.behindPriority(in: line, from: 0))
    for _ in 0..<MerakiHead.wordLimit {
      let word = try left.takeWord()
      guard let point = MerakiHead.point(of: word, in: line) else { continue }
      var place = point
      let rest = line.fraction(at: &place, to: word.upperBound)
      guard let seconds = scratch.lastSecond.seconds(from: word.lowerBound, to: point, in: line)
      else { throw LineFault(.notATime, at: word.lowerBound) }
      time = seconds * 1000 + rest
      _ = try left.takeWord()
      type = try left.takeWord()
      message = left.next
      return
    }
    throw LineFault(.notThisFormat, at: 0)
  }

  /// Where the point stands in a word of nine or ten digits, a point, and six to nine digits;
  /// `nil` for any other word.
  private static func point(of word: Range<Int>, in line: Span<UInt8>) -> Int? {
    guard (16...20).contains(word.count) else { return nil }
    let point = line.place(.byte(UInt8(ascii: ".")), from: word.lowerBound)
    guard (9...10).contains(point - word.lowerBound), (6...9).contains(word.upperBound - point - 1)
    else { return nil }
    for place in word where place != point && line[place] &- UInt8(ascii: "0") > 9 { return nil }
    return point
  }
}
