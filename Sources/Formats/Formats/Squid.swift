// hot
internal import Intake
internal import Vocabulary

/// Squid's own access log (`logformat squid`), as Squid 2 to 6 write it.
///
///     %9ld.%03d %6ld %s %s/%03d %lld %s %s %s %s%s/%s %s
///
/// 1. time: seconds and milliseconds since 1970, UTC, of the **end** of the request
/// 2. elapsed milliseconds, padded to six
/// 3. client address
/// 4. result tags and HTTP status: `TCP_DENIED/403`
/// 5. bytes sent to the client
/// 6. request method
/// 7. URL; `host:port` for CONNECT; may hold spaces, and then the user is not certain
/// 8. user, `-` for none; `%XX` and `\\` escapes, spaces as they are
/// 9. hierarchy and peer: `HIER_DIRECT/192.0.2.1`
/// 10. media type, `-` for none
///
/// With `log_mime_hdrs on`, ` [request headers] [reply headers]` follow. A syslog head may precede.
/// OPNsense can write the same as JSON, see ``SquidEvent``.
/// Source: squid, src/log/FormatSquidNative.cc and src/LogTags.cc; https://wiki.squid-cache.org/Features/LogFormat
enum Squid: LineFormat {
  static let guide = FormatGuide(
    product: "Squid 2.6 to 6, also on pfSense and OPNsense.",
    says: "Addresses, users when the proxy asks them to sign in, whole URLs (host and port for "
      + "HTTPS that is not decrypted), status, bytes and duration.",
    setUp: "Squid writes it unless squid.conf says otherwise: `access_log "
      + "stdio:/var/log/squid/access.log squid`, and `strip_query_terms off`.",
    traps: [
      "`strip_query_terms` is on unless squid.conf turns it off: URLs then end in a bare `?` and "
        + "no search can be read. Set `strip_query_terms off`.",
      "A `407` is the proxy asking for a password, never a block.",
      "Spaces in user names and, with `uri_whitespace allow`, in URLs are not encoded: where a line has "
        + "any, nobody can tell them apart, and nobody is named.",
      "Behind squidGuard or ufdbGuard a block is a redirect to a block page.",
      "A tunnel that is decrypted opens with a `NONE_NONE/200 CONNECT` line, which is not counted "
        + "again.",
      "The time in the log is the end of the request; Vigil takes the duration off it.",
      "OPNsense's log targets \"File (JSON)\" and \"Syslog (JSON)\" are read as well; their times have "
        + "no fractions of a second.",
    ])

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let timeStart = timeStart(of: line)
    if let start = objectStart(of: line, at: timeStart) {
      return try readObject(line, at: start, base: base, scratch: &scratch, record: &record)
    }
    let timeEnd = line.firstSpace(from: timeStart)
    let end = try moment(of: timeStart..<timeEnd, in: line, &scratch.lastSecond)
    record.time = end
    // The five fields behind the time nearly always lie in 64 bytes.
    var left = FieldCursor(line, behind: timeEnd)
    let elapsed = try left.takeWord()
    guard let duration = line.number(from: elapsed.lowerBound, to: elapsed.upperBound),
      duration <= end
    else { throw LineFault(.notANumber, at: elapsed.lowerBound) }
    let client = try left.takeWord()
    let tags = try left.takeWord()
    let size = try left.takeWord()
    guard let bytes = line.number(from: size.lowerBound, to: size.upperBound) else {
      throw LineFault(.notANumber, at: size.lowerBound)
    }
    let method = try left.takeWord()
    // URLs may hold spaces, so the last three fields are counted from the right.
    let right = try LastFields(of: line, after: left.next)

