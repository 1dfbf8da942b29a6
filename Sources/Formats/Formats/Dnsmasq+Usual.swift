// hot
internal import Intake
internal import Vocabulary

/// Lines as dnsmasq writes nearly all of them: a time and a tag that were read before, then a
/// question, `forwarded`, or an answer of another server whose outcome is one word.
extension Dnsmasq {
  private static let space = ByteMask.byte(UInt8(ascii: " "))

  static func readUsual(
    _ line: borrowing UsualLine, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) -> LineOutcome? {
    guard line.count >= 40, let reading = scratch.lastYearless.reading(in: line),
      let tag = scratch.lastTag.message(in: line, behind: YearlessMemo.length + 1),
      // why `try?`: the general reading has the words for a time that does not exist.
      let moment = try? reading.moment(
        context: context, lineOffset: scratch.chunkOffset + Int64(base), place: 0,
        scratch: &scratch)
    else { return nil }
    let (start, joinKey) = messageStart(
      of: line.span, message: tag.start, process: tag.process, base: base)
    guard start < line.count, let message = Message(of: line, from: start) else { return nil }

    record.kind = .dns
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    record.joinKey = joinKey
    switch message.kind {
    case .question:
      record.queryType = ByteRange(
        base &+ message.words.lowerBound, base &+ message.words.upperBound)
      record.client = ByteRange(base &+ message.rest.lowerBound, base &+ message.rest.upperBound)
      return setHost(message.name, in: line.span, base: base, &record) ? .question : .skipped
    case .passedOn:
      record.effect = .passesOn
      return setHost(message.name, in: line.span, base: base, &record) ? .answer : .skipped
    case .answer:
      scratch.room.beginLine()
      let answer = DnsmasqAnswer(
        upstream: message.words, name: message.name, outcome: message.rest, in: line.span)
      let outcome = self.answer(
        answer, in: line.span, base: base, scratch: &scratch, &record)
      if !scratch.room.isFull { return outcome }
      record = Record()
      return nil
    }
  }

  /// A message of three parts: what it is, a name, and a last word.
  private struct Message {
    enum Kind {
      case question
      case passedOn
      case answer
    }

    var kind: Kind
    /// The type of a question, or the first word of an answer.
    var words: Range<Int>
    var name: Range<Int>
    /// The client, the server, or the outcome.
    var rest: Range<Int>

    @inline(always)
    init?(of line: borrowing UsualLine, from start: Int) {
      guard let opening = Message.opening(of: line, from: start) else { return nil }
      (kind, words) = opening
      // Behind `] `, `d ` or a space.
      let nameStart = words.upperBound &+ (kind == .answer ? 1 : 2)
      let bit = line.bits(space, at: nameStart).trailingZeroBitCount
      name = nameStart..<nameStart &+ bit
      rest = nameStart..<nameStart
      let restStart = nameStart &+ bit &+ (kind == .question ? 6 : 4)
      let length = line.count &- restStart
      let between: UInt64 = line.word(at: nameStart &+ bit)
      guard bit > 0, bit < 64, length > 0, length <= 64, Mark.links(between, kind) else {
        return nil
      }
      // More words, or brackets behind the outcome, need the general reading.
      let spaces = line.bits(space, at: restStart)
      guard spaces & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- length) == 0,
        line[line.count &- 1] != UInt8(ascii: ")"), line[restStart] != UInt8(ascii: "B"),
        kind != .passedOn || line.word(at: start &+ 8) == Mark.forwardedEnd
      else { return nil }
      rest = restStart..<line.count
    }

    /// What a message begins with.
    @inline(always)
    private static func opening(
      of line: borrowing UsualLine, from start: Int
    ) -> (kind: Kind, words: Range<Int>)? {
      let front: UInt64 = line.word(at: start)
      if front & Mark.sixBytes == Mark.query {
        let bracket = line.bits32(.byte(UInt8(ascii: "]")), at: start).trailingZeroBitCount
        guard bracket > 6, bracket < 32, line[start &+ bracket &+ 1] == UInt8(ascii: " ") else {
          return nil
        }
        return (.question, start &+ 6..<start &+ bracket)
      }
      if front == Mark.forwarded { return (.passedOn, start..<start &+ 8) }
      if front & Mark.sixBytes == Mark.reply { return (.answer, start..<start &+ 5) }
      return front & Mark.sevenBytes == Mark.cached ? (.answer, start..<start &+ 6) : nil
    }
  }

  /// Words that are compared as numbers, the first byte the lowest.
  private enum Mark {
    static let sixBytes: UInt64 = 0xFFFF_FFFF_FFFF
    static let sevenBytes: UInt64 = 0xFF_FFFF_FFFF_FFFF
    // `query[`
    @inline(always) static var query: UInt64 { UInt64(littleEndian: 0x5B79_7265_7571) }
    // `forwarde`
    @inline(always) static var forwarded: UInt64 { UInt64(littleEndian: 0x6564_7261_7772_6F66) }
    // `d `
    @inline(always) static var forwardedEnd: UInt16 { UInt16(littleEndian: 0x2064) }
    // `reply `
    @inline(always) static var reply: UInt64 { UInt64(littleEndian: 0x2079_6C70_6572) }
    // `cached `
    @inline(always) static var cached: UInt64 { UInt64(littleEndian: 0x20_6465_6863_6163) }

    /// True when the words between a name and what follows are those of the message.
    @inline(always)
    static func links(_ word: UInt64, _ kind: Message.Kind) -> Bool {
      switch kind {
      // ` from `
      case .question: word & sixBytes == UInt64(littleEndian: 0x206D_6F72_6620)
      // ` to `
      case .passedOn: word & 0xFFFF_FFFF == UInt64(littleEndian: 0x206F_7420)
      // ` is `
      case .answer: word & 0xFFFF_FFFF == UInt64(littleEndian: 0x2073_6920)
      }
    }
  }
}
