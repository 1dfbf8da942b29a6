import CivilTime
import Vocabulary

@testable import Formats

/// The head of syslog, by taking its words.
struct SyslogHeadOracle {
  var clock: ClockOracle?
  var program = ""
  var isTagged = false
  var message: Substring

  init(_ line: Substring, context: SourceContext) throws(LineFault) {
    message = line
    guard let priority = line.prefixMatch(of: /<[0-9]{1,3}>/) else {
      (clock, message) = try SyslogHeadOracle.time(message, context: context)
      return
    }
    message = line[priority.range.upperBound...]
    if message.hasPrefix("1 ") {
      message = message.dropFirst(2)
      try readStructured(context: context)
    } else {
      (clock, message) = try SyslogHeadOracle.time(message, context: context)
    }
  }

  /// Reads `[host ]program[process]: `, and the heads of relays before it.
  mutating func takeTag(context: SourceContext) throws(LineFault) {
    for _ in 0..<3 where program.isEmpty && clock != nil {
      let first = message.prefix { $0 != " " }
      if takeTag(first, isTagged: false) { return }
      let second = message.dropFirst(first.count + 1)
      if SyslogHeadOracle.beginsHead(second) {
        self = try SyslogHeadOracle(second, context: context)
        continue
      }
      _ = takeTag(second.prefix { $0 != " " }, isTagged: true)
      return
    }
  }

  private mutating func takeTag(_ word: Substring, isTagged: Bool) -> Bool {
    guard word.count > 1, word.hasSuffix(":") else { return false }
    program = String(word.dropLast().prefix { $0 != "[" })
    self.isTagged = isTagged || word.contains("[")
    message = message.base[word.endIndex...].dropFirst()
    return true
  }

  private mutating func readStructured(context: SourceContext) throws(LineFault) {
    let time = try takeWord()
    if time != "-" {
      clock = SyslogHeadOracle.iso(time)
      if let seconds = time.wholeMatch(of: /([0-9]{10})(?:[.,]([0-9]+))?/), clock == nil {
        var written = ClockOracle()
        (written.year, written.month, written.day, written.offset) = (1970, 1, 1, 0)
        written.milliseconds =
          (Int(seconds.1) ?? 0) * 1000 + ClockOracle.milliseconds(fraction: seconds.2 ?? "")
        clock = written
      }
      guard SyslogHeadOracle.isDate(clock, context) else { throw LineFault(.notATime, at: 0) }
    }
    _ = try takeWord()
    program = String(try takeWord())
    isTagged = true
    _ = try takeWord()
    _ = try takeWord()
    if message.hasPrefix("[") { try stepOverElements() } else { _ = try takeWord() }
    if message.hasPrefix("\u{EF}\u{BB}"), message.count > 2 { message = message.dropFirst(3) }
    if message.prefixMatch(of: /<[0-9]{1,3}>/) != nil {
      self = try SyslogHeadOracle(message, context: context)
    }
  }

  private mutating func stepOverElements() throws(LineFault) {
    var isQuoted = false
    var isEscaped = false
    for place in message.indices {
      let behind = message[place...].dropFirst()
      if isEscaped {
        isEscaped = false
      } else if message[place] == "\\", isQuoted {
        isEscaped = true
      } else if message[place] == "\"" {
        isQuoted.toggle()
      } else if message[place] == "]", !isQuoted, !behind.hasPrefix("[") {
        message = behind.dropFirst()
        return
      }
    }
    throw LineFault(isQuoted ? .openQuote : .fieldMissing, at: 0)
  }

  private mutating func takeWord() throws(LineFault) -> Substring {
    let word = message.prefix { $0 != " " }
    guard !word.isEmpty else { throw LineFault(.fieldMissing, at: 0) }
    message = message.dropFirst(word.count).drop { $0 == " " }
    return word
  }

  /// Reads a time and the space behind it, if one stands there.
  static func time(
    _ text: Substring, context: SourceContext
  ) throws(LineFault) -> (ClockOracle?, Substring) {
    var behind = text
    var clock: ClockOracle?
    if beginsISO(text) {
      let word = text.prefix { $0 != " " }
      behind = text.dropFirst(word.count + 1)
      clock = iso(word)
    } else if beginsYearless(text) {
      clock = ClockOracle(yearless: text, behind: &behind, context: context)
      guard behind.hasPrefix(" ") else { throw LineFault(.notATime, at: 0) }
      behind = behind.dropFirst()
    } else {
      return (nil, text)
    }
    guard isDate(clock, context) else { throw LineFault(.notATime, at: 0) }
    return (clock, behind)
  }

  /// ISO 8601 with seconds, as syslog writes it.
  static func iso(_ word: Substring) -> ClockOracle? {
    let front = /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}/
    return word.prefixMatch(of: front) == nil ? nil : ClockOracle(iso: word)
  }

  static func isDate(_ clock: ClockOracle?, _ context: SourceContext) -> Bool {
    guard let clock else { return false }
    do throws(LineFault) {
      return try clock.moment(in: context.zone) != nil
    } catch {
      // The hour that spring skips is of a date.
      return true
    }
  }

  private static func beginsHead(_ text: Substring) -> Bool {
    text.prefixMatch(of: /<[0-9]{1,3}>/) != nil || beginsISO(text) || beginsYearless(text)
  }

  private static func beginsISO(_ text: Substring) -> Bool {
    let front = Array(text.prefix(11))
    return front.count == 11 && "0"..."9" ~= front[0] && front[4] == "-" && front[7] == "-"
      && front[10] == "T"
  }

  private static func beginsYearless(_ text: Substring) -> Bool {
    let months = /(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) [ 0-9][0-9]/
    let front = String(text.prefix(6))
    guard let first = front.first, "A"..."Z" ~= first else { return false }
    let capitals = front.map { "a"..."z" ~= $0 ? Character($0.uppercased()) : $0 }
    return String(capitals).wholeMatch(of: months) != nil
  }
}
