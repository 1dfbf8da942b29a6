// hot: every message of PowerDNS.
internal import Vocabulary

/// What a message of PowerDNS' programs tells, as places in the line.
struct PowerDNSMessage {
  /// What it is.
  enum Kind {
    /// A query, which nothing follows.
    case lookup
    /// A query, whose answer may follow.
    case question
    /// The answer to one.
    case answer
    /// Something else, with a time of its own.
    case other
  }

  /// What it is.
  var kind = Kind.lookup
  /// The client's address; empty where an answer does not say it.
  var client = 0..<0
  /// The name.
  var name = WrittenValue()
  /// The type of the question.
  var type = 0..<0
  /// The response code of an answer.
  var code = 0..<0
  /// The whole milliseconds that an answer took.
  var duration = 0..<0
  /// The seconds since 1970 that the message itself says.
  var stamp = 0..<0
  /// What a question and its answer share beside type and name.
  var key = 0..<0
  /// The same, where it stands in two places.
  var keyEnd = 0..<0

  /// Says nothing yet.
  init() {}

  /// Reads a message; `nil` when it tells of no query.
  init?(in line: Span<UInt8>, at start: Int) throws(LineFault) {
    let found: PowerDNSMessage?
    if line.has("msg=", at: start) {
      found = try PowerDNSMessage.structured(line, from: start)
    } else if line.has("{", at: start) {
      found = try PowerDNSMessage.json(line, from: start)
    } else if line.has("Remote ", at: start) {
      found = try PowerDNSMessage.authoritative(line, from: start + 7)
    } else if line.has("TCP Remote ", at: start) {
      found = try PowerDNSMessage.authoritative(line, from: start + 11)
    } else if line.has("Packet from ", at: start) || line.has("Answer to ", at: start) {
      found = try PowerDNSMessage.balancer(line, from: start)
    } else {
      found = try PowerDNSMessage.recursor(line, from: start)
    }
    guard let found else {
      guard PowerDNSMessage.isCut(line, at: start) else { return nil }
      throw LineFault(.fieldMissing, at: line.count)
    }
    self = found
  }

  /// True when the line ends within the first word of a message that may tell of a query.
  private static func isCut(_ line: Span<UInt8>, at start: Int) -> Bool {
    guard start < line.count else { return false }
    return line.isCut(short: "Remote ", at: start) || line.isCut(short: "TCP Remote ", at: start)
      || line.isCut(short: "Packet from ", at: start) || line.isCut(short: "Answer to ", at: start)
      || line.isCut(short: "msg=\"Question\" ", at: start)
      || line.isCut(short: "msg=\"Answer\" ", at: start)
  }

  /// `REMOTE wants 'NAME|TYPE', do = 0, bufsize = 512[ (4096)][: packetcache HIT]`.
  private static func authoritative(
    _ line: Span<UInt8>, from start: Int
  ) throws(LineFault) -> PowerDNSMessage? {
    let space = line.firstSpace(from: start)
    guard line.has(" wants '", at: space),
      let remote = PowerDNSRemote(
        in: line, at: start..<space, hasPort: false)
    else { throw LineFault(.fieldMissing, at: min(space, line.count)) }
    var message = PowerDNSMessage()
    message.client = remote.client
    let end = try message.takeQuestion(line, from: space + 8, until: "', do = ")
    let size = line.firstPlace(of: ", bufsize = ", from: end)
    guard let size, size + 12 < line.count, line[size + 12] &- UInt8(ascii: "0") < 10 else {
      throw LineFault(.fieldMissing, at: line.count)
    }
    return message
  }

