// hot
internal import Intake
internal import Vocabulary

/// Squid's lines as OPNsense writes them as JSON, in its log targets "File (JSON)" and "Syslog (JSON)".
///
///     {"@timestamp":"%{%Y-%m-%dT%H:%M:%S%z}tg","ecs":{"version":"1.0.0"},"event":{"id":"…","dataset":
///     "squid.access","duration":"%tr"},"http":{"version":"%rv","request":{"method":"%rm","referrer":"…"},
///     "response":{"bytes": %<st, "body":{"status_code": %>Hs}}},"host":{"hostname":"%>A"},"service":{…},
///     "source":{"ip":"%>a"},"url":{"original":"%ru"},"user":{"name":"%un"},"user_agent":{"original":"…"},
///     "labels":{"request_status":"%Ss","hierarchy_status":"%Sh"},"message":"%rm %ru HTTP/%rv"}
///
/// - `@timestamp`: `+0000` without a colon, of the **end** of the request; `duration` in milliseconds
/// - missing values are `-`, or an empty object
/// - in strings `\"` and `\\` are escaped; users have no further escapes
///
/// A syslog head may precede.
/// Source: opnsense/plugins, www/squid/src/opnsense/service/templates/OPNsense/Proxy/squid.conf
/// (`logformat opnsense`)
extension Squid {
  /// Where the object of a line begins whose text does not begin with a time; `nil` for all others.
  @inline(always)
  static func objectStart(of line: Span<UInt8>, at timeStart: Int) -> Int? {
    if timeStart < line.count, line[timeStart] &- UInt8(ascii: "0") < 10, !line.has("-", at: 4) {
      return nil
    }
    return line.objectStart()
  }

  /// Reads the object that begins at a place.
  static func readObject(
    _ line: Span<UInt8>, at start: Int, base: Int, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let event = try SquidEvent(line, from: start)
    let (time, tags, url) = (event[.time], event[.tags], event[.url])
    guard time.isText, tags.isText else { throw LineFault(.notThisFormat, at: start) }
    guard let reading = line.isoReading(at: time.places, memo: &scratch.lastStamp),
      let offset = reading.offset
    else { throw LineFault(.notATime, at: time.places.lowerBound) }
    record.time = reading.localMilliseconds - offset
    if let duration = line.count(of: event[.duration]) {
      guard duration <= record.time else {
        throw LineFault(.notANumber, at: event[.duration].places.lowerBound)
      }
      record.duration = duration
      record.time -= duration
    }
    guard url.isText else { return .skipped }
    let said = SquidTags(
      at: tags.places, status: Int64(line.status(of: event[.status])), in: line)
    let outcome = outcome(
      of: line, said: said, method: event[.method].places, url: url.places, base: base, &record)
    guard outcome == .record else { return outcome }
    record.url = try scratch.range(of: url, in: line, base: base)
    if url.hasEscapes {
      let places = scratch.address(at: record.url, in: line, base: base)
      record.host = ByteRange(places.host, base: 0)
      record.path = ByteRange(places.path, base: 0)
    }
    record.method = try scratch.range(of: event[.method], in: line, base: base)
    record.client = try scratch.range(of: event[.client], in: line, base: base)
    if !line.isAddress(event[.clientName].places) {
      record.clientName = try scratch.range(of: event[.clientName], in: line, base: base)
    }
    record.user = try scratch.range(of: event[.user], in: line, base: base)
    record.userAgent = try scratch.range(of: event[.userAgent], in: line, base: base)
    record.referrer = try scratch.range(of: event[.referrer], in: line, base: base)
    record.bytes = line.count(of: event[.bytes]) ?? -1
    return .record
  }
}
