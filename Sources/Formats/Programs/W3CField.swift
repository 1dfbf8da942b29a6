internal import Vocabulary

/// What Vigil reads of a log of the W3C's extended form.
enum W3CField: Int, CaseIterable {
  case date, time, gmtTime, localTime, timestamp
  case client, clientName, user
  case uri, scheme, host, port, path, query, pathQuery, serverPort
  case method, status, bytes, duration
  case filterResult, exception, result, action
  case category, rule, userAgent, referrer, contentType
  /// Only to tell IIS, which writes `+` for a space.
  case iisStatus

  /// The names behind `#Fields:` in small letters; of two names for the same, the better first.
  static let names: [(name: StaticString, field: W3CField)] = [
    ("date", .date), ("time", .time), ("gmttime", .gmtTime), ("localtime", .localTime),
    ("timestamp", .timestamp), ("x-timestamp", .timestamp), ("x-timestamp-unix-utc", .timestamp),
    ("c-ip", .client), ("c-dns", .clientName),
    ("cs-username", .user), ("cs-user", .user), ("cs-userdn", .user),
    ("cs-uri", .uri), ("c-uri", .uri), ("cs-uri-scheme", .scheme), ("cs-protocol", .scheme),
    ("cs-host", .host), ("cs-uri-host", .host), ("cs-uri-hostname", .host), ("urldesthost", .host),
    ("cs(host)", .host), ("r-host", .host), ("r-dns", .host),
    ("cs-uri-port", .port), ("s-port", .serverPort), ("cs-uri-path", .path),
    ("cs-uri-stem", .path), ("cs-uri-query", .query), ("cs-uri-pathquery", .pathQuery),
    ("cs-method", .method), ("s-operation", .method), ("sc-status", .status),
    ("sc-bytes", .bytes), ("time-taken", .duration),
    ("sc-filter-result", .filterResult), ("x-exception-id", .exception), ("s-action", .result),
    ("action", .action), ("cs-categories", .category), ("cs-category", .category),
    ("sc-filter-category", .category), ("cs-categories-external", .category),
    ("urlcategory", .category), ("rule", .rule),
    ("cs(user-agent)", .userAgent), ("c-agent", .userAgent), ("cs-user-agent", .userAgent),
    ("cs(referer)", .referrer), ("cs-referer", .referrer), ("cs(referrer)", .referrer),
    ("rs(content-type)", .contentType), ("cs-mime-type", .contentType),
    ("sc-win32-status", .iisStatus), ("sc-substatus", .iisStatus),
  ]

  /// The field of a key at some places of a line; `nil` for one that Vigil does not read.
  static func field(at places: Range<Int>, in line: Span<UInt8>) -> W3CField? {
    for entry in names where line.isWord(entry.name, at: places) { return entry.field }
    return nil
  }

  /// What the lines behind `#Fields: date time c-ip …` are like; `nil` for another directive.
  static func layout(of line: [UInt8]) -> LineLayout? {
    let isMark = { (byte: UInt8) in byte >= 0x80 }
    let text = String(decoding: line.drop(while: isMark), as: UTF8.self)
    guard text.lowercased().hasPrefix("#fields:") else { return nil }
    let rest = text.utf8.dropFirst(8)
    let isTabbed = rest.contains(UInt8(ascii: "\t"))
    let written = rest.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let columns = written.map { String(decoding: Array($0), as: UTF8.self).lowercased() }
    var fields = [Int16](repeating: -1, count: columns.count)
    var found = Set<W3CField>()
    for entry in names where !found.contains(entry.field) {
      guard let column = columns.firstIndex(of: "\(entry.name)") else { continue }
      fields[column] = Int16(entry.field.rawValue)
      found.insert(entry.field)
    }
    return LineLayout(
      separator: UInt8(ascii: isTabbed ? "\t" : " "), kind: found.contains(.iisStatus) ? 1 : 0,
      columns: fields, count: columns.count, text: line + [UInt8(ascii: "\n")])
  }
}
