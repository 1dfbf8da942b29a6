/// The rules of a public suffix list, found by the bytes of a name.
///
/// The table points into the list's own text, so that a program may read the whole list at each
/// start: one pass over it, and no allocation for a rule but those beyond ASCII.
struct SuffixRules: Sendable {
  /// What the list says of a name.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    /// The name is a public suffix.
    static let suffix = Kinds(rawValue: 1)
    /// Every name one label longer is a public suffix.
    static let wildcard = Kinds(rawValue: 2)
    /// The name is none, though a wildcard says so.
    static let exception = Kinds(rawValue: 4)
  }

  /// A name with rules; it is in `text` from `start` on.
  private struct Entry {
    var start: UInt32 = 0
    /// Some bits of the name's hash, so that other names are seldom compared.
    var tag: UInt16 = 0
    /// 0 where the slot is empty.
    var length: UInt8 = 0
    var kinds = Kinds()
  }

  /// How many rules the list holds.
  private(set) var count = 0
  /// The first line that is no rule; `nil` when there is none.
  private(set) var firstOddLine: Int?
  /// Which of the marks of its parts the list has.
  let marks: SuffixRuleLines.Marks
  /// The list, and behind it its names beyond ASCII as DNS has them.
  private var text: [UInt8]
  /// Open addressing, a power of two at most half full.
  private var slots: [Entry]

  /// Takes the rules from the text of a list.
  init(_ list: [UInt8]) {
    text = list
    var rules: [SuffixRuleLines.Rule] = []
    var lines = SuffixRuleLines(of: list.span)
    while let rule = lines.next(in: list.span) { rules.append(rule) }
    marks = lines.marks
    var size = 16
    while size < rules.count * 2 { size *= 2 }
    slots = [Entry](repeating: Entry(), count: size)
    for rule in rules {
      guard let name = asciiName(rule.name), !name.isEmpty else {
        firstOddLine = firstOddLine ?? rule.line
        continue
      }
      insert(name, rule.kind)
      count += 1
    }
  }

  /// A name in lower case, and one beyond ASCII as DNS has it; `nil` when it has no such form.
  private mutating func asciiName(_ name: Range<Int>) -> Range<Int>? {
    var isASCII = true
    for index in name {
      let byte = HostName.lowerCase(text[index])
      guard byte >= 0x80 || HostName.isNameByte(byte) else { return nil }
      isASCII = isASCII && byte < 0x80
      text[index] = byte
    }
    if isASCII { return name }
    // The list holds U-labels, which are in lower case and composed (RFC 5890, 2.3.2.1).
    guard let labels = String(validating: text[name], as: UTF8.self),
      let encoded = Punycode.encoded(labels: labels)
    else { return nil }
    let start = text.count
    text.append(contentsOf: encoded.utf8)
    return start..<text.count
  }

  private mutating func insert(_ name: Range<Int>, _ kind: Kinds) {
    guard let length = UInt8(exactly: name.count), length > 0,
      let start = UInt32(exactly: name.lowerBound)
    else { return }
    var hash = ByteHash()
    for index in name.reversed() { hash.add(text[index]) }
    let slot = slot(of: hash, text.span.extracting(name))
    if slots[slot].length == 0 {
      slots[slot] = Entry(start: start, tag: SuffixRules.tag(of: hash), length: length)
    }
    slots[slot].kinds.insert(kind)
  }

  /// What the list says of the part of `host` that begins at the suffix's start.
  func kinds(of suffix: HostSuffixes.Suffix, in host: Span<UInt8>) -> Kinds {
    slots[slot(of: suffix.hash, host.extracting(suffix.start..<host.count))].kinds
  }

  /// The slot of a name, or the empty one where it belongs.
  private func slot(of hash: ByteHash, _ name: Span<UInt8>) -> Int {
    let tag = SuffixRules.tag(of: hash)
    var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
    while slots[slot].length != 0 {
      if slots[slot].tag == tag, isName(of: slots[slot], equalTo: name) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// The upper bits: the lower ones choose the slot.
  private static func tag(of hash: ByteHash) -> UInt16 { UInt16(hash.value >> 48) }

  private func isName(of entry: Entry, equalTo name: Span<UInt8>) -> Bool {
    guard Int(entry.length) == name.count else { return false }
    for index in name.indices where text[Int(entry.start) + index] != name[index] { return false }
    return true
  }
}
