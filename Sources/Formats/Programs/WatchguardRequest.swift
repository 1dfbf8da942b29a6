// hot: every line of a proxy of a WatchGuard Firebox.
internal import Intake
internal import Vocabulary

/// What a line of the HTTP or the HTTPS proxy of a WatchGuard Firebox says.
struct WatchguardRequest {
  /// The values that have keys.
  private(set) var fields: KeyedFields<WatchguardKey>
  /// What was done: `Allow`, `Deny`.
  private(set) var disposition: Range<Int>
  /// True when nothing is missing at the line's end.
  private(set) var isWhole: Bool
  private let client: Range<Int>
  private let server: Range<Int>
  private let isSecure: Bool

  /// Reads a line from its message on.
  init(_ line: Span<UInt8>, from message: Int, leef: LEEFHead?, isSecure: Bool) {
    self.isSecure = isSecure
    guard let leef else {
      let places = WatchguardPlaces(line, from: message)
      fields = KeyedFields(line, from: message)
      (disposition, client, server) = (places.disposition, places.client, places.server)
      // The policy stands between brackets at the end.
      isWhole = !fields.isCut && line.has(")", at: line.count - 1)
      return
    }
    fields = KeyedFields()
    var cursor = LEEFCursor(line, from: leef.pairs)
    while let pair = cursor.take() { fields.take(pair, in: line) }
    disposition = fields[.disposition].places
    (client, server) = (fields[.client].places, fields[.server].places)
    // Behind the name stand the bytes; a line of a denial has none, and may be cut before its name.
    isWhole = !fields.isCut && !fields[.received].isEmpty
  }

  /// What the proxy did; `nil` for a line of a visit that other lines tell.
  func action(in line: Span<UInt8>) -> Action? {
    let message = fields[.message].places
    let isDenied =
      line.isWord("deny", at: disposition) || line.has("ProxyD", at: message.lowerBound)
      || line.has("ProxyBlock", at: message.lowerBound)
    let isRequest =
      line.isWord("http request", at: message) || line.isWord("https request", at: message)
    if isDenied { return isRequest || isOfContent(in: line) ? .blocked : .unknown }
    let step = fields[.action].places
    guard isRequest, !line.isWord("inspect", at: step) else { return nil }
    let isAllowed = step.isEmpty || line.isWord("allow", at: step)
    return line.isWord("allow", at: disposition) && isAllowed ? .allowed : .unknown
  }

  /// True when a denial is for what the page is, and not for how the connection was made.
  private func isOfContent(in line: Span<UInt8>) -> Bool {
    let (start, end) = (fields[.message].places.lowerBound, fields[.message].places.upperBound)
    return line.contains("categor", from: start, to: end)
      || line.contains(" match", from: start, to: end)
      || line.contains("eputation", from: start, to: end)
      || line.contains("irus", from: start, to: end)
      || line.contains("pplication", from: start, to: end)
      || line.contains("omain name", from: start, to: end)
      || line.contains("eolocation", from: start, to: end)
  }

  /// Sets the address: of the request, or of the connection's name, or of the server.
  func setAddress(
    of record: inout Record, in line: Span<UInt8>, base: Int, scratch: inout LineScratch
  ) {
    var host = fields[.host]
    if isSecure {
      let name = fields[.commonName]
      if !fields[.serverName].isEmpty {
        host = fields[.serverName]
      } else if host.isEmpty, !name.isEmpty, !line.has("*", at: name.places.lowerBound) {
        host = name
      }
    }
    // Only a whole line is without a name.
    if host.isEmpty, isWhole, isSecure || !fields[.path].isEmpty {
      host = WrittenValue(places: server)
    }
    // Host and path are no URL when the host is an IPv6 address without brackets.
    let isLong =
      line.isAddress(host.places)
      && line.contains(":", from: host.places.lowerBound, to: host.places.upperBound)
    record.setAddress(
      url: isLong ? WrittenValue() : fields[.path], hostname: host,
      scheme: isSecure ? "https://" : "http://", in: line, base: base, scratch: &scratch)
  }

  /// Sets what is not the address.
  func fill(_ record: inout Record, in line: Span<UInt8>, base: Int, scratch: inout LineScratch) {
    let received = fields[.received].places
    let rule = fields[.proxyAction].isEmpty ? fields[.policy] : fields[.proxyAction]
    record.bytes =
      max(-1, line.number(from: received.lowerBound, to: received.upperBound) ?? -1)
    record.client = ByteRange(client, base: base)
    record.user = scratch.range(of: fields[.user], in: line, base: base)
    record.method = scratch.range(of: fields[.method], in: line, base: base)
    record.deviceCategory = scratch.range(of: fields[.categories], in: line, base: base)
    record.deviceRule = scratch.range(of: rule, in: line, base: base)
  }
}
