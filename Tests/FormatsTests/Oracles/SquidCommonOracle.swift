import CivilTime
import Vocabulary

@testable import Formats

/// Squid's common and combined logs, by regular expressions.
enum SquidCommonOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    let text = withoutSyslogHead(line)
    let (front, behind) = text.cut(at: "[") ?? (text[...], "")
    guard behind.dropFirst(26).hasPrefix("] \"") else { throw LineFault(.notATime, at: 0) }
    let names = front.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard names.count == 3, !names[0].isEmpty, !names[1].isEmpty, names[2].count > 1,
      names[2].hasSuffix(" ")
    else { throw LineFault(.fieldMissing, at: 0) }
    guard let (request, status, bytes, rest) = parts(behind.dropFirst(29)) else {
      throw LineFault(.fieldMissing, at: 0)
    }
    let tail = try tail(rest)
    guard let time = moment(behind.prefix(26), context.zone) else {
      throw LineFault(.notATime, at: 0)
    }
    reading.time = time
    guard let (method, url) = methodAndAddress(request) else { return .skipped }
    let address = AddressOracle(url)
    let client = String(names[0])
    reading.texts = [
      "client": client == "-" ? "" : client,
      "user": SquidOracle.unescaped(withoutHardware(names[2].dropLast())),
      "method": method, "url": url, "host": address.host, "path": address.path,
      "status": status > 0 ? "\(status)" : "", "bytes": bytes < 0 ? "" : "\(bytes)",
      "referrer": tail.referrer == "-" ? "" : tail.referrer,
      "userAgent": tail.agent == "-" ? "" : tail.agent,
      "action": tail.tags.isEmpty
        ? plainAction(status) : SquidOracle.action(tags: tail.tags, status: status),
    ]
    // Without a result nothing tells that a tunnel is decrypted.
    return SquidOracle.outcome(
      tags: tail.tags, status: status, method: method, url: url, address)
  }

  private static func withoutSyslogHead(_ line: String) -> String {
    guard let (_, behind) = line.cut(at: "["), behind.count > 2, behind.dropFirst(2).first != "/",
      let (_, rest) = behind.cut(at: "]"), rest.hasPrefix(": ")
    else { return line }
    return String(rest.dropFirst(2))
  }

  /// The user behind the hardware address of OPNsense's log.
  private static func withoutHardware(_ text: Substring) -> String {
    let form = /(?:-|[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){7})) (.+)/
    return text.wholeMatch(of: form).map { String($0.output.1) } ?? String(text)
  }

  private static func plainAction(_ status: Int64) -> String {
    status == 407 ? "challenged" : status == 0 || status == 403 ? "unknown" : "allowed"
  }

  private static func moment(_ text: Substring, _ zone: SchoolZone) -> Int64? {
    let form =
      /([0-9]{2})\/([A-Za-z]{3})\/([0-9]{4}):([0-9]{2}):([0-9]{2}):([0-9]{2}) ([+-][0-9]{4})/
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard let found = String(text).wholeMatch(of: form)?.output,
      let month = names.firstIndex(of: found.2.lowercased()),
      let offset = ClockOracle.zoneOffset(found.7)
    else { return nil }
    var clock = ClockOracle()
    (clock.day, clock.month, clock.year) = (Int(found.1) ?? 0, month + 1, Int(found.3) ?? 0)
    (clock.hour, clock.minute) = (Int(found.4) ?? 0, Int(found.5) ?? 0)
    clock.second = Int(found.6) ?? 0
    clock.offset = offset
    return try? clock.moment(in: zone)
  }

  /// Request, status, bytes and what follows, parted by the first `"` that two numbers follow.
  private static func parts(
    _ text: Substring
  ) -> (request: String, status: Int64, bytes: Int64, rest: String)? {
    var place = text.startIndex
    while let quote = text[place...].firstIndex(of: "\"") {
      let behind = text[quote...].dropFirst()
      place = behind.startIndex
      let words = behind.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count >= 3, words[0].isEmpty, words[1].count <= 3,
        let status = number(words[1]), let bytes = number(words[2]), status >= -1
      else { continue }
      // A space at the end begins a tail that is not there.
      let rest = words.count > 3 ? " " + words[3] : ""
      return (String(text[..<quote]), max(0, status), max(-1, bytes), rest)
    }
    return nil
  }

  private static func number(_ word: Substring) -> Int64? {
    word == "-" ? -1 : PlainNumber.value(of: word)
  }

  private static func methodAndAddress(_ request: String) -> (method: String, url: String)? {
    guard let (method, behind) = request.cut(at: " "), !method.isEmpty else { return nil }
    var url = behind
    // HTTP/0.9 has no protocol at the end.
    if let (before, version) = behind.cut(atLast: " ") ?? ("", behind) as (Substring, Substring)?,
      isProtocol(version, of: request, method: method.count)
    {
      url = before
    }
    let trimmed = String(url.trimmingEnd(" "))
    return trimmed.isEmpty ? nil : (String(method), trimmed)
  }

  private static func isProtocol(_ word: Substring, of request: String, method: Int) -> Bool {
    let end = Array(request.suffix(4))
    return request.count - 4 > method && end[0] == "/" && end[2] == "."
      && word.first.map { "A"..."Z" ~= $0 } ?? false
  }

  private static func tail(
    _ rest: String
  ) throws(LineFault) -> (referrer: String, agent: String, tags: String) {
    guard !rest.isEmpty else { return ("", "", "") }
    var text = String(rest.dropFirst())
    if text.hasSuffix("]") { text = withoutHeaders(text) }
    let word = text.cut(atLast: " ").map { String($0.behind) } ?? text
    var tags = ""
    if let found = word.wholeMatch(of: /([A-Z][A-Z0-9_:]*):[A-Z0-9_]*/), word.count >= 3 {
      tags = String(found.1)
      if word == text { return ("", "", tags) }
      text = String(text.dropLast(word.count + 1))
    }
    guard text.hasPrefix("\"") else { throw LineFault(.notThisFormat, at: 0) }
    let inner = text.dropFirst()
    guard text.hasSuffix("\""), let place = inner.firstRange(of: "\" \"") else {
      throw LineFault(.openQuote, at: 0)
    }
    let agent = inner[place.upperBound...]
    guard !agent.isEmpty else { throw LineFault(.openQuote, at: 0) }
    return (String(inner[..<place.lowerBound]), String(agent.dropLast()), tags)
  }

  /// The text up to ` [request headers] [reply headers]` behind a result.
  private static func withoutHeaders(_ text: String) -> String {
    for place in text.indices where text[place...].hasPrefix(" [") && place > text.startIndex {
      let word = text[..<place].split(separator: " ", omittingEmptySubsequences: false).last ?? ""
      if word.wholeMatch(of: /[A-Z][A-Z0-9_:]*:[A-Z0-9_]*/) != nil, word.count >= 3 {
        return String(text[..<place])
      }
    }
    return text
  }
}
