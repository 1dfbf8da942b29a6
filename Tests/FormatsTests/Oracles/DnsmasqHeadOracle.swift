import Vocabulary

@testable import Formats

/// The head of a dnsmasq line, by taking its words.
struct DnsmasqHeadOracle {
  var time: Int64 = 0
  /// The line from the process's number up to the message, which a key begins with.
  var process = ""
  var message = ""
  var isResolver = false

  init(_ line: String, context: SourceContext) throws(LineFault) {
    var rest = line[...]
    var isStructured = false
    if line.hasPrefix("<"), let behind = line.cut(at: ">")?.behind, line.count - behind.count <= 5 {
      rest = behind
      isStructured = rest.hasPrefix("1 ")
      if isStructured { rest = rest.dropFirst(2) }
    }
    let clock = DnsmasqHeadOracle.takeTime(&rest, context: context)
    guard let clock else { throw LineFault(.notATime, at: 0) }
    let isDate = try? clock.moment(in: context.zone) != nil
    guard isDate != false else { throw LineFault(.notATime, at: 0) }
    if isStructured { try readStructured(&rest) } else { try readTag(&rest) }
    time = try clock.moment(in: context.zone) ?? 0
  }

  private static func takeTime(_ rest: inout Substring, context: SourceContext) -> ClockOracle? {
    guard let first = rest.first else { return nil }
    guard "0"..."9" ~= first else {
      let clock = ClockOracle(yearless: rest, behind: &rest, context: context)
      guard rest.hasPrefix(" ") else { return nil }
      rest = rest.dropFirst()
      return clock
    }
    guard let (word, behind) = rest.cut(at: " ") else { return nil }
    rest = behind
    return ClockOracle(iso: word)
  }

  /// Reads `[host ]dnsmasq[pid]: `.
  private mutating func readTag(_ rest: inout Substring) throws(LineFault) {
    var line = rest
    var tag = try DnsmasqHeadOracle.takeWord(&rest)
    if !tag.hasSuffix(":") {
      line = rest
      tag = try DnsmasqHeadOracle.takeWord(&rest)
    }
    guard tag.hasSuffix(":") else { throw LineFault(.notThisFormat, at: 0) }
    let name = tag.dropLast().prefix { $0 != "[" }
    isResolver = ["dnsmasq", "pihole-FTL"].contains(String(name))
    message = String(rest)
    process = String(line.dropFirst(name.count + 1).dropLast(rest.count))
  }

  /// Reads `host program process message-id structured-data `.
  private mutating func readStructured(_ rest: inout Substring) throws(LineFault) {
    _ = try DnsmasqHeadOracle.takeWord(&rest)
    isResolver = ["dnsmasq", "pihole-FTL"].contains(try DnsmasqHeadOracle.takeWord(&rest))
    let line = rest
    _ = try DnsmasqHeadOracle.takeWord(&rest)
    _ = try DnsmasqHeadOracle.takeWord(&rest)
    if rest.hasPrefix("[") {
      guard let behind = rest.cut(at: "]")?.behind else { throw LineFault(.fieldMissing, at: 0) }
      rest = behind.dropFirst()
    } else {
      _ = try DnsmasqHeadOracle.takeWord(&rest)
    }
    // A byte order mark may stand before the message.
    if rest.hasPrefix("\u{EF}\u{BB}\u{BF}") { rest = rest.dropFirst(3) }
    message = String(rest)
    process = String(line.dropLast(rest.count))
  }

  private static func takeWord(_ rest: inout Substring) throws(LineFault) -> String {
    let word = rest.prefix { $0 != " " }
    guard !word.isEmpty else { throw LineFault(.fieldMissing, at: 0) }
    rest = rest.dropFirst(word.count).drop { $0 == " " }
    return String(word)
  }
}
