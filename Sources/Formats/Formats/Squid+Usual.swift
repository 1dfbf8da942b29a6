// hot
internal import Intake
internal import Vocabulary

/// Lines as Squid writes nearly all of them, read in a fixed number of steps: the fields behind the
/// time from the left, those behind the URL from the right, and the host between them.
extension Squid {
  /// Shorter lines are not read so.
  private static let shortest = 80
  /// Where the elapsed time begins, or the spaces before it: behind `1757318400.043 `.
  private static let timeLength = 15
  private static let space = ByteMask.byte(UInt8(ascii: " "))

  @inline(always)
  static func readUsual(
    _ line: borrowing UsualLine, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) -> LineOutcome? {
    guard line.count >= shortest, let end = moment(of: line, &scratch.lastSecond),
      let left = LeftFields(of: line, from: timeLength),
      let duration = line.number(at: left.elapsed, length: left.client &- left.elapsed &- 1),
      let bytes = line.number(at: left.size, length: left.method &- left.size &- 1),
      duration <= end, let right = RightFields(of: line, from: left.url)
    else { return nil }
    let isConnect = line.word(at: left.method) == UsualWord.connect
    let verb: UInt32 = line.word(at: left.method)
    if verb == UsualWord.icp || verb == UsualWord.htcp { return nil }
    guard
      let address = UsualAddress(
        in: line, from: left.url, to: right.urlEnd, hasScheme: !isConnect)
    else { return nil }
    let said = scratch.squidTags.meaning(
      at: left.tags, length: left.size &- left.tags &- 1, in: line
    ) { SquidTags(at: left.tags..<left.size &- 1, in: line.span) }
    // The general reading has the words for what is no visit, and for users that are not certain.
    if said.isCacheTalk || hasSpace(line, from: left.url, to: right.urlEnd) { return nil }
    var user = value(in: line, right.user, right.userEnd, base)
    if right.hasEscapes {
      scratch.room.beginLine()
      user = unescaped(right.user..<right.userEnd, in: line.span, scratch: &scratch)
      if scratch.room.isFull { return nil }
    }

    record.time = end &- duration
    record.duration = duration
    record.bytes = bytes
    record.client = value(in: line, left.client, left.tags &- 1, base)
    record.method = range(left.method, left.url &- 1, base)
    record.url = range(left.url, right.urlEnd, base)
    record.host = range(address.host, address.hostEnd, base)
    record.path = range(address.path, right.urlEnd, base)
    record.user = user
    record.contentType = value(in: line, right.contentType, line.count, base)
    record.status = said.status
    record.action = said.action
    return isConnect && said.opensTunnel ? .folded : .record
  }

  /// True when a space stands in the URL, so that nobody can tell where the user begins.
  @inline(always)
  private static func hasSpace(
    _ line: borrowing UsualLine, from start: Int, to end: Int
  ) -> Bool {
    var place = start
    while place < end {
      let rest = end &- place
      let within = rest >= 64 ? UInt64.max : (1 &<< UInt64(truncatingIfNeeded: rest)) &- 1
      if line.bits(space, at: place) & within != 0 { return true }
      place &+= 64
    }
    return false
  }

  /// Reads `seconds.milliseconds` and the space behind them.
  @inline(always)
  private static func moment(
    of line: borrowing UsualLine, _ last: inout SecondMemo
  ) -> Int64? {
    guard line[10] == UInt8(ascii: "."), line[timeLength &- 1] == UInt8(ascii: " "),
      let seconds = last.tenDigits(in: line), let milliseconds = line.number(at: 11, length: 3)
    else { return nil }
    return seconds &* 1000 &+ milliseconds
  }

  @inline(always)
  private static func range(_ start: Int, _ end: Int, _ base: Int) -> ByteRange {
    ByteRange(base &+ start, base &+ end)
  }

  /// A field, or no value for `-`.
  @inline(always)
  private static func value(
    in line: borrowing UsualLine, _ start: Int, _ end: Int, _ base: Int
  ) -> ByteRange {
    let isNone = end &- start == 1 && line[start] == UInt8(ascii: "-")
    return range(start, isNone ? start : end, base)
  }

  /// Where the fields from the elapsed time to the URL begin; one space stands before each.
  private struct LeftFields {
    var elapsed: Int
    var client: Int
    var tags: Int
    var size: Int
    var method: Int
    var url: Int

    @inline(always)
    init?(of line: borrowing UsualLine, from start: Int) {
      let all = line.bits(space, at: start)
      let padding = (~all).trailingZeroBitCount
      var spaces = all & (UInt64.max &<< UInt64(truncatingIfNeeded: padding))
      let pairs = spaces & spaces >> 1
      elapsed = start &+ padding
      client = LeftFields.next(&spaces, start)
      tags = LeftFields.next(&spaces, start)
      size = LeftFields.next(&spaces, start)
      method = LeftFields.next(&spaces, start)
      let last = spaces.trailingZeroBitCount
      url = start &+ last &+ 1
      // All fields are within the window, and none is empty.
      guard padding < 16, last < 64,
        pairs & (UInt64.max &>> UInt64(truncatingIfNeeded: 63 &- last)) == 0
      else { return nil }
    }

    /// Takes the next space: the place behind it.
    @inline(always)
    private static func next(_ spaces: inout UInt64, _ start: Int) -> Int {
      let place = start &+ spaces.trailingZeroBitCount &+ 1
      spaces &= spaces &- 1
      return place
    }
  }

  /// Where the URL ends, and the user behind it; peer and media type follow.
  private struct RightFields {
    var urlEnd: Int
    var user: Int
    var userEnd: Int
    /// Where the media type begins; it ends with the line.
    var contentType: Int
    /// True when the user's name has `%XX` or `\\\\`.
    var hasEscapes: Bool

    @inline(always)
    init?(of line: borrowing UsualLine, from url: Int) {
      let start = line.count &- 64
      var spaces = line.bits(space, at: start)
      contentType = start &+ RightFields.last(&spaces) &+ 1
      userEnd = start &+ RightFields.last(&spaces)
      let bit = RightFields.last(&spaces)
      urlEnd = start &+ bit
      user = urlEnd &+ 1
      let length = userEnd &- user
      // Headers in brackets may follow, and escapes and long names need room.
      let escapes =
        line.bits32(.byte(UInt8(ascii: "%")), at: user)
        | line.bits32(.byte(UInt8(ascii: "\\")), at: user)
      hasEscapes = escapes & ~(UInt64.max &<< UInt64(truncatingIfNeeded: length)) != 0
      // Headers in brackets may follow.
      guard bit >= 0, urlEnd > url, length > 0, length <= 32,
        line[urlEnd &- 1] != UInt8(ascii: " "), line[line.count &- 1] != UInt8(ascii: "]")
      else { return nil }
    }

    /// Takes the last space: its place in the window; negative when there is none.
    @inline(always)
    private static func last(_ spaces: inout UInt64) -> Int {
      let bit = 63 &- spaces.leadingZeroBitCount
      spaces &= ~(1 &<< UInt64(truncatingIfNeeded: bit))
      return bit
    }
  }
}

/// Words that are compared as numbers, the first byte the lowest.
private enum UsualWord {
  // `CONNECT `
  @inline(always) static var connect: UInt64 { UInt64(littleEndian: 0x2054_4345_4E4E_4F43) }
  // `ICP_`
  @inline(always) static var icp: UInt32 { UInt32(littleEndian: 0x5F50_4349) }
  // `HTCP`
  @inline(always) static var htcp: UInt32 { UInt32(littleEndian: 0x5043_5448) }
}
