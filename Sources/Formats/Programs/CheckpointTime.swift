// hot: the time of every line of Check Point that has none among its pairs.
internal import Vocabulary

/// The time in the head of a line of Check Point, which is not always one of RFC 5424.
///
///     <134>1 2026-03-14T09:26:53Z gw CheckPoint 7776 - […]
///     <134>1 2026-03-14 09:26:53 gw CheckPoint 7776 - […]          without a zone
///     <134>1 2026-03-14T09:26:53--5:00 gw CheckPoint 7776 - […]     a zone with a sign too many
struct CheckpointTime {
  /// The time on the clocks of the server, with the zone if the head says one.
  var reading: ClockReading
  /// Where it stands.
  var places: Range<Int>

  /// Finds the time among the first bytes of a line; `nil` when there is none.
  init?(in line: Span<UInt8>) {
    let near = min(line.count, 96)
    var dash = line.place(.byte(UInt8(ascii: "-")), from: 0)
    while dash < near {
      let start = dash - 4
      if start >= 0,
        start == 0 || line[start - 1] == UInt8(ascii: " ")
          || line[start - 1] == UInt8(ascii: ">"), line.has("-", at: start + 7),
        var found = line.isoTime(from: start, to: min(start + 19, line.count))
      {
        let end = line.firstSpace(from: start + 19)
        var zone = start + 19
        found.localMilliseconds += line.fraction(at: &zone, to: end)
        found.offset = CheckpointTime.offset(in: line, from: zone, to: end)
        reading = found
        places = start..<end
        return
      }
      dash = line.place(.byte(UInt8(ascii: "-")), from: dash + 1)
    }
    return nil
  }

  /// The offset that `Z`, `+01:00`, `-5:00` or `--5:00` writes, of which the last sign counts;
  /// `nil` for anything else.
  private static func offset(in line: Span<UInt8>, from start: Int, to end: Int) -> Int64? {
    if let offset = line.zoneOffset(from: start, to: end) { return offset }
    var sign = start
    while sign + 1 < end, isSign(line[sign + 1]) { sign += 1 }
    guard sign < end, isSign(line[sign]) else { return nil }
    let colon = end - 3
    guard (2...3).contains(colon - sign), line[colon] == UInt8(ascii: ":"),
      let hours = line.number(from: sign + 1, to: colon), (0...14).contains(hours),
      let minutes = line.digits(2, at: colon + 1), minutes < 60
    else { return nil }
    let offset = (hours * 60 + minutes) * 60_000
    return line[sign] == UInt8(ascii: "-") ? -offset : offset
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }
}
