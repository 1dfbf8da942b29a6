@testable import Formats

/// The pairs of a line in ArcSight's form, under FortiOS's own names.
struct FortigateCEF {
  /// The pairs in their order.
  private(set) var pairs: [(key: String, value: ValueOracle)] = []
  /// True when the line may have been cut in a value that a cut spoils.
  private(set) var isCut = false

  /// Takes a line apart; `nil` when it is not in this form, or of another maker.
  init?(_ line: String) {
    guard let (front, behind) = line.cut(at: "|"), front.firstMatch(of: /CEF: ?[0-9]*$/) != nil
    else { return nil }
    var rest = behind[...]
    var parts: [String] = []
    for _ in 0..<6 {
      guard let part = FortigateCEF.part(&rest) else { return nil }
      parts.append(part)
    }
    guard parts[0].lowercased() == "fortinet", !rest.contains("CEF:") else { return nil }
    guard let equals = rest.firstIndex(of: "=") else { return }
    var key = String(
      rest[..<equals].split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    rest = rest[equals...].dropFirst()
    while let next = FortigateCEF.boundary(rest) {
      add(rest[..<next.end], of: key, isLast: false)
      (key, rest) = (next.key, next.rest)
    }
    add(rest, of: key, isLast: true)
  }

  /// What stands before the next bar without a backslash before it.
  private static func part(_ rest: inout Substring) -> String? {
    var part = ""
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "|" { return part }
      part.append(character)
      if character == "\\", let next = rest.first {
        part.append(next)
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// The next ` key=`, where the value before it ends, and what stands behind it.
  private static func boundary(
    _ text: Substring
  ) -> (key: String, end: Substring.Index, rest: Substring)? {
    var isEscaped = false
    for place in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[place] == "\\" {
        isEscaped = true
      } else if text[place] == "=", let space = text[..<place].lastIndex(of: " ") {
        let key = text[..<place][space...].dropFirst()
        if key.wholeMatch(of: /[A-Za-z0-9_.\-]+/) != nil {
          return (String(key), space, text[place...].dropFirst())
        }
      }
    }
    return nil
  }

  private mutating func add(_ written: Substring, of key: String, isLast: Bool) {
    let raw = written.trimmingEnd(" ")
    let isOpen = isLast && raw.count == written.count
    let value = ValueOracle(raw: String(raw), escapes: ["\\=", "\\|", "\\\\"])
    if key == "cat" {
      guard !isOpen, let (type, subtype) = value.raw.cut(at: ":") else { return }
      pairs.append(("type", ValueOracle(raw: String(type))))
      pairs.append(("subtype", ValueOracle(raw: String(subtype))))
      return
    }
    guard !value.raw.isEmpty, let name = FortigateCEF.name(of: key) else { return }
    if !isOpen || name == "catdesc" || FortigatePairs.isTrueWhenCut(value.raw, of: name) {
      pairs.append((name, value))
    } else if name != "url" {
      isCut = true
    }
  }

  private static func name(of key: String) -> String? {
    if key.hasPrefix("FTNTFGT") {
      let name = String(key.dropFirst(7))
      return FortigateFields.Key.allCases.map { "\($0)" }.contains(name) ? name : nil
    }
    return [
      "in": "rcvdbyte", "act": "action", "src": "srcip", "app": "service", "duser": "user",
      "dhost": "hostname", "shost": "srcname", "request": "url", "requestMethod": "httpmethod",
      "requestContext": "catdesc", "deviceExternalId": "devid",
      "requestClientApplication": "agent",
    ][key]
  }
}
