import Vocabulary

@testable import Formats

/// Unbound's log, by its words.
enum UnboundOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    guard let level = try level(of: line, context: context, into: &reading) else {
      return .skipped
    }
    guard let start = ["info: ", "query: ", "reply: "].first(where: level.hasPrefix) else {
      let isCut = ["info: ", "query: ", "reply: "].contains {
        DNSNameOracle.isCut(level, short: $0)
      }
      if isCut { throw LineFault(.fieldMissing, at: 0) }
      return .skipped
    }
    let message = level.dropFirst(start.count)
    guard !message.hasPrefix(" ") else { return .skipped }
    reading.texts["action"] = "unknown"
    let word = message.prefix { $0 != " " }
    if DNSNameOracle.isAddress(word) { return try query(message, into: &reading) }
    let isLikeOne = word.wholeMatch(of: /[0-9A-Fa-f.:]*[.:][0-9A-Fa-f.:]*/) != nil
    if isLikeOne, word.count == message.count { throw LineFault(.fieldMissing, at: 0) }
    return try message.hasPrefix("rpz: applied ")
      ? policy(message.dropFirst(13), into: &reading) : zone(message, into: &reading)
  }

  /// What begins with the level; `nil` for a line of another program.
  private static func level(
    of line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> Substring? {
    if line.hasPrefix("[") {
      guard let found = line.prefixMatch(of: #/\[([0-9]{10})\] /#) else {
        throw LineFault(.notATime, at: 0)
      }
      let rest = line[found.range.upperBound...]
      guard let behind = behindName(rest) else { throw LineFault(.notThisFormat, at: 0) }
      reading.time = (Int64(found.1) ?? 0) * 1000
      return behind
    }
    var head = try SyslogHeadOracle(line[...], context: context)
    guard let first = head.clock else { throw LineFault(.notATime, at: 0) }
    if let behind = behindName(head.message) {
      reading.time = try first.moment(in: context.zone)
      return behind
    }
    try head.takeTag(context: context)
    if head.program.isEmpty { throw LineFault(.notThisFormat, at: 0) }
    reading.time = try (head.clock ?? first).moment(in: context.zone)
    guard DNSNameOracle.ascii(lowercased: head.program) == "unbound" else { return nil }
    guard head.message.hasPrefix("[") else { return head.message }
    return head.message.drop { $0 != " " }.dropFirst()
  }

  /// What stands behind `unbound[PID:THREAD] `.
  private static func behindName(_ text: Substring) -> Substring? {
    let word = text.prefix { $0 != " " }
    guard word.hasPrefix("unbound["), word.hasSuffix("]") else { return nil }
    return text.dropFirst(word.count + 1)
  }

  private static func query(
    _ message: Substring, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    let client = message.prefix { $0 != " " }
    var rest = message.dropFirst(client.count + 1)
    let name = try DNSNameOracle.takeWord(&rest)
    if name == "-" { return .skipped }
    guard name.hasSuffix(".") else { throw LineFault(.notThisFormat, at: 0) }
    let type = try DNSNameOracle.takeWord(&rest)
    let front = message.dropLast(rest.count)
    let className = try DNSNameOracle.takeWord(&rest)
    let isOther =
      ["ch", "hs", "any", "none"].contains(DNSNameOracle.ascii(lowercased: className))
      || className.hasPrefix("CLASS") && className.count > 5
    guard className == "IN" || isOther else { throw LineFault(.fieldMissing, at: 0) }
    reading.texts["client"] = String(client)
    reading.texts["host"] = String(name.dropLast())
    reading.texts["queryType"] = type
    reading.texts["joinKey"] = String(front) + className
    let isReply = message.count > front.count + className.count
    if isReply { try reply(rest, into: &reading) }
    guard className == "IN", name != "." else { return .skipped }
    return isReply ? .answer : .question
  }

  private static func reply(
    _ text: Substring, into reading: inout LineReading
  ) throws(LineFault) {
    var rest = text
    let code = try DNSNameOracle.takeWord(&rest)
    let seconds = try DNSNameOracle.takeWord(&rest)
    _ = try DNSNameOracle.takeWord(&rest)
    let size = PlainNumber.value(of: try DNSNameOracle.takeWord(&rest)) ?? -1
    guard let (whole, fraction) = seconds.cut(at: "."), size >= 0,
      let number = PlainNumber.value(of: whole), number >= 0
    else { throw LineFault(.notANumber, at: 0) }
    let digits = fraction.prefix { "0"..."9" ~= $0 }
    reading.texts["responseCode"] = code
    reading.texts["bytes"] = "\(size)"
    let rest1000 = ClockOracle.milliseconds(fraction: digits)
    reading.texts["duration"] = "\(min(number, 86_400) * 1000 + Int64(rest1000))"
    let isGood = DNSNameOracle.ascii(lowercased: code) == "noerror"
    reading.texts["action"] = isGood ? "allowed" : "unknown"
    reading.texts["effect"] = "settles"
  }

  private static func zone(
    _ message: Substring, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    var rest = message
    let zone = try DNSNameOracle.takeWord(&rest)
    guard zone.hasSuffix("."), !rest.isEmpty else { return .skipped }
    let type = try DNSNameOracle.takeWord(&rest)
    let rule = message.dropLast(rest.count).trimmingEnd(" ")
    let action =
      switch DNSNameOracle.ascii(lowercased: type) {
      case "block_a": "block_a"
      case "always_nxdomain", "always_null", "always_nodata", "always_refuse", "always_deny",
        "refuse", "deny", "inform_deny":
        "blocked"
      case "transparent", "typetransparent", "always_transparent", "inform", "nodefault",
        "noview", "ipset":
        "allowed"
      default: "unknown"
      }
    return try mark(rest, isZone: true, action: action, rule: String(rule), into: &reading)
  }

  private static func policy(
    _ message: Substring, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    var rest = message
    if rest.hasPrefix("[") {
      guard let end = rest.firstRange(of: "] ") else { throw LineFault(.fieldMissing, at: 0) }
      rest = rest[end.upperBound...]
    }
    var start = rest
    _ = try DNSNameOracle.takeWord(&rest)
    var behind = rest
    var policy = try DNSNameOracle.takeWord(&rest)
    if !policy.hasPrefix("rpz-") {
      start = behind
      behind = rest
      policy = try DNSNameOracle.takeWord(&rest)
    }
    guard policy.hasPrefix("rpz-") else { throw LineFault(.notThisFormat, at: 0) }
    let rule = start.dropLast(behind.count) + policy
    let action =
      switch DNSNameOracle.ascii(lowercased: policy) {
      case "rpz-nxdomain", "rpz-nodata", "rpz-drop": "blocked"
      case "rpz-passthru": "allowed"
      case "rpz-disabled": "disabled"
      default: "unknown"
      }
    if action == "disabled" { return .skipped }
    return try mark(rest, isZone: false, action: action, rule: String(rule), into: &reading)
  }

  private static func mark(
    _ text: Substring, isZone: Bool, action: String, rule: String,
    into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    var rest = text
    guard !rest.isEmpty else { throw LineFault(.fieldMissing, at: 0) }
    let peer = try DNSNameOracle.takeWord(&rest)
    guard let (client, _) = peer.cut(at: "@"), DNSNameOracle.isAddress(client) else {
      if isZone { return .skipped }
      throw LineFault(.fieldMissing, at: 0)
    }
    let question = rest
    let name = try DNSNameOracle.takeWord(&rest)
    let type = try DNSNameOracle.takeWord(&rest)
    let front = question.dropLast(rest.count)
    let className = try DNSNameOracle.takeWord(&rest)
    guard front.count + className.count == question.count else {
      throw LineFault(.notThisFormat, at: 0)
    }
    var action = action
    if action == "block_a" {
      action = DNSNameOracle.ascii(lowercased: type) == "a" ? "blocked" : "allowed"
    }
    if action == "blocked", DNSNameOracle.isPolicy(name) { action = "unknown" }
    let host = name.hasSuffix(".") ? String(name.dropLast()) : name
    guard className == "IN", !host.isEmpty else { return .skipped }
    reading.texts["client"] = String(client)
    reading.texts["host"] = host
    reading.texts["queryType"] = type
    reading.texts["action"] = action
    reading.texts["deviceRule"] = action == "allowed" ? "" : rule
    reading.texts["joinKey"] = "\(client) \(front)\(className)"
    reading.texts["effect"] = "marks"
    return .answer
  }
}
