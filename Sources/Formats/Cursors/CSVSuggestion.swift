public import Vocabulary

/// How the columns of an export could be read, by its header line and first lines.
///
/// It is a suggestion for a person, who knows what the columns mean; nothing is read by it.
public struct CSVSuggestion: Sendable {
  /// The times that are tried, in the words of the settings; those of one form stand together.
  private static let timeFormatsTried = [
    "iso8601", "epoch", "dd/MM/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm",
    "MM/dd/yyyy HH:mm", "dd/MM/yyyy h:mm:ss a", "MM/dd/yyyy h:mm:ss a", "dd/MM/yyyy h:mm a",
    "MM/dd/yyyy h:mm a", "dd/MM/yy HH:mm:ss", "MM/dd/yy HH:mm:ss", "dd/MM/yy HH:mm",
    "MM/dd/yy HH:mm", "dd-MM-yyyy HH:mm:ss", "MM-dd-yyyy HH:mm:ss", "dd.MM.yyyy HH:mm:ss",
    "yyyy/MM/dd HH:mm:ss", "dd MMM yyyy HH:mm:ss", "dd MMM yyyy HH:mm", "dd MMM yyyy h:mm a",
    "dd-MMM-yyyy HH:mm:ss", "MMM dd, yyyy h:mm:ss a", "MMM dd, yyyy HH:mm:ss",
    "EEE MMM dd HH:mm:ss yyyy", "EEE, dd MMM yyyy HH:mm:ss",
  ]
  /// What devices call what they did, in small letters.
  private static let actionWords: [(action: Action, words: Set<String>)] = [
    (.allowed, ["allowed", "allow", "permitted", "permit", "passed", "pass", "accepted", "ok"]),
    (
      .blocked,
      ["blocked", "block", "denied", "deny", "dropped", "drop", "rejected", "reject", "filtered"]
    ),
    (.warned, ["warned", "warn", "warning", "coached"]),
  ]

  /// The columns whose names say what they hold, in the order of the export.
  public let columns: [(field: CSVField, name: String)]
  /// The names of the other columns.
  public let others: [String]
  /// The ways to write times by which every time that was looked at can be read; more than one when
  /// day and month cannot be told apart.
  public let timeFormats: [String]
  /// The words of the action column, in their order, with what they seem to mean.
  public let actions: [(word: String, action: Action?)]

  /// Looks at the first lines of a log; `nil` when it is no export, or none that holds visits.
  public init?(head: [UInt8]) {
    guard let header = CSVColumns.headerLine(in: head) else { return nil }
    let delimiter = CSVColumns.delimiter(of: header)
    guard let names = CSVSuggestion.values(of: header, delimiter: delimiter), names.count > 1 else {
      return nil
    }
    let rows = head.split(separator: UInt8(ascii: "\n")).dropFirst().prefix(200)
      .compactMap { CSVSuggestion.values(of: Array($0), delimiter: delimiter) }
      .filter { $0.count >= names.count }
    var fields = CSVSuggestion.fields(of: names)
    // Some filters call "status" what the device did.
    if !fields.contains(.action), let place = fields.firstIndex(of: .status),
      !rows.isEmpty, !rows.contains(where: { Int($0[place]) != nil })
    {
      fields[place] = .action
    }
    guard let time = fields.firstIndex(of: .time),
      fields.contains(.url) || fields.contains(.host)
    else { return nil }
    columns = zip(fields, names).compactMap { field, name in field.map { ($0, name) } }
    others = zip(fields, names).compactMap { field, name in field == nil ? name : nil }
    timeFormats = CSVSuggestion.timeFormats(of: rows.map { $0[time] })
    let words = fields.firstIndex(of: .action).map { place in rows.map { $0[place] } } ?? []
    actions = Set(words).subtracting(["", "-"]).sorted().prefix(20).map { word in
      let known = CSVSuggestion.actionWords.first { $0.words.contains(word.lowercased()) }
      return (word, known?.action)
    }
  }

  /// What each column holds by its name: of several with a name for the same, the usual one.
  private static func fields(of names: [String]) -> [CSVField?] {
    let plain = names.map { name in
      name.lowercased().filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    }
    var fields = [CSVField?](repeating: nil, count: names.count)
    for field in CSVField.allCases {
      let best = field.usualNames.lazy.compactMap { plain.firstIndex(of: $0) }
        .first { fields[$0] == nil }
      if let best { fields[best] = field }
    }
    return fields
  }

  /// The values of a line; `nil` when it is no line of an export.
  private static func values(of line: [UInt8], delimiter: UInt8) -> [String]? {
    let end = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
    let span = line.span.extracting(first: end)
    var cursor = CSVCursor(span, delimiter: delimiter)
    var values: [String] = []
    // why `try?`: a line that cannot be read helps nobody to guess.
    while let value = try? cursor.take() {
      let bytes = value.places.filter { !value.isEscape(at: $0, in: span) }.map { span[$0] }
      values.append(String(decoding: bytes, as: UTF8.self))
    }
    return cursor.next > span.count ? values : nil
  }

  /// The ways to write times by which all of these can be read, of each kind the first.
  private static func timeFormats(of times: [String]) -> [String] {
    guard !times.isEmpty else { return [] }
    var found: [String] = []
    for text in timeFormatsTried {
      // why `try?`: the patterns are tested to be valid.
      guard let format = try? CSVTimeFormat(text) else { continue }
      let readsAll = times.allSatisfy { time in
        let bytes = Array(time.utf8)
        return format.reading(of: bytes.span, at: 0..<bytes.count) != nil
      }
      if readsAll { found.append(text) }
    }
    return found
  }
}
