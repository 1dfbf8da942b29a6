import Vocabulary

@testable import Formats

/// BIND's log, by its words.
enum BindOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    let head = try BindHeadOracle(line, context: context)
    if let clock = head.clock { reading.time = try clock.moment(in: context.zone) }
    guard head.isOfBind else { return .skipped }
    guard head.message.hasPrefix("client ") else {
      if head.message.count == line.count { throw LineFault(.notThisFormat, at: 0) }
      guard DNSNameOracle.isCut(head.message, short: "client @") else { return .skipped }
      throw LineFault(.fieldMissing, at: 0)
    }
    var rest = head.message.dropFirst(7)
    guard let (name, key) = try client(&rest, into: &reading) else { return .skipped }
    reading.texts["joinKey"] = key
    reading.texts["action"] = "unknown"
    let outcome = try message(rest, name: name, into: &reading)
    guard outcome == .skipped || head.clock != nil else { throw LineFault(.notATime, at: 0) }
    return outcome
  }

  /// Takes `@0xPOINTER IP#PORT[/key KEY][ (NAME)]: [view VIEW: ]`: the name and the key of the query;
  /// `nil` for no client.
  private static func client(
    _ rest: inout Substring, into reading: inout LineReading
  ) throws(LineFault) -> (name: String, key: String)? {
    let start = rest
    if rest.hasPrefix("@0x") { rest = rest.drop { $0 != " " }.dropFirst() }
    if rest.hasPrefix("(no-peer)") { return nil }
    let word = rest.prefix { $0 != " " }
    guard let (address, _) = word.cut(at: "#") else { throw LineFault(.fieldMissing, at: 0) }
    guard DNSNameOracle.isAddress(address) else { throw LineFault(.notThisFormat, at: 0) }
    reading.texts["client"] = String(address)
    let port = word.dropFirst(address.count + 1).prefix { "0"..."9" ~= $0 }
    rest = rest.dropFirst(address.count + 1 + port.count)
    if rest.hasPrefix("/key ") {
      let signer = rest.dropFirst(5).prefix { $0 != " " }
      rest = rest.dropFirst(5 + signer.count - (signer.hasSuffix(":") ? 1 : 0))
    }
    var (name, key) = ("", "")
    if rest.hasPrefix(" (") {
      let word = rest.dropFirst(2).prefix { $0 != " " }
      guard word.count > 2, word.hasSuffix("):") else { throw LineFault(.fieldMissing, at: 0) }
      name = String(word.dropLast(2))
      rest = rest.dropFirst(2 + word.count - 1)
      key = String(start.dropLast(rest.count))
    }
    guard rest.hasPrefix(": ") else { throw LineFault(.fieldMissing, at: 0) }
    rest = rest.dropFirst(2)
    if rest.hasPrefix("view ") {
      guard let view = rest.firstRange(of: ": ") else { throw LineFault(.fieldMissing, at: 0) }
      rest = rest[view.upperBound...]
    }
    return (name, key)
  }

  private static func message(
    _ message: Substring, name: String, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    if message.hasPrefix("query: ") {
      var rest = message.dropFirst(7)
      let asked = try DNSNameOracle.takeWord(&rest)
      guard name.isEmpty || name == asked else { throw LineFault(.notThisFormat, at: 0) }
      let isInternet = try classAndType(&rest, into: &reading)
      guard let flags = try DNSNameOracle.takeWord(&rest).first, "+-".contains(flags) else {
        throw LineFault(.notThisFormat, at: 0)
      }
      try checkServer(rest)
      reading.texts["host"] = asked
      return isInternet && asked != "." ? .question : .skipped
    }
    if message.hasPrefix("response: ") {
      var rest = message.dropFirst(10)
      let asked = try DNSNameOracle.takeWord(&rest)
      let isInternet = try classAndType(&rest, into: &reading)
      let code = try DNSNameOracle.takeWord(&rest)
      for _ in 0..<4 { _ = try DNSNameOracle.takeWord(&rest) }
      try checkServer(rest)
      reading.texts["host"] = asked
      reading.texts["responseCode"] = code
      let isGood = DNSNameOracle.ascii(lowercased: code) == "noerror"
      reading.texts["action"] = isGood ? "allowed" : "unknown"
      reading.texts["effect"] = "settles"
      return isInternet && asked != "." ? .answer : .skipped
    }
    if message.hasPrefix("rpz ") {
      return try rewrite(message.dropFirst(4), name: name, into: &reading)
    }
    let isCut = ["query: ", "response: "].contains { DNSNameOracle.isCut(message, short: $0) }
    if isCut { throw LineFault(.fieldMissing, at: 0) }
    return .skipped
  }

  private static func rewrite(
    _ message: Substring, name: String, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    var rest = message
    _ = try DNSNameOracle.takeWord(&rest)
    let policy = DNSNameOracle.ascii(lowercased: try DNSNameOracle.takeWord(&rest))
    let verb = DNSNameOracle.ascii(lowercased: try DNSNameOracle.takeWord(&rest))
    guard verb == "rewrite" else { return .skipped }
    let target = try DNSNameOracle.takeWord(&rest)
    let via = DNSNameOracle.ascii(lowercased: try DNSNameOracle.takeWord(&rest))
    guard via == "via" else { throw LineFault(.notThisFormat, at: 0) }
    reading.texts["deviceRule"] = try DNSNameOracle.takeWord(&rest)
    var host = target
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 2 {
      host = parts.dropLast(2).joined(separator: "/")
      reading.texts["queryType"] = String(parts[parts.count - 2])
    }
    if !name.isEmpty { host = name }
    reading.texts["host"] = host
    reading.texts["effect"] = "marks"
    let isBlock = ["nxdomain", "nodata", "drop"].contains(policy)
    if policy == "passthru" { reading.texts["action"] = "allowed" }
    if isBlock, !DNSNameOracle.isPolicy(host) { reading.texts["action"] = "blocked" }
    return host == "." ? .skipped : .answer
  }

  private static func classAndType(
    _ rest: inout Substring, into reading: inout LineReading
  ) throws(LineFault) -> Bool {
    let isInternet = try DNSNameOracle.takeWord(&rest) == "IN"
    reading.texts["queryType"] = try DNSNameOracle.takeWord(&rest)
    return isInternet
  }

  /// `(SERVER)`, with `[ECS NET]` behind it or nothing.
  private static func checkServer(_ text: Substring) throws(LineFault) {
    var rest = text
    let server = try DNSNameOracle.takeWord(&rest)
    let isLast = text.count == server.count
    let isWhole = isLast ? server.hasSuffix(")") : rest.hasPrefix("[ECS ") && rest.hasSuffix("]")
    guard isWhole, server.hasPrefix("(") else { throw LineFault(.fieldMissing, at: 0) }
  }
}
