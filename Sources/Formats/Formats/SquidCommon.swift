// hot
internal import Intake
internal import Vocabulary

/// Squid's `common` and `combined` access logs, and Apache's of the same names where it is a proxy.
///
///     %>a %[ui %[un [%tl] "%rm %ru HTTP/%rv" %>Hs %<st %Ss:%Sh
///     %>a %[ui %[un [%tl] "%rm %ru HTTP/%rv" %>Hs %<st "%{Referer}>h" "%{User-Agent}>h" %Ss:%Sh
///
/// 1. client address
/// 2. ident, `-`
/// 3. user, `-` for none; `%XX` and `\\` escapes, spaces as they are
/// 4. time with its zone, `[14/Mar/2026:09:26:53 +0000]`; Squid's is of the **end** of the request
/// 5. method, URL (`host:port` for CONNECT) and protocol; the URL may hold spaces
/// 6. HTTP status, `0` or `-` for none
/// 7. bytes sent to the client, `-` for none
/// 8. combined: the page that led here and the browser, as the browser wrote them
/// 9. result tags and hierarchy, `TCP_DENIED:HIER_NONE`; Apache has none
///
/// With `log_mime_hdrs on`, ` [request headers] [reply headers]` follow. A syslog head may precede.
/// OPNsense's log target "File (extended)" is `combined` with the device's hardware address, `%>eui`,
/// between ident and user, and with a backslash before quotation marks, which stays.
/// Source: squid, src/log/FormatHttpdCommon.cc, src/log/FormatHttpdCombined.cc and src/cf.data.pre;
/// http://www.squid-cache.org/Doc/config/logformat/
enum SquidCommon: LineFormat {
  static let guide = FormatGuide(
    product: "Squid 2.6 to 6, OPNsense's \"File (extended)\" too, and Apache 2.4 as a proxy.",
    says: "Addresses, users when the proxy asks them to sign in, whole URLs (host and port for "
      + "HTTPS that is not decrypted), status and bytes; `combined` also the browser and the page "
      + "that led here.",
    setUp: "`access_log stdio:/var/log/squid/access.log combined` in squid.conf, and "
      + "`strip_query_terms off`; the format `squid` tells more (the duration).",
    traps: [
      "`strip_query_terms` is on unless squid.conf turns it off: URLs then end in a bare `?` and "
        + "no search can be read. Set `strip_query_terms off`.",
      "A `407` is the proxy asking for a password, never a block.",
      "The time in Squid's log is the end of the request, and the duration is not logged: a tunnel "
        + "stands where it was closed.",
      "A tunnel that is decrypted opens with a `CONNECT` line of `NONE_NONE`, which is not counted "
        + "again.",
      "Apache logs no result: a `403` may then be the proxy's or the site's, and its action is "
        + "unknown.",
      "Times without a zone, and further fields behind the browser, are refused.",
    ])

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let fields = try CommonLine(line)
    guard let time = scratch.lastCommonTime.milliseconds(at: fields.time, in: line) else {
      throw LineFault(.notATime, at: fields.time)
    }
    record.time = time
    guard let (method, url) = fields.methodAndAddress(in: line) else { return .skipped }
    record.bytes = fields.bytes
    record.client = Squid.value(fields.client, in: line, base: base)
    record.user =
      Squid.mayHaveEscapes(fields.user, in: line)
      ? Squid.unescaped(fields.user, in: line, scratch: &scratch)
      : Squid.value(fields.user, in: line, base: base)
    record.method = ByteRange(base + method.lowerBound, base + method.upperBound)
    record.url = ByteRange(base + url.lowerBound, base + url.upperBound)
    record.referrer = Squid.value(fields.tail.referrer, in: line, base: base)
    record.userAgent = Squid.value(fields.tail.userAgent, in: line, base: base)
    return Squid.outcome(
      of: line, said: said(fields, in: line), method: method, url: url, base: base, &record)
  }

  /// What result and status say of the request.
  private static func said(_ fields: CommonLine, in line: Span<UInt8>) -> SquidTags {
    let tags = fields.tail.tags
    if !tags.isEmpty { return SquidTags(at: tags, status: fields.status, in: line) }
    var said = SquidTags()
    said.status = Int16(truncatingIfNeeded: fields.status)
    switch fields.status {
    case 407: said.action = .challenged
    // Of the proxy or of the site: nobody can tell.
    case 0, 403: said.action = .unknown
    default: said.action = .allowed
    }
    return said
  }
}
