// hot: every answer of dnsmasq.
internal import Vocabulary

/// What `SOURCE NAME is OUTCOME` says.
///
/// | source | outcome | action |
/// |---|---|---|
/// | a list of Pi-hole | any | blocked |
/// | any | `0.0.0.0`, `::` | blocked: nobody is there, so every block list uses them |
/// | any | `(EDE: blocked)`, `censored`, `filtered` | blocked: the other server says so |
/// | `config` | `NXDOMAIN` | blocked, but unknown for a name without a dot or in `.arpa`, which dnsmasq itself does not pass on |
/// | `config` | `NODATA`, other codes | unknown: a name known only by another type says the same |
/// | `special domain`, canary, relay, designated resolver | any | unknown: a rule of the network, not of content |
/// | everything else | any | allowed |
struct DnsmasqAnswer {
  /// The type of question that the answer shows.
  enum QuestionType {
    /// It may be any.
    case any
    /// An IPv4 address: `A`.
    case address4
    /// An IPv6 address: `AAAA`.
    case address6
    /// The type that stands at a place of the line.
    case named(Range<Int>)
  }

  /// The name, or the address of a reverse answer.
  var name: Range<Int>
  /// What became of the question.
  var action = Action.allowed
  /// The response code, such as `NXDOMAIN`; empty when the line shows none.
  var code = 0..<0
  /// What refused the name, in the log's words; empty when it was not refused.
  var rule = 0..<0
  /// The type of question.
  var type = QuestionType.any
  /// True when the name is an alias, so that the answer goes on in the next line.
  var isAlias = false

  /// Reads an answer; `nil` when the line is none after all.
  init?(in line: Span<UInt8>, from source: DnsmasqSource) {
    let (end, note) = DnsmasqAnswer.note(in: line, from: source.words.upperBound)
    let start = source.words.upperBound + 1
    guard let verb = line.lastPlace(of: " is ", from: start, to: end), verb > start else {
      return nil
    }
    name = start..<verb
    let outcome = verb + 4..<end
    guard !outcome.isEmpty else { return nil }
    // DNSSEC's keys: `DNSKEY keytag 1, algo 8`, `DS for keytag …`, `no DS`, `BOGUS DS`.
    if DnsmasqAnswer.isOfDNSSEC(outcome, in: line) { return nil }
    readType(outcome, in: line)
    let isRefused =
      DnsmasqAnswer.isNothing(outcome, in: line) || source.kind == .refusal
      || DnsmasqAnswer.isRefusal(note, in: line)
    if isRefused {
      action = .blocked
      rule = source.words
    } else if source.kind == .upstream, line.has("blocked ", at: outcome.lowerBound) {
      // `blocked during CNAME inspection`
      action = .blocked
      rule = outcome
    } else if source.kind == .policy {
      action = .unknown
      rule = source.words
    } else if source.kind == .settings, !code.isEmpty {
      let isBlock = line.has("NXDOMAIN", at: code.lowerBound) && isNameOfOthers(in: line)
      action = isBlock ? .blocked : .unknown
      if isBlock { rule = source.words }
    }
  }

  /// Takes the answer of another server with an outcome of one word.
  ///
  /// - Parameters:
  ///   - words: What the answer begins with.
  ///   - outcome: What the question led to.
  init(upstream words: Range<Int>, name: Range<Int>, outcome: Range<Int>, in line: Span<UInt8>) {
    self.name = name
    readType(outcome, in: line)
    guard DnsmasqAnswer.isNothing(outcome, in: line) else { return }
    action = .blocked
    rule = words
  }

  private static func isNothing(_ outcome: Range<Int>, in line: Span<UInt8>) -> Bool {
    outcome.count == 7 && line.has("0.0.0.0", at: outcome.lowerBound)
      || outcome.count == 2 && line.has("::", at: outcome.lowerBound)
  }

  /// Reads what the outcome tells of the type, and the response code.
  private mutating func readType(_ outcome: Range<Int>, in line: Span<UInt8>) {
    let (start, end) = (outcome.lowerBound, outcome.upperBound)
    if line[start] == UInt8(ascii: "<"), line[end - 1] == UInt8(ascii: ">") {
      isAlias = outcome.count == 7 && line.has("<CNAME>", at: start)
      if !isAlias { type = .named(start + 1..<end - 1) }
      return
    }
    if line.has("NODATA-IPv", at: start), outcome.count == 11 {
      type = line[end - 1] == UInt8(ascii: "6") ? .address6 : .address4
      code = start..<start + 6
      return
    }
    if line.contains(":", from: start, to: end) {
      type = .address6
    } else if outcome.allSatisfy({ line[$0] == UInt8(ascii: ".") || line[$0] < 58 }) {
      type = .address4
    } else if DnsmasqAnswer.isCode(outcome, in: line) {
      code = outcome
    }
  }

  private static func isCode(_ outcome: Range<Int>, in line: Span<UInt8>) -> Bool {
    switch outcome.count {
    case 6: line.has("NODATA", at: outcome.lowerBound) || line.has("NOTIMP", at: outcome.lowerBound)
    case 7: line.has("REFUSED", at: outcome.lowerBound)
    case 8:
      line.has("NXDOMAIN", at: outcome.lowerBound) || line.has("SERVFAIL", at: outcome.lowerBound)
    default: false
    }
  }

  /// Where the outcome ends, and where the text of `(EDE: text)` stands behind it.
  private static func note(
    in line: Span<UInt8>, from start: Int
  ) -> (end: Int, note: Range<Int>) {
    var end = line.count
    var note = 0..<0
    while end > start, line[end - 1] == UInt8(ascii: ")"),
      let open = line.lastPlace(of: " (", from: start, to: end)
    {
      if line.has("EDE: ", at: open + 2) {
        note = open + 7..<end - 1
      } else if !line.has("DNSSEC", at: open + 2) {
        break
      }
      end = open
    }
    return (end, note)
  }

  /// True when the text of `(EDE: …)` tells of a filter (RFC 8914, codes 15 to 17).
  private static func isRefusal(_ note: Range<Int>, in line: Span<UInt8>) -> Bool {
    note.count == 7 && line.has("blocked", at: note.lowerBound)
      || note.count == 8 && line.has("censored", at: note.lowerBound)
      || note.count == 8 && line.has("filtered", at: note.lowerBound)
  }

  private static func isOfDNSSEC(_ outcome: Range<Int>, in line: Span<UInt8>) -> Bool {
    line.has("DNSKEY ", at: outcome.lowerBound) || line.has("DS ", at: outcome.lowerBound)
      || line.has("no DS", at: outcome.lowerBound) || line.has("BOGUS", at: outcome.lowerBound)
  }

  /// True when the name is neither a bare word nor an address's name in `.arpa`.
  private func isNameOfOthers(in line: Span<UInt8>) -> Bool {
    line.contains(".", from: name.lowerBound, to: name.upperBound - 1)
      && !(name.count > 5 && line.has(".arpa", at: name.upperBound - 5))
      && ReverseName(of: name, in: line) == nil
  }
}