    record.duration = duration
    record.bytes = bytes
    // The log tells the end; the visit began when the request did.
    if duration > 0 { record.time = end - duration }
    record.client = value(client, in: line, base: base)
    record.method = ByteRange(base + method.lowerBound, base + method.upperBound)
    record.url = ByteRange(base + right.url.lowerBound, base + right.url.upperBound)
    record.user = user(right, in: line, base: base, scratch: &scratch)
    record.contentType = value(right.contentType, in: line, base: base)
    return outcome(
      of: line, said: SquidTags(at: tags, in: line), method: method, url: right.url, base: base,
      &record)
  }

  /// The user, where it is certain.
  ///
  /// Squid encodes a space neither in URLs nor in user names. Of `http://host/x mary ann` nobody can
  /// tell whether the user is Ann, Mary Ann or none of them, so nobody is named.
  private static func user(
    _ right: LastFields, in line: Span<UInt8>, base: Int, scratch: inout LineScratch
  ) -> ByteRange {
    if right.hasSpace(in: line) { return ByteRange() }
    return mayHaveEscapes(right.user, in: line)
      ? unescaped(right.user, in: line, scratch: &scratch)
      : value(right.user, in: line, base: base)
  }

  /// Where the time begins: behind a syslog head, if there is one.
  static func timeStart(of line: Span<UInt8>) -> Int {
    let isDate = line.count > 4 && line[4] == UInt8(ascii: "-")
    guard line[0] &- UInt8(ascii: "0") > 9 || isDate else { return 0 }
    if let place = structuredMessage(of: line) { return place }
    // `<166>Aug 21 22:08:13 host (squid-1)[6802]: 1598040493.253 …`, or an ISO date in front.
    guard let colon = line.firstIndex(of: UInt8(ascii: "]"), from: 0), line.has("]: ", at: colon)
    else { return 0 }
    return colon + 3
  }

  /// Where the message begins behind a head as of RFC 5424, as OPNsense's syslog-ng writes it; `nil`
  /// when the line has none.
  private static func structuredMessage(of line: Span<UInt8>) -> Int? {
    let start = SyslogHead.behindPriority(in: line, from: 0)
    guard start > 0, line.has("1 ", at: start) else { return nil }
    var place = start + 2
    // Time, host, program, process and message-id.
    for _ in 0..<5 { place = line.firstSpace(from: place) + 1 }
    if line.has("- ", at: place) {
      place += 2
      // rsyslog keeps the space that stood before the message.
      if line.has(" ", at: place) { place += 1 }
      return place
    }
    // why `try?`: elements that do not end leave no message, and the line is then refused.
    guard line.has("[", at: place),
      let end = try? SyslogHead.behindElements(in: line, from: place), end < line.count
    else { return nil }
    return end
  }

  /// Reads `seconds.milliseconds`.
  @inline(always)
  static func moment(
    of time: Range<Int>, in line: Span<UInt8>, _ last: inout SecondMemo
  ) throws(LineFault) -> Int64 {
    let point = time.upperBound - 4
    guard point > time.lowerBound, line[point] == UInt8(ascii: "."),
      let seconds = last.seconds(from: time.lowerBound, to: point, in: line), seconds >= 0,
      seconds < 100_000_000_000,
      let milliseconds = line.number(from: point + 1, to: time.upperBound), milliseconds >= 0
    else { throw LineFault(.notATime, at: time.lowerBound) }
    return seconds * 1000 + milliseconds
  }

  /// What the line is, and what became of the request.
  static func outcome(
    of line: Span<UInt8>, said: SquidTags, method: Range<Int>, url: Range<Int>, base: Int,
    _ record: inout Record
  ) -> LineOutcome {
    record.status = said.status
    // Caches asking each other are no visits.
    if said.isCacheTalk || isCacheTalk(method, in: line) { return .skipped }
    let isConnect = method.count == 7 && line.has("CONNECT", at: method.lowerBound)
    if !isConnect, !isWebAddress(url, in: line) { return .skipped }
    if isConnect, said.opensTunnel { return .folded }
    let places = AddressPlaces(in: line, from: url.lowerBound, to: url.upperBound)
    guard !places.host.isEmpty else { return .skipped }
    record.host = ByteRange(base + places.host.lowerBound, base + places.host.upperBound)
    record.path = ByteRange(base + places.path.lowerBound, base + places.path.upperBound)
    record.action = said.action
    return .record
  }

  private static func isCacheTalk(_ method: Range<Int>, in line: Span<UInt8>) -> Bool {
    line.has("ICP_", at: method.lowerBound) || line.has("HTCP_", at: method.lowerBound)
  }

  private static func isWebAddress(_ url: Range<Int>, in line: Span<UInt8>) -> Bool {
    if line.has("http://", at: url.lowerBound) || line.has("https://", at: url.lowerBound) {
      return true
    }
    return line.contains("://", from: url.lowerBound, to: min(url.upperBound, url.lowerBound + 16))
      && !line.has("cache_object:", at: url.lowerBound)
  }

  /// A field, or no value for `-`.
  @inline(always)
  static func value(_ field: Range<Int>, in line: Span<UInt8>, base: Int) -> ByteRange {
    if field.count == 1, line[field.lowerBound] == UInt8(ascii: "-") { return ByteRange() }
    return ByteRange(base + field.lowerBound, base + field.upperBound)
  }

  @inline(always)
  static func mayHaveEscapes(_ field: Range<Int>, in line: Span<UInt8>) -> Bool {
    let percents = line.bits(
      .byte(UInt8(ascii: "%")), from: field.lowerBound, to: field.upperBound, window: 16)
    let slashes = line.bits(
      .byte(UInt8(ascii: "\\")), from: field.lowerBound, to: field.upperBound, window: 16)
    return percents | slashes != 0 || field.count > 16
  }

  /// The user name, with its escapes undone.
  static func unescaped(
    _ field: Range<Int>, in line: Span<UInt8>, scratch: inout LineScratch
  ) -> ByteRange {
    scratch.room.begin()
    let escapes = ByteMask.bytes(UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: "%"))
    var place = field.lowerBound
    while place < field.upperBound {
      let next = min(line.place(escapes, from: place), field.upperBound)
      scratch.room.append(line.extracting(place..<next))
      place = next
      guard place < field.upperBound else { break }
      if line[place] == UInt8(ascii: "%"), let byte = line.escapedByte(at: place) {
        scratch.room.append(byte)
        place += 3
      } else if line.has("\\\\", at: place), place + 1 < field.upperBound {
        scratch.room.append(UInt8(ascii: "\\"))
        place += 2
      } else {
        scratch.room.append(line[place])
        place += 1
      }
    }
    return scratch.room.end()
  }
}

