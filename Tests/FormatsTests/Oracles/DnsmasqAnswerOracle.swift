/// `SOURCE NAME is OUTCOME`, by a table of sources.
struct DnsmasqAnswerOracle {
  /// The name, or the address of a reverse answer.
  var name = ""
  /// What stands behind `is`, without notes.
  var outcome = ""
  var action = "allowed"
  var code = ""
  var rule = ""
  var type = ""

  private static let refusals = [
    "gravity blocked", "exactly denied", "exactly blacklisted", "regex denied", "regex blacklisted",
  ]
  private static let policies = [
    "special domain", "Mozilla canary domain", "Apple iCloud Private Relay domain",
    "Designated Resolver domain",
  ]
  private static let others = [
    "reply", "cached-stale", "cached", "config", "DHCP", "auth", "Pi-hole hostname",
  ]

  init?(_ message: String) {
    guard let source = DnsmasqAnswerOracle.source(of: message) else { return nil }
    let (body, note) = DnsmasqAnswerOracle.withoutNotes(message.dropFirst(source.count))
    guard let (name, outcome) = body.dropFirst().cut(atLast: " is "), !name.isEmpty,
      !outcome.isEmpty
    else { return nil }
    // The keys of DNSSEC are no answers.
    let keys = ["DNSKEY ", "DS ", "no DS", "BOGUS"]
    guard !keys.contains(where: outcome.hasPrefix) else { return nil }
    self.name = String(name)
    self.outcome = String(outcome)
    readOutcome()
    judge(source: source, note: note)
  }

  /// The words before the name; `nil` when the message is no answer.
  private static func source(of message: String) -> String? {
    if message.hasPrefix("/") { return message.cut(at: " ").map { String($0.before) } }
    if message.hasPrefix("blocked upstream ") {
      return message.cut(atLast: " is ")?.before.cut(atLast: " ").map { String($0.before) }
    }
    if message.hasPrefix("to be ") {
      return message.cut(at: ")").flatMap { $0.behind.hasPrefix(" ") ? "\($0.before))" : nil }
    }
    let words = refusals.map { $0 + " (CNAME)" } + refusals + policies + others
    return words.first { message.hasPrefix($0 + " ") }
  }

  /// Takes `(DNSSEC signed)` and `(EDE: text)` off the end, and gives the text.
  private static func withoutNotes(_ body: Substring) -> (body: Substring, note: String) {
    var (rest, note) = (body, "")
    while rest.hasSuffix(")"), let (before, behind) = rest.cut(atLast: " (") {
      if behind.hasPrefix("EDE: ") {
        note = String(behind.dropFirst(5).dropLast())
      } else if !behind.hasPrefix("DNSSEC") {
        break
      }
      rest = before
    }
    return (rest, note)
  }

  /// Reads what the outcome tells of the type, and the response code.
  private mutating func readOutcome() {
    let isNumber = outcome.allSatisfy { $0 < ":" }
    if outcome.hasPrefix("<"), outcome.hasSuffix(">") {
      if outcome != "<CNAME>" { type = String(outcome.dropFirst().dropLast()) }
    } else if outcome.hasPrefix("NODATA-IPv"), outcome.count == 11 {
      type = outcome.hasSuffix("6") ? "AAAA" : "A"
      code = "NODATA"
    } else if outcome.contains(":") {
      type = "AAAA"
    } else if isNumber {
      type = "A"
    } else if ["NODATA", "NOTIMP", "REFUSED", "NXDOMAIN", "SERVFAIL"].contains(outcome) {
      code = outcome
    }
  }

  /// The table of ``DnsmasqAnswer``.
  private mutating func judge(source: String, note: String) {
    let plain = source.hasSuffix(" (CNAME)") ? String(source.dropLast(8)) : source
    let isList =
      DnsmasqAnswerOracle.refusals.contains(plain) || source.hasPrefix("blocked upstream ")
      || source.hasPrefix("/")
        && (source.hasSuffix("gravity.list") || source.hasSuffix("black.list"))
    if isList || ["0.0.0.0", "::"].contains(outcome)
      || ["blocked", "censored", "filtered"].contains(note)
    {
      (action, rule) = ("blocked", source)
    } else if ["reply", "cached", "cached-stale"].contains(source), outcome.hasPrefix("blocked ") {
      (action, rule) = ("blocked", outcome)
    } else if DnsmasqAnswerOracle.policies.contains(source) || source.hasPrefix("to be ") {
      (action, rule) = ("unknown", source)
    } else if source == "config", !code.isEmpty {
      let isOthers =
        name.dropLast().contains(".") && !(name.count > 5 && name.hasSuffix(".arpa"))
        && DnsmasqOracle.reverseName(of: name) == nil
      let isBlock = code == "NXDOMAIN" && isOthers
      (action, rule) = isBlock ? ("blocked", source) : ("unknown", "")
    }
  }
}
