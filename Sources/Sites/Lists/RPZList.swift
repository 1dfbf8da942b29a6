internal import WebAddress

/// Response policy zones, as BIND, Unbound, Knot and PowerDNS read them.
///
///     $ORIGIN rpz.example.       names below it stand without it
///     example.org CNAME .        the name alone; CNAME *. and rpz-drop. act alike, as does an
///     *.example.org A 192.0.2.1  address or a name to go to instead; here below the name only
///     good.example.org CNAME rpz-passthru.    takes the name out of this list, whatever others say
///     24.0.2.0.192.rpz-ip CNAME .             the addresses 192.0.2.0/24
///
/// Read with SOA records over several lines, `;` comments, escapes, and owners and origins in every
/// form. Names that are sent to a search engine's safe search are not blocked.
struct RPZList: ListReader {
  private var zone = ZoneNames()
  private var record = ZoneRecord()
  /// What the last record with an owner was about; empty for the zone itself.
  private var trigger: [UInt8] = []
  /// True once the current trigger was read, so that its further records count no more.
  private var isRead = false

  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    sample.count { line in
      let text = line.span
      if text.hasPrefix("$ttl") || text.hasPrefix("$origin") { return true }
      // The sample does not tell which lines are indented, and so have no owner.
      return ZoneRecord(text).isLikely || ZoneRecord(text, isIndented: true).isLikely
    }
  }

  mutating func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if record.isComplete { record = ZoneRecord(isIndented: entries.lineIsIndented) }
    record.append(line)
    if record.isTooLong {
      skipRecord(of: &entries)
    } else if record.isComplete {
      take(into: &entries)
    }
  }

  mutating func end(into entries: inout EntryReader) {
    if !record.isComplete { skipRecord(of: &entries) }
  }

  /// Counts every line that an open parenthesis has swallowed.
  private func skipRecord(of entries: inout EntryReader) {
    for _ in 0..<record.lineCount { entries.skip(.notClosed) }
  }

  private mutating func take(into entries: inout EntryReader) {
    guard let first = record.words.first else { return }
    if first.first == UInt8(ascii: "$") { return takeDirective(first, into: &entries) }
    guard let (type, data) = record.typeAndData else { return entries.skip(.notAName) }
    if let owner = record.owner {
      guard let trigger = zone.trigger(of: owner, isApex: type == .soa) else {
        self.trigger = []
        return entries.skip(.outOfZone)
      }
      if trigger != self.trigger { isRead = false }
      self.trigger = trigger
    }
    // The zone's own records say nothing of others.
    if trigger.isEmpty || isRead { return }
    isRead = type != .other && type != .nameServer
    takePolicy(type, data, into: &entries)
  }

  private mutating func takeDirective(_ name: [UInt8], into entries: inout EntryReader) {
    let word = name.span
    if word.equals("$origin"), record.words.count > 1 {
      zone.setOrigin(record.words[1])
    } else if word.equals("$include") {
      entries.skip(.includedFile)
    } else if !word.equals("$ttl") {
      entries.skip(.blocksNothing)
    }
  }

  private func takePolicy(
    _ type: ZoneRecord.Kind, _ data: [UInt8], into entries: inout EntryReader
  ) {
    guard let (name, scope) = Self.name(of: trigger) else { return entries.skip(.otherTrigger) }
    switch type {
    case .soa, .nameServer, .other: entries.skip(.blocksNothing)
    case .alias, .address:
      if data.isEmpty { return entries.skip(.notAName) }
      let isLetPass = data.span.hasPrefix("rpz-passthru") || data.span.hasPrefix("rpz-tcp-only")
      // The oldest way to let a name pass is to make it its own alias.
      if isLetPass
        || type == .alias && data.map(HostName.lowerCase) == trigger + [UInt8(ascii: ".")]
      {
        entries.addException(name.span, scope: scope, as: .exception)
      } else if SafeSearch.isTarget(data) {
        entries.skip(.otherAddress)
      } else {
        entries.addDomain(name.span, scope: scope)
      }
    }
  }

  /// The name that a trigger is about; `nil` for one on name servers or clients.
  private static func name(of trigger: [UInt8]) -> (name: [UInt8], scope: EntryScope)? {
    let last = trigger.split(separator: UInt8(ascii: ".")).last ?? []
    if last.elementsEqual("rpz-ip".utf8) {
      return (address(Array(trigger.dropLast(7))), .nameAndBelow)
    }
    if last.starts(with: "rpz-".utf8) { return nil }
    if trigger.starts(with: "*.".utf8) { return (trigger, .belowOnly) }
    return (trigger, .nameOnly)
  }

  /// The addresses of a trigger such as `24.0.2.0.192`, in the order in which addresses are
  /// written; empty when they are none.
  private static func address(_ text: [UInt8]) -> [UInt8] {
    let parts = text.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
    guard let length = parts.first, Int(length) != nil else { return [] }
    let words = parts.dropFirst().reversed()
    let isNew = words.count != 4 || words.contains("zz")
    var address = words.map { $0 == "zz" ? "" : $0 }.joined(separator: isNew ? ":" : ".")
    if words.first == "zz" { address = ":" + address }
    if words.last == "zz" { address += ":" }
    let bytes = Array(address.utf8)
    if !HostName.isAddress(bytes.span) { return [] }
    let isWhole = length == (isNew ? "128" : "32")
    return isWhole ? bytes : bytes + Array("/\(length)".utf8)
  }
}
