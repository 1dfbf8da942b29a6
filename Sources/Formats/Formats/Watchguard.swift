// hot
internal import Intake
internal import Vocabulary

/// WatchGuard Firebox (Fireware 11 and 12), HTTP and HTTPS proxies, by syslog and in IBM's LEEF.
///
///     <142>Mar 14 09:26:53 fw01 801400000398F (2026-03-14T09:26:53) http-proxy[2427]:
///     msg_id="1AFF-0024" Allow 1-Trusted 0-External tcp 10.20.4.7 192.0.2.10 51411 80
///     msg="HTTP request" proxy_act="HTTP-Client.Standard" op="GET" dstname="www.example.org"
///     arg="/a" sent_bytes="985" rcvd_bytes="6486" … src_user="jsmith@school" … (HTTP-proxy-00)
///
///     Mar 14 09:26:53 fw01 LEEF:1.0|WatchGuard|XTM|12.2.1|1AFF0021|serial=80140⇥policy=HTTP-proxy-00⇥
///     disp=Deny⇥…⇥src=10.20.4.7⇥…⇥msg=ProxyDeny: HTTP Request categories⇥cats=Games⇥…
///
/// - The time between brackets is UTC; without it, syslog's is read on the source's clocks
/// - Visits: `HTTP request` (1AFF-0024), `HTTPS Request` (2CFF-0000), and what a proxy denied or
///   dropped (`ProxyDeny: HTTP Request categories`, 1AFF-0021, and others). What it lets through
///   step by step (`ProxyAllow: …`) is folded, and so is a connection that is decrypted
///   (`action="inspect"`), since the requests in it have lines of their own
/// - TABs may have become `#011`
///
/// Packet filter lines (`firewall`, 3000-0148) and all other programs are skipped.
/// Source: published lines and "Read a Log Message"; the Fireware Log Catalog was not at hand,
/// https://www.watchguard.com/help/docs/help-center/en-US/Content/en-US/Fireware/logging/
enum Watchguard: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "WatchGuard Firebox, Fireware 11 and 12: HTTP and HTTPS proxies.",
    says:
      "Users, addresses, URLs (the host alone for HTTPS without content inspection), WebBlocker's "
      + "categories of what was denied, the proxy action, and what the proxy did.",
    limits: [.allowedMayBeMissing],
    setUp: "In the HTTP and HTTPS proxy actions tick \"Enable logging for reports\", and in "
      + "WebBlocker \"Log this action\". Under System, Logging, Syslog Server add Vigil's machine "
      + "with the log format \"Syslog\" (or \"IBM LEEF\") and tick \"The time stamp\".",
    traps: [
      "Without \"Enable logging for reports\" the firewall logs only what it denies.",
      "Only the proxies' lines of requests are visits; packet filter lines are skipped.",
      "Without \"The time stamp\", and in LEEF, times are read in the source's time zone.",
      "A denial for the connection's sake (WebBlocker unavailable, invalid request) is no block.",
    ],
    unproven: "Read from WatchGuard's help and published lines, not from a firewall, and without "
      + "its log catalog; LEEF's keys and the words of warnings are from general knowledge. Which "
      + "of a denial's words mean content is a choice: categories, matches, reputation, viruses, "
      + "applications, domain names, geolocation.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let leef = leefHead(of: line)
    let head = try WatchguardHead(
      of: line, to: leef?.start ?? line.count, context: context, scratch: &scratch)
    guard leef != nil || !head.program.isEmpty else { throw LineFault(.notThisFormat, at: 0) }
    let isProxy = isProxy(head, leef, in: line)
    let isSecure = isSecure(head, leef, in: line)
    guard isProxy || isSigned(head, leef, in: line) else { throw LineFault(.notThisFormat, at: 0) }
    guard let reading = head.reading else { throw LineFault(.fieldMissing, at: head.timePlace) }
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: head.timePlace,
      scratch: &scratch)
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    guard isProxy else { return .skipped }
    let request = WatchguardRequest(line, from: head.message, leef: leef, isSecure: isSecure)
    guard !request.fields[.message].isEmpty, !request.disposition.isEmpty else {
      throw LineFault(request.fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    if let place = request.fields.contradiction { throw LineFault(.notThisFormat, at: place) }
    record.kind = .firewall
    guard let action = request.action(in: line) else { return .folded }
    request.setAddress(of: &record, in: line, base: base, scratch: &scratch)
    guard !record.host.isEmpty else {
      let isWhole = request.isWhole || leef != nil && !request.fields.isCut
      if isWhole, action != .allowed { return .skipped }
      throw LineFault(request.fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    record.action = action
    request.fill(&record, in: line, base: base, scratch: &scratch)
    return .record
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    if WatchguardHead.hasOwnTime(line) { return nil }
    return SyslogHead.localSeconds(of: line, context: context)
  }

  private static func leefHead(of line: Span<UInt8>) -> LEEFHead? {
    guard let head = LEEFHead(line), line.isWord("watchguard", at: head.vendor) else { return nil }
    return head
  }

  /// True for a line of the HTTP or the HTTPS proxy.
  private static func isProxy(
    _ head: WatchguardHead, _ leef: LEEFHead?, in line: Span<UInt8>
  ) -> Bool {
    guard let leef else {
      return line.isWord("http-proxy", at: head.program)
        || line.isWord("https-proxy", at: head.program)
    }
    return line.has("1AFF", at: leef.event.lowerBound)
      || line.has("2CFF", at: leef.event.lowerBound)
  }

  private static func isSecure(
    _ head: WatchguardHead, _ leef: LEEFHead?, in line: Span<UInt8>
  ) -> Bool {
    if let leef { return line.has("2CFF", at: leef.event.lowerBound) }
    return head.program.count == 11
  }

  /// True when something in a line shows that it is of a Firebox.
  private static func isSigned(
    _ head: WatchguardHead, _ leef: LEEFHead?, in line: Span<UInt8>
  ) -> Bool {
    if leef != nil { return true }
    return line.has("msg_id=\"", at: head.message) || WatchguardHead.hasOwnTime(line)
  }
}
