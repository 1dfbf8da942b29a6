internal import Vocabulary

/// Reads a JSON5 document (https://spec.json5.org) and keeps the place of each key and value.
///
/// Foundation reads JSON5 too, but tells no place and takes unknown and doubled keys in silence.
struct JSON5Reader {
  /// How deep objects and lists may stand in one another.
  static let nestingLimit = 64

  let file: String
  let scalars: [Unicode.Scalar]
  private let faults: Faults
  private(set) var next = 0
  private var line = 1
  private var lineStart = 0

  /// Reads a whole document; `nil` when a complaint says why it could not be read.
  ///
  /// A doubled key is a complaint too, but the reading goes on, with the first value.
  static func read(_ bytes: [UInt8], file: String, faults: Faults) -> JSON5Value? {
    do throws(Complaint) {
      var reader = JSON5Reader(try decode(bytes, file: file), file: file, faults: faults)
      try reader.skipSpace()
      let value = try reader.takeValue(depth: 0)
      try reader.skipSpace()
      guard reader.current == nil else {
        throw reader.complaint("there is more after the end of the settings", "remove it")
      }
      return value
    } catch {
      faults.complain(error)
      return nil
    }
  }

  private init(_ text: String, file: String, faults: Faults) {
    self.file = file
    self.faults = faults
    scalars = Array(text.unicodeScalars)
  }

  private static func decode(_ bytes: [UInt8], file: String) throws(Complaint) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    throw Complaint(
      file: file, line: bad + 1, what: "the file is not in UTF-8", mend: "save it as UTF-8")
  }

  // MARK: - Moving

  /// The scalar to be read next; `nil` at the end.
  var current: Unicode.Scalar? { next < scalars.count ? scalars[next] : nil }

  /// Where ``current`` stands.
  var place: JSON5Place { JSON5Place(line: line, column: next - lineStart + 1) }

  /// The scalar after ``current``.
  var following: Unicode.Scalar? { next + 1 < scalars.count ? scalars[next + 1] : nil }

  /// Steps over ``current`` and counts lines as editors do: LF, CRLF and CR end one.
  mutating func advance() {
    guard let scalar = current else { return }
    next += 1
    if scalar == "\n" || (scalar == "\r" && current != "\n") {
      line += 1
      lineStart = next
    }
  }

  /// Steps over `scalar` when it comes next.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    advance()
    return true
  }

  /// A complaint about what stands at `place`, or comes next.
  func complaint(_ what: String, _ mend: String, at place: JSON5Place? = nil) -> Complaint {
    let place = place ?? self.place
    return Complaint(
      file: file, line: place.line, what: "column \(place.column): \(what)", mend: mend)
  }

  // MARK: - Values

  private mutating func takeValue(depth: Int) throws(Complaint) -> JSON5Value {
    guard depth <= JSON5Reader.nestingLimit else {
      throw complaint(
        "objects and lists stand more than \(JSON5Reader.nestingLimit) deep", "make it flatter")
    }
    guard let scalar = current else {
      throw complaint("the file ends where a value should stand", "write one")
    }
    let start = place
    let content: JSON5Value.Content
    switch scalar {
    case "{": content = .object(try takeMembers(depth: depth))
    case "[": content = .array(try takeElements(depth: depth))
    case "\"", "'": content = .text(try takeText())
    case "+", "-", ".", "0"..."9": content = .number(try takeNumber())
    case _ where JSON5Reader.startsWord(scalar): content = try word(try takeWord(), at: start)
    default: throw complaint("a value should stand here", "write one")
    }
    return JSON5Value(place: start, content: content)
  }

  private func word(_ word: String, at start: JSON5Place) throws(Complaint) -> JSON5Value.Content {
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "Infinity": return .number(.infinity)
    case "NaN": return .number(.nan)
    default:
      throw complaint(
        "\(Wording.quoted(word)) is no value", "put text in quotation marks", at: start)
    }
  }

  private mutating func takeElements(depth: Int) throws(Complaint) -> [JSON5Value] {
    let start = place
    advance()
    var elements: [JSON5Value] = []
    try skipSpace()
    while !takes("]") {
      elements.append(try takeValue(depth: depth + 1))
      try takeSeparator(before: "]", of: "list", from: start)
    }
    return elements
  }

  private mutating func takeMembers(depth: Int) throws(Complaint) -> [JSON5Member] {
    let start = place
    advance()
    var members: [JSON5Member] = []
    var lines: [String: Int] = [:]
    try skipSpace()
    while !takes("}") {
      let member = try takeMember(depth: depth)
      if let first = lines[member.key] {
        faults.complain(
          complaint(
            "the key \(Wording.quoted(member.key)) stands in line \(first) already",
            "keep one of the two", at: member.place))
      } else {
        lines[member.key] = member.place.line
        members.append(member)
      }
      try takeSeparator(before: "}", of: "object", from: start)
    }
    return members
  }

  private mutating func takeMember(depth: Int) throws(Complaint) -> JSON5Member {
    let start = place
    let key =
      switch current {
      case "\"", "'": try takeText()
      default: try takeWord()
      }
    try skipSpace()
    guard takes(":") else {
      throw complaint("a colon should stand after the key \(Wording.quoted(key))", "write it")
    }
    try skipSpace()
    return JSON5Member(key: key, place: start, value: try takeValue(depth: depth + 1))
  }

  /// Steps over the comma after an element; before the closing bracket there may be none.
  private mutating func takeSeparator(
    before end: Unicode.Scalar, of what: String, from start: JSON5Place
  ) throws(Complaint) {
    try skipSpace()
    if takes(",") { return try skipSpace() }
    if current == end { return }
    guard current != nil else {
      throw complaint("this \(what) is not closed", "write \(end) at its end", at: start)
    }
    throw complaint("a comma or \(end) should stand here", "write it")
  }
}
