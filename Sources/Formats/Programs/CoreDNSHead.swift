// hot: the head of every line of CoreDNS.
internal import Vocabulary

/// What a container's runtime, or syslog, puts before a message of CoreDNS, which has no time of
/// its own.
///
///     {"log":"MESSAGE\n","stream":"stdout","time":"2026-06-18T09:11:12.123456789Z"}   Docker
///     2026-06-18T09:11:12.123456789Z stdout F MESSAGE                                 CRI
///     2026-06-18T09:11:12.123456789Z MESSAGE               kubectl logs --timestamps; CoreDNS 1.2
///     Jun 18 10:11:12 host coredns[7]: MESSAGE                            syslog, see ``SyslogHead``
struct CoreDNSHead {
  /// The date and time of day; `nil` when the line has none.
  var reading: ClockReading?
  /// Where the time begins, or would.
  var timePlace = 0
  /// The message, in JSON without the line break at its end.
  var message = 0..<0
  /// True when the message has the escapes of JSON.
  var isEscaped = false

  /// Reads the head of a line.
  init(
    of line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    message = 0..<line.count
    if line.has("{", at: 0) {
      try takeJSON(line, memo: &scratch.lastStamp)
      return
    }
    var head = try SyslogHead(of: line, context: context, scratch: &scratch)
    reading = head.reading
    timePlace = head.timePlace
    message = head.message..<line.count
    guard reading != nil, !line.has("[", at: head.message) else { return }
    if line.has("stdout ", at: head.message) || line.has("stderr ", at: head.message) {
      message = head.message + 9..<max(head.message + 9, line.count)
      // `P` is a part of a line.
      guard line.has("F ", at: head.message + 7), message.lowerBound < line.count else {
        throw LineFault(.fieldMissing, at: line.count)
      }
      return
    }
    try head.takeTag(in: line, context: context, scratch: &scratch)
    reading = head.reading
    timePlace = head.timePlace
    message = head.message..<line.count
  }

  /// Docker's `json-file`, its keys in any order.
  private mutating func takeJSON(_ line: Span<UInt8>, memo: inout StampMemo) throws(LineFault) {
    var cursor = JSONCursor(line)
    var (log, time) = (JSONValue(), JSONValue())
    try cursor.enterObject()
    while let key = try cursor.takeKey() {
      let value = try cursor.takeValue()
      if line.isKey("log", at: key) { log = value }
      if line.isKey("time", at: key) { time = value }
    }
    try cursor.finish()
    guard log.kind == .string, time.isText else { throw LineFault(.fieldMissing, at: line.count) }
    guard let found = line.isoReading(at: time.places, memo: &memo), found.offset != nil else {
      throw LineFault(.notATime, at: time.places.lowerBound)
    }
    reading = found
    timePlace = time.places.lowerBound
    isEscaped = true
    let end = log.places.upperBound
    message = log.places.lowerBound..<(line.has("\\n", at: end - 2) ? max(end - 2, 0) : end)
    if message.upperBound < message.lowerBound { message = log.places }
  }
}