/// The URL, and the fields behind it that are counted from the right: user and media type.
private struct LastFields {
  var url: Range<Int>
  var user: Range<Int>
  var contentType: Range<Int>

  @inline(always)
  init(of line: Span<UInt8>, after start: Int) throws(LineFault) {
    var end = line.count
    // `log_mime_hdrs on`: two blocks of headers, in which brackets and spaces are escaped or not,
    // but ` [` begins each.
    if line[end - 1] == UInt8(ascii: "]") { end = LastFields.headersStart(in: line, from: start) }
    var left = LastSpaces(of: line, from: start, to: end)
    contentType = (try left.take() + 1)..<end
    let peerStart = try left.take()
    let userStart = try left.take()
    user = (userStart + 1)..<peerStart
    var urlEnd = userStart
    while urlEnd > start, line[urlEnd - 1] == UInt8(ascii: " ") { urlEnd -= 1 }
    guard urlEnd > start, !user.isEmpty else { throw LineFault(.fieldMissing, at: start) }
    url = start..<urlEnd
    // Cisco's appliance writes Squid's fields and then its own, which would shift user and URL.
    guard !hasSpace(in: line) || LastFields.isPeer(at: peerStart + 1, in: line) else {
      throw LineFault(.notThisFormat, at: peerStart + 1)
    }
  }

  /// True when a space stands in the URL, so that nobody can tell where it ends.
  func hasSpace(in line: Span<UInt8>) -> Bool {
    line.place(.byte(UInt8(ascii: " ")), from: url.lowerBound) < url.upperBound
  }

  /// True for a hierarchy code and a slash, as in `HIER_DIRECT/192.0.2.1` and `NONE/-`, and no
  /// quotation mark behind them.
  private static func isPeer(at start: Int, in line: Span<UInt8>) -> Bool {
    var place = start
    while line[place] &- UInt8(ascii: "A") < 26 || line[place] == UInt8(ascii: "_") { place += 1 }
    let end = line.firstSpace(from: place)
    return place > start && line[place] == UInt8(ascii: "/")
      && line.place(.byte(UInt8(ascii: "\"")), from: place) >= end
  }

  private static func headersStart(in line: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place + 1 < line.count {
      if line.has(" [", at: place) { return place }
      place += 1
    }
    return line.count
  }
}

/// The spaces of a line, from the last to the first.
private struct LastSpaces: ~Escapable {
  private let line: Span<UInt8>
  private let start: Int
  private var window: Int
  private var spaces: UInt64

  @_lifetime(copy line)
  @inline(always)
  init(of line: Span<UInt8>, from start: Int, to end: Int) {
    self.line = line
    self.start = start
    window = max(start, end - 64)
    spaces = line.bits(.byte(UInt8(ascii: " ")), from: window, to: end)
  }

  /// Takes the next space; one behind the first place must be left.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func take() throws(LineFault) -> Int {
    if spaces == 0 { moveOn() }
    let bit = 63 &- spaces.leadingZeroBitCount
    guard bit >= 0, window &+ bit > start else { throw LineFault(.fieldMissing, at: line.count) }
    spaces &= ~(1 &<< UInt64(truncatingIfNeeded: bit))
    return window &+ bit
  }

  @_lifetime(self: copy self)
  private mutating func moveOn() {
    while spaces == 0, window > start {
      let end = window
      window = max(start, end - 64)
      spaces = line.bits(.byte(UInt8(ascii: " ")), from: window, to: end)
    }
  }
}
