internal import WebAddress

/// One line of a v2fly list: a rule, or the name of a list to include.
struct V2FlyRule {
  enum Kind: CaseIterable {
    case domain, full, keyword, expression, include

    /// What stands in front of the value.
    var prefix: StaticString {
      switch self {
      case .domain: "domain:"
      case .full: "full:"
      case .keyword: "keyword:"
      case .expression: "regexp:"
      case .include: "include:"
      }
    }
  }

  var kind = Kind.domain
  /// The name, word or expression; in lower case, but for an expression.
  var value: [UInt8]
  /// The attributes without `@`; of an inclusion, those that a rule must have and, behind `-`, must
  /// not have.
  var attributes: Set<String> = []
  /// The lists that the rule belongs to besides its own.
  var affiliations: [String] = []
  var line: Int

  /// Reads a line; `nil` when it is a comment or no rule.
  init?(_ text: Span<UInt8>, line: Int) {
    self.line = line
    var words = Words(of: text)
    guard let first = words.next(of: text), text[first.lowerBound] != UInt8(ascii: "#")
    else { return nil }
    var head = text.extracting(first)
    for kind in Kind.allCases where head.hasPrefix(kind.prefix) {
      self.kind = kind
      head = head.extracting(kind.prefix.utf8CodeUnitCount..<head.count)
      break
    }
    // A comment may begin within a word; no name and no expression of a host holds a `#`.
    let end = (0..<head.count).first { head[$0] == UInt8(ascii: "#") } ?? head.count
    value = Array(head, in: 0..<end)
    if kind != .expression { value = value.map(HostName.lowerCase) }
    if value.isEmpty || end == head.count && !readMarks(&words, of: text) { return nil }
  }

  /// Reads what stands behind the value; false when it is neither `@attribute` nor `&list`.
  private mutating func readMarks(_ words: inout Words, of text: Span<UInt8>) -> Bool {
    while let word = words.next(of: text), text[word.lowerBound] != UInt8(ascii: "#") {
      let mark = Array(text, in: word).prefix { $0 != UInt8(ascii: "#") }
      let name = String(decoding: mark.dropFirst().map(HostName.lowerCase), as: UTF8.self)
      switch mark.first {
      case UInt8(ascii: "@"): attributes.insert(name)
      case UInt8(ascii: "&"): affiliations.append(name)
      default: return false
      }
    }
    return true
  }

  /// True when a rule has every attribute that the filters ask for, and none that they rule out.
  func passes(_ filters: Set<String>) -> Bool {
    filters.allSatisfy { filter in
      filter.hasPrefix("-")
        ? !attributes.contains(String(filter.dropFirst())) : attributes.contains(filter)
    }
  }
}
