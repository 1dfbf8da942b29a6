import Vocabulary

@testable import Formats

/// The head of a BIND line, by taking its words.
struct BindHeadOracle {
  var clock: ClockOracle?
  var message: Substring
  var isOfBind = true

  init(_ line: String, context: SourceContext) throws(LineFault) {
    message = line[...]
    if try !takeOwnTime(context) { try takeSyslog(context) }
    for _ in 0..<2 where !message.hasPrefix("client ") {
      let word = message.prefix { $0 != " " }
      guard word.hasSuffix(":") else { return }
      message = message.dropFirst(word.count + 1)
    }
  }

  private mutating func takeSyslog(_ context: SourceContext) throws(LineFault) {
    var head = try SyslogHeadOracle(message, context: context)
    (clock, message) = (head.clock, head.message)
    guard clock != nil, !message.hasPrefix("client ") else { return }
    let behindTime = message
    try head.takeTag(context: context)
    (clock, message) = (head.clock, head.message)
    if head.program.isEmpty { return }
    if DNSNameOracle.ascii(lowercased: head.program) == "named" {
      if try takeOwnTime(context) { return }
      let inner = try SyslogHeadOracle.time(message, context: context)
      if let time = inner.0 { (clock, message) = (time, inner.1) }
    } else if head.isTagged {
      isOfBind = false
    } else {
      message = behindTime
    }
  }

  /// Takes `18-Jun-2026 10:11:12.123 `.
  private mutating func takeOwnTime(_ context: SourceContext) throws(LineFault) -> Bool {
    let front = Array(message.prefix(12))
    guard front.count == 12, "0"..."9" ~= front[0], front[2] == "-", front[6] == "-" else {
      return false
    }
    let form =
      #/([0-9]{2})-([A-Za-z]{3})-([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))? /#
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard let found = message.prefixMatch(of: form),
      let month = months.firstIndex(of: DNSNameOracle.ascii(lowercased: String(found.2)))
    else { throw LineFault(.notATime, at: 0) }
    var written = ClockOracle()
    (written.year, written.month, written.day) = (Int(found.3) ?? 0, month + 1, Int(found.1) ?? 0)
    (written.hour, written.minute) = (Int(found.4) ?? 0, Int(found.5) ?? 0)
    written.second = Int(found.6) ?? 0
    written.milliseconds = ClockOracle.milliseconds(fraction: found.7 ?? "")
    guard SyslogHeadOracle.isDate(written, context) else { throw LineFault(.notATime, at: 0) }
    clock = written
    message = message[found.range.upperBound...]
    return true
  }
}
