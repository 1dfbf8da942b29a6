@testable import Formats

/// The pairs of one FortiGate line; of a key that stands twice, the first that says something.
struct FortigatePairs {
  /// True when the line ends within quotation marks, or in a value that a cut would spoil.
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
        let (value, isWhole) = FortigatePairs.quoted(rest)
        rest = rest.dropFirst(value.count + 1)
        // What stands right behind the mark belongs to no pair.
        rest = rest.drop { $0 != separator && $0 != " " }
        add(
          ValueOracle(raw: value, escapes: ["\\\"", "\\\\"]), of: String(key), mayBeCut: !isWhole)
        if !isWhole { isCut = true }
      } else {
        let value = rest.prefix { $0 != separator }
        rest = rest.dropFirst(value.count)
        if key == "logid", !value.isEmpty, !has("logid"), rest.contains(" logid=") {
          isDoubled = true
        }
        add(ValueOracle(raw: String(value)), of: String(key), mayBeCut: rest.isEmpty)
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

  private mutating func add(_ value: ValueOracle, of key: String, mayBeCut: Bool = false) {
    if !has(key) {
      if !mayBeCut || FortigatePairs.isTrueWhenCut(value.raw, of: key) {
        values[key] = value
      } else if key != "url", FortigateFields.Key.allCases.map({ "\($0)" }).contains(key) {
        isCut = true
      }
    } else if ["logid", "type"].contains(key) {
      isDoubled = true
    }
  }

  /// True when a value is still good for something where the line's end may have cut it short.
  static func isTrueWhenCut(_ raw: String, of key: String) -> Bool {
    switch key {
    // Without a value nothing is cut.
    case _ where raw.isEmpty: return true
    case "url":
      let address = AddressOracle(raw)
      let isHost = address.host.contains(".") || address.host.contains(":")
      return raw.hasPrefix("/") || !address.path.isEmpty && isHost
    default:
      return ["agent", "referralurl", "action", "type", "subtype", "eventtype"].contains(key)
    }
  }
}
