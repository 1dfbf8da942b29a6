// hot: the first column of every line of pfBlockerNG.
internal import Vocabulary

/// What a line of pfBlockerNG's logs is, by its first column, and where that column begins.
struct PfBlockerRow {
  /// What a row tells of.
  enum Kind {
    /// A name that DNSBL blocked: `DNSBL-python`, `DNSBL-Full`, `DNSBL-1x1`, `DNSBL-HTTPS`, ….
    case block
    /// A look-up that was answered: `DNS-reply`.
    case reply
    /// A packet that the firewall blocked, let through or matched: `Block`, `Permit`, `Match`.
    case packet
  }

  /// What it tells of.
  var kind: Kind
  /// Where its first column begins: at the line's front, or behind the head of syslog.
  var start: Int

  /// Finds the row in a line; `nil` when there is none.
  init?(
    in line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    if let kind = PfBlockerRow.kind(in: line, at: 0) {
      self.kind = kind
      start = 0
      return
    }
    var head = try SyslogHead(of: line, context: context, scratch: &scratch)
    try head.takeTag(in: line, context: context, scratch: &scratch)
    guard head.message > 0, let kind = PfBlockerRow.kind(in: line, at: head.message) else {
      return nil
    }
    self.kind = kind
    start = head.message
  }

  /// What the row is that begins at a place.
  @inline(always)
  static func kind(in line: Span<UInt8>, at start: Int) -> Kind? {
    if line.has("DNSBL-", at: start) || line.has("DNSBL,", at: start) { return .block }
    if line.has("DNS-reply,", at: start) { return .reply }
    let isPacket =
      line.has("Block,", at: start) || line.has("Permit,", at: start)
      || line.has("Match,", at: start)
    return isPacket ? .packet : nil
  }
}
