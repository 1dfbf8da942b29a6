// hot: the fields of every line of DansGuardian and e2guardian.
internal import Intake
internal import Vocabulary

/// Where the fields of a line of DansGuardian or e2guardian stand; empty for what the line lacks.
struct GuardianFields {
  /// When the request ended.
  var time = 0..<0
  /// The user; the client's address for none.
  var user = 0..<0
  /// The client's address.
  var client = 0..<0
  /// The client's name; its address for none.
  var clientName = 0..<0
  /// The URL.
  var url = 0..<0
  /// Marks such as `*DENIED*`, and the reason.
  var reason = 0..<0
  /// The request method.
  var method = 0..<0
  /// How many bytes.
  var size = 0..<0
  /// The category of the list.
  var category = 0..<0
  /// The HTTP status.
  var status = 0..<0
  /// The filter group.
  var group = 0..<0
  /// The browser.
  var userAgent = 0..<0
  /// The media type.
  var contentType = 0..<0
  /// How long the request took, in milliseconds.
  var duration = 0..<0
  /// The number of the reason's message.
  var message = 0..<0

  /// Fills a record, whose time is set.
  func fill(
    _ record: inout Record, in line: Span<UInt8>, base: Int
  ) throws(LineFault) -> LineOutcome {
    record.bytes = max(-1, try number(size, in: line))
    let status = try number(self.status, in: line)
    guard status <= 999 else { throw LineFault(.notANumber, at: self.status.lowerBound) }
    record.status = Int16(truncatingIfNeeded: max(0, status))
    record.duration = duration.isEmpty ? -1 : max(-1, try number(duration, in: line))
    guard !method.isEmpty else { throw LineFault(.fieldMissing, at: method.lowerBound) }
    record.url = value(url, in: line, base: base)
    let places = AddressPlaces(in: line, from: url.lowerBound, to: url.upperBound)
    guard !record.url.isEmpty, !places.host.isEmpty else { return .skipped }
    record.host = ByteRange(base + places.host.lowerBound, base + places.host.upperBound)
    record.path = ByteRange(base + places.path.lowerBound, base + places.path.upperBound)
    record.method = value(method, in: line, base: base)
    // Without a user the address stands in its place; and it may stand in the place of a name.
    if !line.equals(user, line, client) { record.user = value(user, in: line, base: base) }
    if !line.equals(clientName, line, client) {
      record.clientName = value(clientName, in: line, base: base)
    }
    // `anonymizelogs on`: everybody has this address, and so nobody.
    if !line.isWord("0.0.0.0", at: client) { record.client = value(client, in: line, base: base) }
    record.deviceCategory = value(category, in: line, base: base)
    record.deviceRule = value(group, in: line, base: base)
    record.userAgent = value(userAgent, in: line, base: base)
    record.contentType = value(contentType, in: line, base: base)
    record.action = action(status: status, in: line)
    return .record
  }

  /// The number of a field; -1 for `-`.
  @inline(always)
  private func number(
    _ field: Range<Int>, in line: Span<UInt8>
  ) throws(LineFault) -> Int64 {
    if field.count == 1, line[field.lowerBound] == UInt8(ascii: "-") { return -1 }
    guard let number = line.number(from: field.lowerBound, to: field.upperBound) else {
      throw LineFault(.notANumber, at: field.lowerBound)
    }
    return number
  }

  /// A field, or no value for `-`.
  @inline(always)
  private func value(_ field: Range<Int>, in line: Span<UInt8>, base: Int) -> ByteRange {
    if field.count == 1, line[field.lowerBound] == UInt8(ascii: "-") { return ByteRange() }
    return ByteRange(base + field.lowerBound, base + field.upperBound)
  }

  /// What the filter did, by the marks before the reason and, in another language, by the number of
  /// its message.
  private func action(status: Int64, in line: Span<UInt8>) -> Action {
    if status == 407 { return .challenged }
    let number = line.number(from: message.lowerBound, to: message.upperBound)
    if let number, GuardianFields.isTrouble(message: number) { return .unknown }
    var hasUnknownMark = false
    var place = reason.lowerBound
    while place < reason.upperBound, line[place] == UInt8(ascii: "*") {
      let mark = place + 1
      if line.has("DENIED", at: mark) || line.has("INFECTED", at: mark) { return .blocked }
      if line.has("NETERROR", at: mark) { return .unknown }
      if line.has("TRUSTED", at: mark) || line.has("EXCEPTION", at: mark) { return .allowed }
      hasUnknownMark = hasUnknownMark || !GuardianFields.isKnown(at: mark, in: line)
      let end = line.place(.byte(UInt8(ascii: "*")), from: mark) + 1
      place = end < reason.upperBound && line[end] == UInt8(ascii: " ") ? end + 1 : end
    }
    guard status == 403 else { return .allowed }
    // A site's own refusal has no message of a block.
    guard let number else { return hasUnknownMark ? .unknown : .allowed }
    return GuardianFields.isBlock(message: number) ? .blocked : .allowed
  }

  /// True for marks that say what was done to a page that was let through.
  private static func isKnown(at mark: Int, in line: Span<UInt8>) -> Bool {
    line.has("SCANNED", at: mark) || line.has("CONTENTMOD", at: mark)
      || line.has("URLMOD", at: mark) || line.has("HEADERMOD", at: mark)
      || line.has("HEADERADD", at: mark)
  }

  /// True for the numbers of messages that say that a page was blocked
  /// (e2guardian, languages/ukenglish/messages).
  private static func isBlock(message number: Int64) -> Bool {
    switch number {
    case 100...105, 121, 300...301, 400...403, 450...455, 500...581, 700...751, 800...900,
      1100...1101:
      true
    default: false
    }
  }

  /// True for the numbers of messages that say that certificate, proxy or site failed.
  private static func isTrouble(message number: Int64) -> Bool {
    (150...160).contains(number) || (200...212).contains(number)
  }
}
