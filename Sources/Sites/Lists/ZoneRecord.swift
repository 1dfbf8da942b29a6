internal import WebAddress

/// One record or directive of a zone file, which parentheses may spread over several lines.
struct ZoneRecord {
  /// The types of records that tell what becomes of a name.
  enum Kind {
    case soa
    case nameServer
    case alias
    case address
    case other

    init(_ word: Span<UInt8>) {
      if word.equals("cname") {
        self = .alias
      } else if word.equals("a") || word.equals("aaaa") {
        self = .address
      } else if word.equals("soa") {
        self = .soa
      } else {
        self = word.equals("ns") ? .nameServer : .other
      }
    }
  }

  /// The words so far, without comments and parentheses; escaped letters are as they are meant.
  private(set) var words: [[UInt8]] = []
  /// True when the owner is left out, and so that of the record before.
  private let isIndented: Bool
  private var depth = 0
  private var byteCount = 0
  /// How many lines it has so far.
  private(set) var lineCount = 0

  /// An empty record; its first line is indented when the owner is left out.
  init(isIndented: Bool = false) { self.isIndented = isIndented }

  /// A record of one line.
  init(_ line: Span<UInt8>, isIndented: Bool = false) {
    self.isIndented = isIndented
    append(line)
  }

  /// True for what stands in zone files and hardly in other text: an alias, an address, the zone's
  /// own records and the lines behind the first of one, which hold a number or a parenthesis.
  var isLikely: Bool {
    if words.isEmpty || words.allSatisfy({ $0.allSatisfy { $0 &- 0x30 < 10 } }) { return true }
    guard let (type, data) = typeAndData else { return false }
    return switch type {
    case .alias, .soa, .nameServer: !data.isEmpty
    case .address: HostName.isAddress(data.span)
    case .other: false
    }
  }

  /// True when no parenthesis is open.
  var isComplete: Bool { depth == 0 }

  /// True once the record is longer than any is, so that a parenthesis must be missing.
  private(set) var isTooLong = false

  /// The owner; `nil` when it is left out.
  var owner: [UInt8]? { isIndented ? nil : words.first }

  /// The type and the first word of the data, behind the class and the time to live in any order.
  var typeAndData: (Kind, [UInt8])? {
    var rest = words.dropFirst(isIndented ? 0 : 1)
    while let word = rest.first, Self.isClassOrTime(word.span) { rest = rest.dropFirst() }
    guard let type = rest.first else { return nil }
    return (Kind(type.span), rest.dropFirst().first ?? [])
  }

  private static func isClassOrTime(_ word: Span<UInt8>) -> Bool {
    word[0] &- 0x30 < 10 || word.equals("in") || word.equals("ch") || word.equals("hs")
  }

  /// Takes the next line.
  mutating func append(_ line: Span<UInt8>) {
    byteCount += line.count
    lineCount += 1
    if depth > 0, byteCount > 4_096 {
      isTooLong = true
      depth = 0
      return
    }
    if Self.isPlain(line) {
      var plain = Words(of: line)
      while let word = plain.next(of: line) { words.append(Array(line, in: word)) }
    } else {
      appendMarked(line)
    }
  }

  /// True for a line of words and white space only, as nearly all are.
  private static func isPlain(_ line: Span<UInt8>) -> Bool {
    for index in line.indices {
      switch line[index] {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        return false
      default: continue
      }
    }
    return true
  }

  /// Takes a line with comments, parentheses, quotation marks or escapes.
  private mutating func appendMarked(_ line: Span<UInt8>) {
    var word: [UInt8] = []
    var isQuoted = false
    var place = 0
    while place < line.count {
      let byte = line[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\\"): word.append(Self.escaped(line, at: &place))
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: word.append(byte)
      case UInt8(ascii: ";"): place = line.count
      case UInt8(ascii: "("), UInt8(ascii: ")"), 0...0x20:
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
        end(&word)
      default: word.append(byte)
      }
    }
    end(&word)
  }

  private mutating func end(_ word: inout [UInt8]) {
    if !word.isEmpty { words.append(word) }
    word = []
  }

  /// The byte behind a backslash, which three decimal digits may tell.
  ///
  /// A dot that is no border between labels becomes a space, which no name holds.
  private static func escaped(_ line: Span<UInt8>, at place: inout Int) -> UInt8 {
    guard place < line.count else { return UInt8(ascii: "\\") }
    var byte = line[place]
    var digits = 0
    var number = 0
    while digits < 3, place + digits < line.count, line[place + digits] &- 0x30 < 10 {
      number = number * 10 + Int(line[place + digits] & 0x0F)
      digits += 1
    }
    if digits == 3 { byte = UInt8(clamping: number) }
    place += digits == 3 ? 3 : 1
    return byte == UInt8(ascii: ".") ? UInt8(ascii: " ") : byte
  }
}
