// hot: the head of every line of a WatchGuard Firebox.
internal import Vocabulary

/// The part of a line of a WatchGuard Firebox before its message.
///
///     <142>Mar 14 09:26:53 fw01 801400000398F (2026-03-14T09:26:53) http-proxy[2427]: …
///     <142>Mar 14 09:26:53 fw01 http-proxy[2427]: …      without its own time and serial number
///     Mar 14 09:26:53 10.20.0.1 LEEF:1.0|WatchGuard|XTM|…
///
/// The time between brackets is UTC, the one of syslog the firewall's local one.
struct WatchguardHead {
  /// How many words may stand before the program: host, serial number, time, and a relay's.
  private static let wordLimit = 12

  /// The date and time of day; `nil` when the line has none.
  var reading: ClockReading?
  /// Where the time begins, or would.
  var timePlace = 0
  /// The program's name; empty when the line has none.
  var program = 0..<0
  /// Where the message begins.
  var message = 0

  /// Reads the head of a line up to a place, or up to the program's name before it.
  init(
    of line: Span<UInt8>, to end: Int, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    let head = try SyslogHead(of: line, context: context, scratch: &scratch)
    (reading, timePlace) = (head.reading, head.timePlace)
    var start = head.message
    for _ in 0..<WatchguardHead.wordLimit where start < end {
      let space = line.firstSpace(from: start)
      if line[start] == UInt8(ascii: "("), space > start + 2 {
        let own = start + 1..<space - 1
        if let found = line.isoReading(at: own, memo: &scratch.lastStamp) {
          reading = found
          reading?.offset = found.offset ?? 0
          timePlace = own.lowerBound
        } else if line[own.lowerBound] &- UInt8(ascii: "0") < 10 {
          throw LineFault(.notATime, at: own.lowerBound)
        }
      } else if space > start + 1, line[space - 1] == UInt8(ascii: ":") {
        let bracket = line.place(.byte(UInt8(ascii: "[")), from: start)
        program = start..<min(bracket, space - 1)
        message = min(space + 1, line.count)
        return
      }
      start = space + 1
    }
  }

  /// True when a line has the firewall's own time between brackets, which is UTC.
  static func hasOwnTime(_ line: Span<UInt8>) -> Bool {
    let bracket = line.place(.byte(UInt8(ascii: "(")), from: 0)
    guard line.has("T", at: bracket + 11), line.has(":", at: bracket + 14) else { return false }
    return line.isoTime(from: bracket + 1, to: min(bracket + 20, line.count)) != nil
  }
}
