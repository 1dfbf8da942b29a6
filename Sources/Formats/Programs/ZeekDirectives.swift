internal import Vocabulary

/// What the directives at the head of a Zeek log say.
///
///     #separator \x09
///     #empty_field⇥(empty)
///     #unset_field⇥-
///     #path⇥dns
///     #fields⇥ts⇥uid⇥id.orig_h⇥id.orig_p⇥…
enum ZeekDirectives {
  /// Which of Zeek's logs the lines are of.
  enum Kind: UInt8 {
    case other, dns, http, ssl
  }

  /// The columns that Vigil reads, by Zeek's own names.
  enum Column: Int, CaseIterable {
    case time, client, server, serverPort
    case query, queryClass, queryType, responseCode
    case host, uri, method, referrer, userAgent, bytes, status, user
    case serverName

    /// The column's name behind `#fields`.
    var name: String {
      switch self {
      case .time: "ts"
      case .client: "id.orig_h"
      case .server: "id.resp_h"
      case .serverPort: "id.resp_p"
      case .query: "query"
      case .queryClass: "qclass"
      case .queryType: "qtype_name"
      case .responseCode: "rcode_name"
      case .host: "host"
      case .uri: "uri"
      case .method: "method"
      case .referrer: "referrer"
      case .userAgent: "user_agent"
      case .bytes: "response_body_len"
      case .status: "status_code"
      case .user: "username"
      case .serverName: "server_name"
      }
    }
  }

  /// The directives that say how lines are read; the first begins a new log.
  private static let names = ["#separator", "#empty_field", "#unset_field", "#path", "#fields"]

  /// What the lines behind a directive are like; `nil` for one that says nothing of them.
  static func layout(of line: [UInt8], behind before: LineLayout?) -> LineLayout? {
    guard let name = name(of: line), names.contains(name) else { return nil }
    var lines: [[UInt8]] = []
    if name != names[0], let before {
      lines = before.text.split(separator: UInt8(ascii: "\n")).map { Array($0) }
      lines.removeAll { self.name(of: $0) == name }
    }
    lines.append(line)
    return layout(of: lines)
  }

  private static func layout(of lines: [[UInt8]]) -> LineLayout {
    var separator = UInt8(ascii: "\t")
    var noValue = Array("-".utf8)
    var emptyValue = Array("(empty)".utf8)
    var path: [UInt8] = []
    var fields: [String] = []
    for line in lines {
      let name = name(of: line)
      if name == names[0] {
        // Zeek lets a log have a separator of several bytes, which no log in the wild has.
        guard let found = self.separator(in: line) else { break }
        separator = found
        continue
      }
      let values = line.split(separator: separator, omittingEmptySubsequences: false).dropFirst()
      let first = Array(values.first ?? [])
      switch name {
      case names[1]: emptyValue = first
      case names[2]: noValue = first
      case names[3]: path = first
      default: fields = values.map { String(decoding: $0, as: UTF8.self) }
      }
    }
    // `Log::default_scope_sep` may be `_`.
    let columns = Column.allCases.map { column in
      let other = column.name.replacing(".", with: "_")
      return Int16(fields.firstIndex { $0 == column.name || $0 == other } ?? -1)
    }
    return LineLayout(
      separator: separator,
      kind: kind(path: String(decoding: path, as: UTF8.self), columns).rawValue,
      columns: columns, count: fields.count, noValue: noValue, emptyValue: emptyValue,
      text: lines.flatMap { $0 + [UInt8(ascii: "\n")] })
  }

  /// The word that a directive begins with; `nil` for another line.
  private static func name(of line: [UInt8]) -> String? {
    guard line.first == UInt8(ascii: "#") else { return nil }
    let isPart = { (byte: UInt8) in byte == UInt8(ascii: "_") || (byte | 0x20) &- 0x61 < 26 }
    return "#" + String(decoding: line.dropFirst().prefix(while: isPart), as: UTF8.self)
  }

  /// The byte behind `#separator `, escaped or not; `nil` for more than one.
  private static func separator(in line: [UInt8]) -> UInt8? {
    let start = names[0].utf8.count + 1
    guard line.count > start else { return nil }
    if line.count == start + 1 { return line[start] }
    return line.count == start + 4 ? line.span.hexEscape(at: start, to: line.count) : nil
  }

  /// Which log it is by its path, and without one by its columns.
  private static func kind(path: String, _ columns: [Int16]) -> Kind {
    func has(_ column: Column) -> Bool { columns[column.rawValue] >= 0 }
    // A school may have logs of its own, such as `dns_internal`.
    let letters = path.prefix { $0.isLetter }
    switch letters {
    case "dns": return .dns
    case "http": return .http
    case "ssl": return .ssl
    default: break
    }
    guard path.isEmpty else { return .other }
    if has(.query), has(.queryType) { return .dns }
    if has(.uri), has(.host) { return .http }
    return has(.serverName) ? .ssl : .other
  }
}
