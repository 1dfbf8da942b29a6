internal import WebAddress

/// What can be told of a POSIX extended expression (IEEE 1003.1, 9.4) without compiling it.
///
/// glibc's matcher takes much time or memory for some expressions; those are refused here.
struct ExpressionOutline {
  /// Why an expression is not used.
  enum Fault: Error {
    /// It is longer than 8,192 bytes, or its groups stand more than 64 deep.
    case tooLong
    /// `\1`: the time that such expressions take grows without end.
    case backReference
    /// `(a{200}){200}`: its repetitions written out take too much memory.
    case tooManyRepetitions
    /// The C library does not take it.
    case notAnExpression
  }

  static let longest = 8_192
  static let shortestLiteral = 3
  private static let deepest = 64
  /// How many single bytes a repetition may stand for, and a whole expression.
  private static let (mostRepeated, mostBytes) = (1_000, 20_000)

  /// Texts in lower case of three or more bytes, one of which every match holds; empty when there
  /// are none.
  let literals: [[UInt8]]

  private var bytes: [UInt8]
  private var place = 0
  /// How many single bytes the expression stands for so far.
  private var size = 0

  /// Reads an expression.
  init(_ pattern: [UInt8]) throws(Fault) {
    guard pattern.count <= Self.longest else { throw .tooLong }
    guard !pattern.isEmpty, !pattern.contains(0) else { throw .notAnExpression }
    var outline = ExpressionOutline(unread: pattern)
    literals = try outline.readAlternatives(depth: 0) ?? []
    bytes = []
  }

  private init(unread pattern: [UInt8]) {
    bytes = pattern
    literals = []
  }

  /// Literals one of which all that matches must hold; `nil` when there are none.
  private typealias Need = [[UInt8]]

  private mutating func readAlternatives(depth: Int) throws(Fault) -> Need? {
    guard depth <= Self.deepest else { throw .tooLong }
    var all: Need? = []
    while true {
      let need = try readBranch(depth: depth)
      all = all.flatMap { known in need.map { known + $0 } }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "|") else { return all }
      place += 1
    }
  }

  private mutating func readBranch(depth: Int) throws(Fault) -> Need? {
    var best: Need?
    var run: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "|") {
      if bytes[place] == UInt8(ascii: ")"), depth > 0 { break }
      let before = size
      let atom = try readAtom(depth: depth)
      let least = try readRepetition(sizeBefore: before)
      if let byte = atom.byte, least != 0 {
        run.append(byte)
        if least == nil { continue }
        best = Self.better(best, [run])
        // What follows stands behind the last repetition.
        run = [byte]
      } else {
        best = Self.better(best, [run])
        run = []
        if least != 0 { best = Self.better(best, atom.need) }
      }
    }
    return Self.better(best, [run])
  }

  /// The need whose shortest literal is longer, then the one of fewer literals.
  private static func better(_ one: Need?, _ other: Need?) -> Need? {
    let shortest = other?.map(\.count).min() ?? 0
    guard let other, shortest >= shortestLiteral else { return one }
    guard let one, let own = one.map(\.count).min() else { return other }
    return shortest > own || shortest == own && other.count < one.count ? other : one
  }

  /// Steps over one byte, bracket or group; a byte is given when nothing else fits there.
  private mutating func readAtom(
    depth: Int
  ) throws(Fault) -> (byte: UInt8?, need: Need?) {
    let byte = bytes[place]
    place += 1
    size += 1
    switch byte {
    case UInt8(ascii: "("):
      let need = try readAlternatives(depth: depth + 1)
      if place < bytes.count { place += 1 }
      return (nil, need)
    case UInt8(ascii: "["): return (readBracket(), nil)
    case UInt8(ascii: "\\"): return (try readEscape(), nil)
    case UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: ")"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"):
      return (nil, nil)
    default: return (HostName.lowerCase(byte), nil)
    }
  }

  /// The byte that an escape stands for; `nil` for glibc's own, such as `\w` and `\b`.
  private mutating func readEscape() throws(Fault) -> UInt8? {
    guard place < bytes.count else { throw .notAnExpression }
    let byte = bytes[place]
    place += 1
    if byte &- 0x31 < 9 { throw .backReference }
    let isPlain = EntryReader.isNameByte(HostName.lowerCase(byte)) && byte != UInt8(ascii: "-")
    return isPlain || byte >= 0x80 || "<>`'".utf8.contains(byte) ? nil : byte
  }

  /// Steps over a bracket expression, and gives the byte of one that holds only that.
  private mutating func readBracket() -> UInt8? {
    let start = place
    if place < bytes.count, bytes[place] == UInt8(ascii: "^") { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "]") { place += 1 }
    while place < bytes.count, bytes[place] != UInt8(ascii: "]") {
      place += 1
      guard bytes[place - 1] == UInt8(ascii: "["), place < bytes.count,
        ":.=".utf8.contains(bytes[place])
      else { continue }
      let kind = bytes[place]
      place += 1
      while place + 1 < bytes.count, bytes[place] != kind || bytes[place + 1] != UInt8(ascii: "]") {
        place += 1
      }
      place = min(place + 2, bytes.count)
    }
    let isOne = place == start + 1 && bytes[start] != UInt8(ascii: "^")
    if place < bytes.count { place += 1 }
    return isOne ? HostName.lowerCase(bytes[start]) : nil
  }

  /// Steps over `*`, `+`, `?` and `{2,3}`.
  ///
  /// - Returns: how often at least what stands before is there; `nil` where nothing says so, which
  ///   is once.
  private mutating func readRepetition(sizeBefore: Int) throws(Fault) -> Int? {
    var least: Int?
    while place < bytes.count {
      var most = 1
      switch bytes[place] {
      case UInt8(ascii: "*"), UInt8(ascii: "?"): least = 0
      case UInt8(ascii: "+"): least = min(least ?? 1, 1)
      case UInt8(ascii: "{"):
        let interval = readInterval()
        least = min(least ?? interval.least, interval.least)
        most = max(interval.least, interval.most)
      default: return least
      }
      place = min(place + 1, bytes.count)
      let repeated = (size - sizeBefore) * most
      if most > 1, repeated > Self.mostRepeated { throw .tooManyRepetitions }
      size = sizeBefore + max(size - sizeBefore, repeated)
      if size > Self.mostBytes { throw .tooManyRepetitions }
    }
    return least
  }

  /// Reads `{2,3}` up to its last byte; what is no interval counts as one that need not be there.
  private mutating func readInterval() -> (least: Int, most: Int) {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "}"))
    guard let end else { return (0, 1) }
    let words = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
      .split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard words.count <= 2, let first = words.first else { return (0, 1) }
    place = end
    let least = first ?? 0
    return (min(least, 1_000_000), min(words.last.flatMap { $0 } ?? least + 1, 1_000_000))
  }
}
