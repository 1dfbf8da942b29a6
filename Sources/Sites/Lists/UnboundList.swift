/// Unbound's configuration: the zones that it answers itself, as lists for it write them.
///
///     server:
///       local-zone: "example.org." always_nxdomain   the name and everything below it, also with
///                                                     static, refuse, deny, redirect and more
///       local-zone: "good.example.org" transparent    takes the name out of this list
///       local-data: "example.org A 0.0.0.0"           without a zone of its own: the name alone
///
/// A name with a real address is not blocked, nor a zone that goes to a search engine's safe search.
struct UnboundList: ListReader {
  /// The names whose data sends them to safe search.
  private var safeSearchNames = NameSet()
  /// The zones of the file that block, whose data tells only what is answered.
  private var zones = NameSet()

  static func countOfFittingLines(in sample: [[UInt8]]) -> Int {
    sample.count { line in
      line.span.hasPrefix("local-zone:") || line.span.hasPrefix("local-data:")
        || line.span.equals("server:")
    }
  }

  mutating func lookAhead(_ text: Span<UInt8>) {
    // Most lists hold zones only.
    guard Self.hasData(text) else { return }
    var lines = TextLines(of: text)
    while let range = lines.next(of: text) {
      let line = text.extracting(range)
      let isZone = line.hasPrefix("local-zone:")
      guard isZone || line.hasPrefix("local-data:"), let words = Self.words(of: line) else {
        continue
      }
      if isZone, words.count > 2, Self.blockingTypes.contains(Self.text(words[2])) {
        zones.insert(words[1], scope: .nameAndBelow)
      }
      if !isZone, let data = Self.data(of: words), SafeSearch.isTarget(data.target) {
        safeSearchNames.insert(data.name, scope: .nameOnly)
      }
    }
  }

  private static func hasData(_ text: Span<UInt8>) -> Bool {
    var lines = TextLines(of: text)
    while let range = lines.next(of: text) {
      if text.extracting(range).hasPrefix("local-data:") { return true }
    }
    return false
  }

  mutating func read(_ line: Span<UInt8>, of file: ListFile, into entries: inout EntryReader) {
    if line[0] == UInt8(ascii: "#") { return }
    guard let words = Self.words(of: line) else { return entries.skip(.notClosed) }
    switch Self.text(words[0]) {
    case "server:": return
    case "include:", "include-toplevel:": entries.skip(.includedFile)
    case "local-zone:" where words.count > 2:
      takeZone(words[1], type: Self.text(words[2]), into: &entries)
    case "local-data:":
      guard let (name, target) = Self.data(of: words) else { return entries.skip(.blocksNothing) }
      // The zone says it all already.
      if zones.covers(name) { return }
      if !NoSite.isSink(target.span) { return entries.skip(.otherAddress) }
      entries.addDomain(name.span, scope: .nameOnly)
    default: entries.skip(.blocksNothing)
    }
  }

  private static func text(_ word: [UInt8]) -> String {
    String(decoding: word, as: UTF8.self).lowercased()
  }

  private func takeZone(_ name: [UInt8], type: String, into entries: inout EntryReader) {
    if Self.passingTypes.contains(type) {
      entries.addException(name.span, as: .passedOn)
    } else if !Self.blockingTypes.contains(type) {
      entries.skip(.blocksNothing)
    } else if safeSearchNames.covers(name) {
      entries.skip(.otherAddress)
    } else {
      entries.addDomain(name.span)
    }
  }

  private static let blockingTypes: Set<String> = [
    "deny", "refuse", "static", "redirect", "inform_deny", "inform_redirect", "always_refuse",
    "always_nxdomain", "always_nodata", "always_deny", "always_null",
  ]

  private static let passingTypes: Set<String> = [
    "transparent", "typetransparent", "inform", "always_transparent", "nodefault",
  ]

  /// The name and the address or alias of a record; `nil` for one of another type.
  private static func data(of words: [[UInt8]]) -> (name: [UInt8], target: [UInt8])? {
    guard words.count > 1 else { return nil }
    var record = ZoneRecord()
    // Without quotation marks the record is the rest of the line.
    let text = Array(words.dropFirst().joined(separator: [UInt8(ascii: " ")]))
    record.append(text.span)
    guard let name = record.owner, let (type, target) = record.typeAndData, !target.isEmpty,
      type == .address || type == .alias
    else { return nil }
    return (name, target)
  }

  /// The words of a line up to a comment, in quotation marks or not; the first ends in a colon.
  ///
  /// - Returns: `nil` when a quotation mark is not closed.
  private static func words(of line: Span<UInt8>) -> [[UInt8]]? {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var quote: UInt8?
    for index in line.indices {
      let byte = line[index]
      if byte == quote {
        quote = nil
      } else if quote != nil {
        word.append(byte)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "#") {
        break
      } else if byte > 0x20 {
        word.append(byte)
      }
      let endsKey = words.isEmpty && byte == UInt8(ascii: ":")
      if endsKey || quote == nil && byte <= 0x20, !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return quote == nil && !words.isEmpty ? words : nil
  }
}
