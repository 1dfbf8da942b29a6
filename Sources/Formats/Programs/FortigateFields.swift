// hot: the keys of every FortiGate line.

/// The values of one FortiGate line that Vigil reads.
struct FortigateFields {
  /// The keys that Vigil reads, by FortiOS's own names.
  enum Key: Int, CaseIterable {
    case action, agent, catdesc, date, devid, eventtime, eventtype, hostname, httpmethod, logid
    case policyid, profile, qname, qtype, rcode, rcvdbyte, referralurl, service, srcip, srcname
    case subtype, time, type, tz, unauthuser, url, user
  }

  /// True when the line ends in the middle of a value, or may do so, as UDP cuts lines.
  private(set) var isCut = false
  /// True when the line says twice what it is, so that two lines have run together.
  private(set) var isDoubled = false
  /// By ``Key``.
  private var values = InlineArray<27, WrittenValue>(repeating: WrittenValue())

  /// Reads the pairs of a line; of a key that stands twice, the first.
  init(_ line: Span<UInt8>) {
    var cursor = KeyValueCursor(
      line, from: FortigateFields.start(of: line), separator: FortigateFields.separator(of: line))
    while let pair = cursor.take() {
      if pair.isCut { isCut = true }
      guard let key = FortigateFields.key(at: pair.key, in: line) else { continue }
      guard values[key.rawValue].isEmpty else {
        if key == .logid || key == .type { isDoubled = true }
        continue
      }
      if !isLost(pair.value, of: key, in: line) { values[key.rawValue] = pair.value }
    }
  }

  /// Reads the pairs of a line in ArcSight's form (`set format cef`), whose keys have other names.
  init(_ line: Span<UInt8>, cef head: CEFHead) {
    var cursor = CEFCursor(line, from: head.pairs)
    while let pair = cursor.take() {
      if line.has("cat", at: pair.key.lowerBound), pair.key.count == 3 {
        takeKind(pair.value, in: line)
        continue
      }
      guard let key = FortigateFields.keyOfCEF(at: pair.key, in: line),
        values[key.rawValue].isEmpty
      else { continue }
      // Its words stand bare, and the last of a line that is whole is often the category's.
      if key == .catdesc || !isLost(pair.value, of: key, in: line) {
        values[key.rawValue] = pair.value
      }
    }
  }

  /// True when a value reaches to the line's end, where it may have been cut short, and then says
  /// nothing: a name that is cut short is another's name.
  private mutating func isLost(
    _ value: WrittenValue, of key: Key, in line: Span<UInt8>
  ) -> Bool {
    guard !value.isEmpty, value.places.upperBound == line.count else { return false }
    switch key {
    // The front is still true.
    case .agent, .referralurl: return false
    // These are read when they are whole words only, none of which begins one of another meaning.
    case .action, .type, .subtype, .eventtype: return false
    case .url where line[value.places.lowerBound] == UInt8(ascii: "/"): return false
    case .url: return !line.hasWholeHost(cutURL: value.places)
    default:
      isCut = true
      return true
    }
  }

  /// Takes `utm:webfilter`, the type and the subtype.
  private mutating func takeKind(_ value: WrittenValue, in line: Span<UInt8>) {
    let colon = line.place(.byte(UInt8(ascii: ":")), from: value.places.lowerBound)
    guard colon < value.places.upperBound, value.places.upperBound < line.count else { return }
    values[Key.type.rawValue] = WrittenValue(places: value.places.lowerBound..<colon)
    if values[Key.subtype.rawValue].isEmpty {
      values[Key.subtype.rawValue] = WrittenValue(
        places: colon + 1..<value.places.upperBound)
    }
  }

  /// The value of a key; empty when the line does not have it.
  subscript(_ key: Key) -> WrittenValue { values[key.rawValue] }

  /// Where the pairs begin: behind the priority of syslog (`<189>`), if there is one.
  private static func start(of line: Span<UInt8>) -> Int {
    guard let open = line.firstIndex(of: UInt8(ascii: "<"), from: 0), open < 8,
      let close = line.firstIndex(of: UInt8(ascii: ">"), from: open), close <= open + 4
    else { return 0 }
    return close + 1
  }

  /// What stands between the pairs: a comma when a comma ends the first value.
  private static func separator(of line: Span<UInt8>) -> UInt8 {
    let marks = ByteMask.bytes(UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: ","))
    let equals = line.place(.byte(UInt8(ascii: "=")), from: 0)
    var end = line.place(marks, from: equals)
    if end == equals + 1, end < line.count, line[end] == UInt8(ascii: "\"") {
      end = min(line.count, line.place(.byte(UInt8(ascii: "\"")), from: end + 1) + 1)
    }
    return end < line.count && line[end] == UInt8(ascii: ",")
      ? UInt8(ascii: ",") : UInt8(ascii: " ")
  }

  /// The key that stands at some places; `nil` for one that Vigil does not read.
  private static func key(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    switch places.count {
    case 2: return isKey("tz") ? .tz : nil
    case 3: return isKey("url") ? .url : nil
    case 4:
      if isKey("date") { return .date }
      if isKey("time") { return .time }
      if isKey("type") { return .type }
      return isKey("user") ? .user : nil
    case 5:
      if isKey("logid") { return .logid }
      if isKey("devid") { return .devid }
      if isKey("agent") { return .agent }
      if isKey("qname") { return .qname }
      if isKey("qtype") { return .qtype }
      if isKey("srcip") { return .srcip }
      return isKey("rcode") ? .rcode : nil
    case 6: return isKey("action") ? .action : nil
    case 7:
      if isKey("subtype") { return .subtype }
      if isKey("catdesc") { return .catdesc }
      if isKey("profile") { return .profile }
      if isKey("service") { return .service }
      return isKey("srcname") ? .srcname : nil
    case 8:
      if isKey("hostname") { return .hostname }
      if isKey("policyid") { return .policyid }
      return isKey("rcvdbyte") ? .rcvdbyte : nil
    case 9:
      if isKey("eventtime") { return .eventtime }
      return isKey("eventtype") ? .eventtype : nil
    case 10:
      if isKey("httpmethod") { return .httpmethod }
      return isKey("unauthuser") ? .unauthuser : nil
    case 11: return isKey("referralurl") ? .referralurl : nil
    default: return nil
    }
  }

  /// The key that ArcSight's name at some places stands for: its own names, and FortiOS's with
  /// `FTNTFGT` before them.
  private static func keyOfCEF(at places: Range<Int>, in line: Span<UInt8>) -> Key? {
    func isKey(_ name: StaticString) -> Bool { line.has(name, at: places.lowerBound) }
    if isKey("FTNTFGT") {
      return key(
        at: places.lowerBound + 7..<max(places.upperBound, places.lowerBound + 7), in: line)
    }
    switch places.count {
    case 2: return isKey("in") ? .rcvdbyte : nil
    case 3: return isKey("act") ? .action : isKey("src") ? .srcip : isKey("app") ? .service : nil
    case 5:
      if isKey("duser") { return .user }
      return isKey("dhost") ? .hostname : isKey("shost") ? .srcname : nil
    case 7: return isKey("request") ? .url : nil
    case 13: return isKey("requestMethod") ? .httpmethod : nil
    case 14: return isKey("requestContext") ? .catdesc : nil
    case 16: return isKey("deviceExternalId") ? .devid : nil
    case 24: return isKey("requestClientApplication") ? .agent : nil
    default: return nil
    }
  }
}
