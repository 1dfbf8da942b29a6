internal import WebAddress

/// A set of characters in brackets, read as Go and Perl write it.
struct PosixSet {
  private var isInverted = false
  private var members = [Bool](repeating: false, count: 128)

  /// Reads what follows `[`, up to its `]`; `nil` when the set is not closed or no such set.
  init?(_ rest: inout ArraySlice<UInt8>) {
    if rest.first == UInt8(ascii: "^") {
      isInverted = true
      rest.removeFirst()
    }
    var isFirst = true
    var last: UInt8?
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]"), !isFirst { return }
      isFirst = false
      if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":") { return nil }
      if byte == UInt8(ascii: "-"), let low = last, let next = rest.first,
        next != UInt8(ascii: "]")
      {
        guard let high = Self.character(&rest), low <= high else { return nil }
        for member in low...high { insert(member) }
        last = nil
      } else if byte == UInt8(ascii: "\\"), let kind = rest.first, insert(kind: kind) {
        rest.removeFirst()
        last = nil
      } else {
        guard let character = Self.character(byte, &rest) else { return nil }
        insert(character)
        last = character
      }
    }
    return nil
  }

  /// The set as POSIX writes it; an inverted one holds none of `others` either.
  func bytes(without others: [UInt8]) -> [UInt8] {
    var members = members
    if isInverted { for byte in others { members[Int(byte)] = true } }
    var inner: [UInt8] = []
    var byte = 0x21
    while byte < 0x7F {
      var end = byte
      while end < 0x7F, members[end], !Self.isSpecial(UInt8(end)) { end += 1 }
      if end - byte > 2 {
        inner += [UInt8(byte), UInt8(ascii: "-"), UInt8(end - 1)]
      } else {
        inner += (byte..<end).map { UInt8($0) }
      }
      byte = max(end, byte) + 1
    }
    // A bracket must stand first in a set, a hyphen last, and a circumflex not first.
    let bracket = members[0x5D] ? [UInt8(ascii: "]")] : []
    let tail = [UInt8(ascii: "["), UInt8(ascii: "^"), UInt8(ascii: "-")].filter {
      members[Int($0)]
    }
    let whole = bracket + inner + tail
    if !isInverted, whole == [UInt8(ascii: "^")] { return Array("\\^".utf8) }
    if !isInverted, whole.first == UInt8(ascii: "^") { return Array("[-^]".utf8) }
    return Array(isInverted ? "[^".utf8 : "[".utf8) + whole + [UInt8(ascii: "]")]
  }

  /// The characters that mean something in a set of POSIX.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "^")
      || byte == UInt8(ascii: "-")
  }

  private mutating func insert(_ byte: UInt8) { members[Int(HostName.lowerCase(byte))] = true }

  /// Adds the characters of `\d` or `\w`; false when the letter names no such set.
  private mutating func insert(kind: UInt8) -> Bool {
    guard kind == UInt8(ascii: "d") || kind == UInt8(ascii: "w") else { return false }
    for byte in UInt8(0x30)...0x39 { insert(byte) }
    if kind == UInt8(ascii: "w") {
      for byte in UInt8(0x61)...0x7A { insert(byte) }
      insert(UInt8(ascii: "_"))
    }
    return true
  }

  private static func character(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard let byte = rest.popFirst() else { return nil }
    return character(byte, &rest)
  }

  /// The character that a byte stands for, or the one behind a backslash; of ASCII alone.
  private static func character(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard byte == UInt8(ascii: "\\") else { return (0x21..<0x7F).contains(byte) ? byte : nil }
    guard let escaped = rest.popFirst(), (0x21..<0x7F).contains(escaped),
      !EntryReader.isWordByte(escaped)
    else { return nil }
    return escaped
  }
}
