import Vocabulary

@testable import Formats

/// Squid's access log, by splitting the line at its spaces.
enum SquidOracle: LineOracle {
  static func read(
    _ line: String, context: SourceContext, into reading: inout LineReading
  ) throws(LineFault) -> LineOutcome {
    var rest = withoutSyslogHead(line)[...]
    let end = try moment(rest.prefix { $0 != " " })
    reading.time = end
    _ = try takeWord(&rest)
    guard let duration = PlainNumber.value(of: try takeWord(&rest)), duration <= end else {
      throw LineFault(.notANumber, at: 0)
    }
    let client = try takeWord(&rest)
    let tags = try takeWord(&rest)
    guard let bytes = PlainNumber.value(of: try takeWord(&rest)) else {
      throw LineFault(.notANumber, at: 0)
    }
    let method = try takeWord(&rest)

    // From the right: media type, peer and user. All before them is the URL.
    if rest.hasSuffix("]") { rest = withoutHeaders(rest) }
    let fields = rest.split(separator: " ", omittingEmptySubsequences: false)
    let url = fields.dropLast(3).joined(separator: " ").trimmingEnd(" ")
    guard fields.count >= 4, !url.isEmpty, !fields[fields.count - 3].isEmpty else {
      throw LineFault(.fieldMissing, at: 0)
    }
    // Where the URL has spaces, a peer tells Squid's line from those of its relatives.
    let peer = fields[fields.count - 2]
    guard !url.contains(" ") || peer.wholeMatch(of: /[A-Z_]+\/[^"]*/) != nil else {
      throw LineFault(.notThisFormat, at: 0)
    }
    if duration > 0 { reading.time = end - duration }
    let status = status(of: tags)
    let address = AddressOracle(url)
    reading.texts = [
      "client": client == "-" ? "" : client, "method": method, "url": String(url),
      "user": url.contains(" ") ? "" : unescaped(String(fields[fields.count - 3])),
      "host": address.host,
      "path": address.path, "status": (1...999).contains(status) ? "\(status)" : "",
      "bytes": bytes < 0 ? "" : "\(bytes)", "duration": duration < 0 ? "" : "\(duration)",
      "action": action(tags: tags, status: status),
    ]
    return outcome(tags: tags, status: status, method: method, url: String(url), address)
  }

  /// `<166>Aug 21 22:08:13 proxy (squid-1)[6802]: ` or the like before the time.
  static func withoutSyslogHead(_ line: String) -> String {
    let isTime = "0"..."9" ~= (line.first ?? " ") && line.dropFirst(4).first != "-"
    guard !isTime, let (_, behind) = line.cut(at: "]"), behind.hasPrefix(": ") else { return line }
    return String(behind.dropFirst(2))
  }

  /// Reads `seconds.milliseconds`.
  static func moment(_ word: Substring) throws(LineFault) -> Int64 {
    guard word.dropLast(3).hasSuffix("."), word.count > 4,
      let seconds = PlainNumber.value(of: word.dropLast(4)), 0..<100_000_000_000 ~= seconds,
      let milliseconds = PlainNumber.value(of: word.suffix(3)), milliseconds >= 0
    else { throw LineFault(.notATime, at: 0) }
    return seconds * 1000 + milliseconds
  }

  private static func takeWord(_ rest: inout Substring) throws(LineFault) -> String {
    let word = rest.prefix { $0 != " " }
    guard !word.isEmpty else { throw LineFault(.fieldMissing, at: 0) }
    rest = rest.dropFirst(word.count).drop { $0 == " " }
    return String(word)
  }

  /// The line up to ` [request headers] [reply headers]`.
  private static func withoutHeaders(_ rest: Substring) -> Substring {
    var kept = rest.prefix(0)
    for place in rest.indices {
      if rest[place...].hasPrefix(" [") { return rest[..<place] }
      kept = rest[...place]
    }
    return kept
  }

  private static func status(of tags: String) -> Int64 {
    tags.cut(atLast: "/").flatMap { PlainNumber.value(of: $0.behind) } ?? 0
  }

  static func outcome(
    tags: String, status: Int64, method: String, url: String, _ address: AddressOracle
  ) -> LineOutcome {
    if tags.hasPrefix("UDP_") || method.hasPrefix("ICP_") || method.hasPrefix("HTCP_") {
      return .skipped
    }
    if method == "CONNECT" {
      if hasNoTag(tags), status == 200 { return .folded }
    } else if !url.prefix(16).contains("://") || url.hasPrefix("cache_object:") {
      return .skipped
    }
    return address.host.isEmpty ? .skipped : .record
  }

  static func action(tags: String, status: Int64) -> String {
    if tags.contains("DENIED") { return status == 407 ? "challenged" : "blocked" }
    if tags.hasPrefix("TCP_REDIRECT") { return "blocked" }
    if status == 407 { return "challenged" }
    return hasNoTag(tags) ? "unknown" : "allowed"
  }

  private static func hasNoTag(_ tags: String) -> Bool {
    tags.hasPrefix("NONE") || tags.hasPrefix("TAG_NONE")
  }

  /// `%XX` stands for a byte and `\\` for `\`.
  static func unescaped(_ user: String) -> String {
    if user == "-" { return "" }
    var result = ""
    var rest = user[...]
    while let character = rest.first {
      let digits = rest.dropFirst().prefix(2)
      if character == "%", digits.count == 2, digits.allSatisfy(\.isHexDigit),
        let byte = UInt8(digits, radix: 16)
      {
        result += String(latin1: [byte])
        rest = rest.dropFirst(3)
      } else {
        result.append(character)
        rest = rest.dropFirst(rest.hasPrefix("\\\\") ? 2 : 1)
      }
    }
    return result
  }
}
