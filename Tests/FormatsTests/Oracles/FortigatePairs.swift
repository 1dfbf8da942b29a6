/// The pairs of one FortiGate line; of a key that stands twice, the first that says something.
struct FortigatePairs {
  /// True when the line ends within quotation marks.
  var isCut = false
  /// True when the line says twice what it is.
  var isDoubled = false
  private var values: [String: ValueOracle] = [:]

  init(_ line: String) {
    var rest = FortigatePairs.withoutPriority(line)
    let separator = FortigatePairs.separator(of: line)
    while let equals = rest.firstIndex(of: "=") {
      let key =
        rest[..<equals].split(omittingEmptySubsequences: false) {
          $0 == separator || $0 == " "
        }.last ?? ""
      rest = rest[equals...].dropFirst()
      guard !key.isEmpty else { continue }
      if rest.hasPrefix("\"") {
        rest = rest.dropFirst()
        let isWhole = add(quotedAs: FortigatePairs.quoted(rest), of: String(key), rest: &rest)
        if !isWhole { isCut = true }
      } else {
        let value = rest.prefix { $0 != separator }
        rest = rest.dropFirst(value.count)
        if key == "logid", !value.isEmpty, !has("logid"), rest.contains(" logid=") {
          isDoubled = true
        }
        add(ValueOracle(raw: String(value)), of: String(key))
      }
    }
  }

  /// The comma when one ends the first value.
  private static func separator(of line: String) -> Character {
    let first = line.drop { $0 != "=" }.dropFirst()
    guard first.hasPrefix("\"") else {
      return first.prefix { $0 != " " && $0 != "\"" }.contains(",") ? "," : " "
    }
    return first.dropFirst().cut(at: "\"")?.behind.hasPrefix(",") == true ? "," : " "
  }

  /// The pairs of a line in any of its forms.
  static func of(_ line: String) -> FortigatePairs {
    var pairs = FortigatePairs(line)
    guard !pairs.has("type"), let cef = FortigateCEF(line) else { return pairs }
    pairs.values = [:]
    pairs.isCut = cef.isCut
    for (key, value) in cef.pairs {
      // A line says its type in one place only.
      if key == "type" { pairs.values[key] = nil }
      pairs.add(value, of: key)
    }
    pairs.isDoubled = false
    return pairs
  }

  subscript(_ key: String) -> ValueOracle { values[key] ?? ValueOracle() }

  func has(_ key: String) -> Bool { !self[key].raw.isEmpty }

  /// A value that is compared with words.
  func word(_ key: String) -> String { self[key].raw.lowercased() }

  /// Behind `<189>` near the line's beginning.
  private static func withoutPriority(_ line: String) -> Substring {
    guard let (front, behind) = line.cut(at: "<"), front.count < 8,
      let (priority, rest) = behind.cut(at: ">"), priority.count <= 3
    else { return line[...] }
    return rest
  }

  /// What stands up to the closing quotation mark, and whether there is one.
  private static func quoted(_ rest: Substring) -> (value: String, isWhole: Bool) {
    var value = ""
    var left = rest
    while let character = left.first {
      if character == "\"" { return (value, true) }
      let length = left.hasPrefix("\\\"") || left.hasPrefix("\\\\") ? 2 : 1
      value += left.prefix(length)
      left = left.dropFirst(length)
    }
    return (value, false)
  }

  private mutating func add(
    quotedAs quoted: (value: String, isWhole: Bool), of key: String, rest: inout Substring
  ) -> Bool {
    rest = rest.dropFirst(quoted.value.count + 1)
    // Of a URL that is cut the front is true; a name that is cut is another's.
    if quoted.isWhole || ["url", "agent", "referralurl"].contains(key) {
      add(ValueOracle(raw: quoted.value, escapes: ["\\\"", "\\\\"]), of: key)
    }
    return quoted.isWhole
  }

  private mutating func add(_ value: ValueOracle, of key: String) {
    if !has(key) {
      values[key] = value
    } else if ["logid", "type"].contains(key) {
      isDoubled = true
    }
  }
}
