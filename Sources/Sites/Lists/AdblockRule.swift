internal import WebAddress

/// A rule of an Adblock list, taken apart.
struct AdblockRule {
  /// What the rule names.
  enum Target {
    /// A host, or a host with a path.
    case name([UInt8], EntryScope)
    /// Nothing that an entry can say, and why.
    case nothing(SkipReason)
  }

  private(set) var isException = false
  private(set) var options = AdblockOptions()
  private(set) var target = Target.nothing(.partOfAddress)
  /// True when the pattern says where the host ends, so that one label is a whole domain.
  private(set) var isWhole = false
  /// The rule with its options in one order and without `badfilter`: equal rules have equal keys.
  var key: [UInt8] { text + [UInt8(ascii: "$")] + options.key }

  /// The rule without its options.
  private let text: [UInt8]

  /// True when a line may take other lines back, or win over those that do.
  static func mayChangeOthers(_ line: Span<UInt8>) -> Bool {
    if line.hasPrefix("@@") { return true }
    for index in line.indices where line[index] == UInt8(ascii: "$") {
      let options = AdblockOptions(line.extracting(index + 1..<line.count))
      if let options, options.isBadFilter || options.isImportant { return true }
    }
    return false
  }

  /// Takes a rule apart that is neither a comment nor about parts of pages.
  init(_ line: Span<UInt8>) {
    isException = line.hasPrefix("@@")
    let start = isException ? 2 : 0
    var end = line.count
    // The options follow the last dollar sign that options can follow; others are the address's.
    var place = line.count
    while place > start {
      place -= 1
      guard line[place] == UInt8(ascii: "$"),
        let found = AdblockOptions(line.extracting(place + 1..<line.count))
      else { continue }
      (options, end) = (found, place)
      break
    }
    text = Array(line, in: 0..<end)
    target = takeApart(text[start...])
  }

  private mutating func takeApart(_ pattern: ArraySlice<UInt8>) -> Target {
    if pattern.count > 1, pattern.first == UInt8(ascii: "/"), pattern.last == UInt8(ascii: "/") {
      return .nothing(.expression)
    }
    var rest = pattern
    while let last = rest.last, Self.endsPattern(last) {
      if last != UInt8(ascii: "*") { isWhole = true }
      rest.removeLast()
    }
    if rest.starts(with: "||".utf8) { return site(rest.dropFirst(2), .nameAndBelow) }
    let isAnchored = rest.first == UInt8(ascii: "|")
    if isAnchored { rest.removeFirst() }
    for scheme in ["http://", "https://", "*://", "://", "http*://"]
    where rest.starts(with: scheme.utf8) {
      return site(rest.dropFirst(scheme.utf8.count), .nameOnly)
    }
    return isAnchored ? site(rest, .nameOnly) : bareName(rest)
  }

  /// A pattern whose beginning is that of a host.
  private mutating func site(_ text: ArraySlice<UInt8>, _ scope: EntryScope) -> Target {
    text.starts(with: "*.".utf8) ? host(text.dropFirst(2), .belowOnly) : host(text, scope)
  }

  /// A pattern without anchor: a name as in plain lists, or a part of any address.
  private mutating func bareName(_ text: ArraySlice<UInt8>) -> Target {
    if text.starts(with: "*.".utf8) || text.first == UInt8(ascii: ".") {
      let name = text.drop { $0 == UInt8(ascii: "*") }.dropFirst()
      isWhole = true
      return name.contains(UInt8(ascii: "/")) ? .nothing(.partOfAddress) : host(name, .nameAndBelow)
    }
    let isName =
      EntryReader.looksLikeName(text) && text.first != UInt8(ascii: "-")
      && text.first != UInt8(ascii: "_") && text.first != UInt8(ascii: ":")
    if isName { return host(text, .nameAndBelow) }
    return .nothing(text.contains(UInt8(ascii: "*")) ? .wildcard : .partOfAddress)
  }

  /// A host, or a host with a path.
  private mutating func host(_ text: ArraySlice<UInt8>, _ scope: EntryScope) -> Target {
    var name = Array(text)
    if name.contains(UInt8(ascii: "*")) { return .nothing(.wildcard) }
    let hostEnd = name.firstIndex(where: Self.endsHost) ?? name.count
    if hostEnd == 0 { return .nothing(.partOfAddress) }
    if hostEnd < name.count {
      isWhole = false
      // What stands behind a separator and a dollar sign is meant as options.
      if name[hostEnd] == UInt8(ascii: "^"), name[(hostEnd + 1)...].first == UInt8(ascii: "$") {
        return .nothing(.ruleOption)
      }
      // Behind the host a separator is a slash; farther back it may be any sign.
      if name[hostEnd] == UInt8(ascii: "^") { name[hostEnd] = UInt8(ascii: "/") }
      if name.contains(UInt8(ascii: "^")) { return .nothing(.wildcard) }
    } else if !isWhole, name.last == UInt8(ascii: ".") {
      // Whatever follows the dot belongs to the host.
      return .nothing(.wildcard)
    }
    return .name(name, scope)
  }

  private static func endsPattern(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "^") || byte == UInt8(ascii: "|")
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "^")
  }
}
