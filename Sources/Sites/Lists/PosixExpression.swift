internal import WebAddress

/// An expression of Go or Perl, put into the words of POSIX extended expressions.
///
/// What is tried is in lower case, so letters are put into it as well. Lazy quantifiers find the
/// same addresses as greedy ones. What POSIX cannot say gives `nil`: look-around, references back,
/// word borders, named classes of characters, flags other than `i`.
struct PosixExpression {
  /// What the expression was written for.
  enum Subject {
    /// The host alone: nothing in it reaches into the path.
    case host
    /// Host and path, without scheme.
    case address
  }

  private(set) var bytes: [UInt8] = []
  private let subject: Subject

  /// Finds a word anywhere in the host.
  init(keyword: [UInt8]) {
    subject = .host
    bytes = Array("^[^/:?]*".utf8)
    for byte in keyword { appendLiteral(HostName.lowerCase(byte)) }
  }

  init?(_ pattern: [UInt8], over subject: Subject) {
    self.subject = subject
    var rest = pattern[...]
    let flags = Array("(?i)".utf8)
    if rest.starts(with: flags) { rest = rest.dropFirst(flags.count) }
    if subject == .address { rest = Self.withoutScheme(rest) }
    while let byte = rest.popFirst() {
      guard append(byte, &rest) else { return nil }
    }
    if bytes.isEmpty { return nil }
    let isAnchored = bytes[0] == UInt8(ascii: "^") && !pattern.contains(UInt8(ascii: "|"))
    if subject == .host, !isAnchored {
      bytes = Array("^[^/:?]*(".utf8) + bytes + [UInt8(ascii: ")")]
    }
  }

  /// Appends what stands for one element; false when POSIX cannot say it.
  private mutating func append(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"): return appendEscape(&rest)
    case UInt8(ascii: "["): return appendSet(&rest)
    case UInt8(ascii: "("): return appendGroup(&rest)
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "}"):
      bytes.append(byte)
      if rest.first == UInt8(ascii: "+") { return false }
      if rest.first == UInt8(ascii: "?") { rest.removeFirst() }
    case UInt8(ascii: "."): bytes += subject == .host ? Array("[^/:?]".utf8) : [byte]
    case UInt8(ascii: "$"): bytes += subject == .host ? Array("([/:?]|$)".utf8) : [byte]
    case 0..<0x20, 0x7F: return false
    default: bytes.append(HostName.lowerCase(byte))
    }
    return true
  }

  private mutating func appendGroup(_ rest: inout ArraySlice<UInt8>) -> Bool {
    bytes.append(UInt8(ascii: "("))
    guard rest.first == UInt8(ascii: "?") else { return true }
    let plain = Array("?:".utf8)
    if rest.starts(with: plain) {
      rest = rest.dropFirst(plain.count)
      return true
    }
    for opening in ["?P<", "?<"] where rest.starts(with: Array(opening.utf8)) {
      let name = rest.dropFirst(opening.utf8.count).prefix(while: EntryReader.isWordByte)
      guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ">")
      else { return false }
      rest = rest[(name.endIndex + 1)...]
      return true
    }
    return false
  }

  private mutating func appendEscape(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let byte = rest.popFirst() else { return false }
    // A set of everything else must not reach from the host into the path.
    let end = subject == .host ? "/:?" : ""
    switch byte {
    case UInt8(ascii: "d"): bytes += Array("[0-9]".utf8)
    case UInt8(ascii: "w"): bytes += Array("[a-z0-9_]".utf8)
    case UInt8(ascii: "s"): bytes += Array("[[:space:]]".utf8)
    case UInt8(ascii: "D"): bytes += Array("[^0-9\(end)]".utf8)
    case UInt8(ascii: "W"): bytes += Array("[^a-z0-9_\(end)]".utf8)
    case UInt8(ascii: "S"): bytes += Array("[^[:space:]\(end)]".utf8)
    case UInt8(ascii: "A") where bytes.isEmpty: bytes.append(UInt8(ascii: "^"))
    case 0x21..<0x7F where !EntryReader.isWordByte(byte): appendLiteral(byte)
    default: return false
    }
    return true
  }

  private mutating func appendSet(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let set = PosixSet(&rest) else { return false }
    bytes += set.bytes(without: subject == .host ? Array("/:?".utf8) : [])
    return true
  }

  private mutating func appendLiteral(_ byte: UInt8) {
    if Array("\\^$.[]|()*+?{}".utf8).contains(byte) { bytes.append(UInt8(ascii: "\\")) }
    bytes.append(byte)
  }

  /// The pattern without a scheme at its start, which what is tried does not have.
  private static func withoutScheme(_ pattern: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for scheme in ["^https?://", "^https?:\\/\\/", "^http://", "^https://", "^http:\\/\\/"]
    where pattern.starts(with: Array(scheme.utf8)) {
      return [UInt8(ascii: "^")] + pattern.dropFirst(scheme.utf8.count)
    }
    return pattern
  }
}