  /// `[THREAD ][MTHREAD/N] [TCP ]question for 'NAME|TYPE' from REMOTE`, and
  /// `[THREAD ][MTHREAD/N] answer to [non-rd ]question 'NAME|TYPE': … rcode=N`.
  private static func recursor(
    _ line: Span<UInt8>, from start: Int
  ) throws(LineFault) -> PowerDNSMessage? {
    var place = start
    while place < line.count, line[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    if place > start, line.has(" ", at: place) { place += 1 }
    guard line.has("[", at: place) else { return nil }
    let slash = line.place(.byte(UInt8(ascii: "/")), from: place)
    let bracket = line.place(.byte(UInt8(ascii: "]")), from: place)
    guard line.has("] ", at: bracket) else {
      if bracket + 1 >= line.count { throw LineFault(.fieldMissing, at: line.count) }
      return nil
    }
    var message = PowerDNSMessage()
    message.key = start..<min(slash, bracket)
    var text = bracket + 2
    if line.has("TCP ", at: text) { text += 4 }
    if line.has("question for '", at: text) {
      message.kind = .question
      let end = try message.takeQuestion(line, from: text + 14, until: "' from ")
      guard let remote = PowerDNSRemote(in: line, at: end + 7..<line.count, hasPort: true) else {
        throw LineFault(.fieldMissing, at: min(end + 7, line.count))
      }
      message.client = remote.client
      return message
    }
    guard try message.takeAnswer(line, at: text) else { return nil }
    return message
  }

  /// `answer to [non-rd ]question 'NAME|TYPE': … rcode=N`; false for anything else.
  private mutating func takeAnswer(
    _ line: Span<UInt8>, at text: Int
  ) throws(LineFault) -> Bool {
    let isPlain = line.has("answer to question '", at: text)
    guard isPlain || line.has("answer to non-rd question '", at: text) else {
      let isCut =
        line.isCut(short: "question for '", at: text)
        || line.isCut(short: "answer to question '", at: text)
      if isCut { throw LineFault(.fieldMissing, at: line.count) }
      return false
    }
    kind = .answer
    let end = try takeQuestion(line, from: text + (isPlain ? 20 : 27), until: "': ")
    guard let place = line.firstPlace(of: "rcode=", from: end), place + 6 < line.count else {
      throw LineFault(.fieldMissing, at: line.count)
    }
    code = place + 6..<line.firstSpace(from: place + 6)
    if let total = line.firstPlace(of: " tot ms", from: end),
      let space = line.lastIndex(of: UInt8(ascii: " "), from: end, to: total)
    {
      takeDuration(space + 1..<total, in: line)
    }
    return true
  }

  /// dnsdist's `LogAction` and `LogResponseAction`: `Packet from REMOTE for NAME. TYPE with id ID`
  /// and `Answer to REMOTE for NAME. TYPE (CODE) with id ID`.
  private static func balancer(
    _ line: Span<UInt8>, from start: Int
  ) throws(LineFault) -> PowerDNSMessage? {
    var message = PowerDNSMessage()
    message.kind = line.has("P", at: start) ? .question : .answer
    var words = FieldCursor(line, from: start)
    _ = try words.takeWord()
    _ = try words.takeWord()
    message.key = try words.takeWord()
    guard let remote = PowerDNSRemote(in: line, at: message.key, hasPort: true) else {
      throw LineFault(.notThisFormat, at: message.key.lowerBound)
    }
    message.client = remote.client
    _ = try words.takeWord()
    message.name = WrittenValue(places: try words.takeWord())
    message.type = try words.takeWord()
    let rest = words.next
    guard let with = line.firstPlace(of: "with id ", from: rest), with + 8 < line.count else {
      throw LineFault(.fieldMissing, at: line.count)
    }
    message.keyEnd = with + 8..<line.count
    if message.kind == .answer {
      guard line.has("(", at: rest), line.has(") ", at: with - 2) else {
        throw LineFault(.fieldMissing, at: rest)
      }
      message.code = rest + 1..<max(rest + 1, with - 2)
    }
    return message
  }

  /// Takes `NAME|TYPE` up to a text, which no name holds since spaces are escaped in them; the place
  /// of the text.
  private mutating func takeQuestion(
    _ line: Span<UInt8>, from start: Int, until text: StaticString
  ) throws(LineFault) -> Int {
    guard let end = line.firstPlace(of: text, from: start),
      let bar = line.lastIndex(of: UInt8(ascii: "|"), from: start, to: end), bar > start,
      bar + 1 < end
    else { throw LineFault(.fieldMissing, at: line.count) }
    name = WrittenValue(places: start..<bar)
    type = bar + 1..<end
    return end
  }

  /// Takes the whole part of milliseconds.
  mutating func takeDuration(_ places: Range<Int>, in line: Span<UInt8>) {
    let dot = line.place(.byte(UInt8(ascii: ".")), from: places.lowerBound)
    duration = places.lowerBound..<min(dot, places.upperBound)
  }
}

extension Span<UInt8> {
  /// The first place of an ASCII text from a place on; `nil` when there is none.
  fileprivate func firstPlace(of text: StaticString, from start: Int) -> Int? {
    // why unsafe: every text that is looked for has at least one character.
    let first = unsafe text.utf8Start[0]
    var place = self.place(.byte(first), from: start)
    while place < count {
      if has(text, at: place) { return place }
      place = self.place(.byte(first), from: place + 1)
    }
    return nil
  }
}
