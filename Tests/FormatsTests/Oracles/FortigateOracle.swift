import Vocabulary

@testable import Formats

/// FortiGate's log, by a dictionary of its keys.
enum FortigateOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    let pairs = FortigatePairs.of(line)
    let subtype = try subtype(of: pairs)
    do throws(LineFault) {
      reading.time = try moment(of: pairs, line: line, context: context)
    } catch {
      if subtype == "other" { return .skipped }
      throw pairs.isCut ? LineFault(.openQuote, at: 0) : error
    }
    if subtype != "other", pairs.isDoubled { throw LineFault(.notThisFormat, at: 0) }
    switch subtype {
    case "dns-query": return .folded
    case "dns-response":
      ValueOracle.setAddress(
        url: ValueOracle(), hostname: pairs["qname"], scheme: "", into: &reading)
      reading.texts["queryType"] = pairs["qtype"].decoded
      reading.texts["responseCode"] = pairs["rcode"].decoded
    case "webfilter":
      let scheme = pairs.word("service") == "https" ? "https://" : "http://"
      ValueOracle.setAddress(
        url: pairs["url"], hostname: pairs["hostname"], scheme: scheme, into: &reading)
    default: return .skipped
    }
    guard reading.texts["host"] != "" else {
      throw LineFault(pairs.isCut ? .openQuote : .fieldMissing, at: 0)
    }
    fill(&reading, from: pairs, isDNS: subtype == "dns-response")
    return .record
  }

  private static func subtype(of pairs: FortigatePairs) throws(LineFault) -> String {
    let hasSign = ["logid", "devid", "eventtime"].contains { pairs.has($0) }
    guard hasSign, pairs.has("type") else {
      throw LineFault(pairs.isCut && hasSign ? .openQuote : .notThisFormat, at: 0)
    }
    let kinds = [pairs.word("subtype"), pairs.word("type")]
    if kinds.contains("webfilter") { return "webfilter" }
    let events = [pairs.word("eventtype"), pairs.word("subtype")]
    guard kinds.contains("dns") else { return "other" }
    return ["dns-query", "dns-response"].first(where: events.contains) ?? "other"
  }

  private static func moment(
    of pairs: FortigatePairs, line: String, context: SourceContext
  ) throws(LineFault) -> Int64 {
    let event = pairs["eventtime"].raw
    if event.allSatisfy({ "0"..."9" ~= $0 }) {
      // Seconds, or the milliseconds that milli-, micro- and nanoseconds begin with.
      if event.count == 10, let seconds = Int64(event) { return seconds * 1000 }
      if [13, 16, 19].contains(event.count), let value = Int64(event.prefix(13)) { return value }
    }
    guard !event.isEmpty || pairs.has("date") else {
      guard FortigateCEF(line) != nil,
        let moment = try SyslogHeadOracle(line[...], context: context).clock?
          .moment(in: context.zone)
      else { throw LineFault(.fieldMissing, at: 0) }
      return moment
    }
    let (date, time) = (Array(pairs["date"].raw), Array(pairs["time"].raw))
    guard date.count == 10, time.count >= 8, let year = digits(date[0..<4]),
      let month = digits(date[5..<7]), let day = digits(date[8..<10]),
      let hour = digits(time[0..<2]), let minute = digits(time[3..<5]),
      let second = digits(time[6..<8])
    else { throw LineFault(.notATime, at: 0) }
    var clock = ClockOracle()
    (clock.year, clock.month, clock.day) = (year, month, day)
    (clock.hour, clock.minute, clock.second) = (hour, minute, second)
    clock.offset = ClockOracle.zoneOffset(pairs["tz"].raw)
    guard let moment = try clock.moment(in: context.zone) else {
      throw LineFault(.notATime, at: 0)
    }
    return moment
  }

  private static func digits(_ characters: ArraySlice<Character>) -> Int? {
    characters.allSatisfy { "0"..."9" ~= $0 } ? Int(String(characters)) : nil
  }

  private static func fill(_ reading: inout LineReading, from pairs: FortigatePairs, isDNS: Bool) {
    let keys = [
      "user": pairs.has("user") ? "user" : "unauthuser", "client": "srcip",
      "clientName": "srcname", "method": "httpmethod", "deviceCategory": "catdesc",
      "deviceRule": pairs.has("profile") ? "profile" : "policyid", "userAgent": "agent",
      "referrer": "referralurl",
    ]
    for (text, key) in keys { reading.texts[text] = pairs[key].decoded }
    let bytes = PlainNumber.value(of: pairs["rcvdbyte"].raw) ?? -1
    reading.texts["bytes"] = bytes < 0 ? "" : "\(bytes)"
    reading.texts["action"] =
      switch pairs.word("action") {
      case "blocked", "block": "blocked"
      case "redirect" where isDNS: "blocked"
      case "warning": "warned"
      case "passthrough", "pass", "exempt", "monitored", "allowed": "allowed"
      default: "unknown"
      }
  }
}
