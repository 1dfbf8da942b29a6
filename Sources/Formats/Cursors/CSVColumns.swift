internal import Intake
public import Vocabulary

/// Where the columns of a CSV log stand, by its header line and the settings.
public final class CSVColumns: Sendable {
  /// What separates the columns: a comma, a semicolon or a TAB.
  let delimiter: UInt8
  /// How times are written.
  let timeFormat: CSVTimeFormat
  /// By column: the place of the field that it is, see ``CSVField/place``; -1 for a column that Vigil
  /// does not read.
  let places: [Int8]
  /// The words of actions.
  let actions: ActionWords
  /// The header line, without a byte-order mark.
  private let header: [UInt8]

  /// Finds the columns in a header line.
  ///
  /// - Parameters:
  ///   - header: The header line, without its newline; a byte-order mark may precede.
  ///   - settings: The names of the columns; capital and small letters are the same, and spaces
  ///     around a name do not count.
  ///   - file: The log's name, for the complaint.
  /// - Throws: a ``Complaint`` that names the columns that are missing and those that exist.
  public init(
    header: [UInt8], settings: CSVSettings, file: String = ""
  ) throws(Complaint) {
    let line = CSVColumns.trimmed(header)
    if line.starts(with: [0xFF, 0xFE]) || line.contains(0) {
      throw Complaint(
        file: file, line: 1, what: "the log is in UTF-16", mend: "export it as UTF-8 (CSV)")
    }
    let delimiter = CSVColumns.delimiter(of: line)
    let names = try CSVColumns.names(in: line, delimiter: delimiter, file: file)
    places = try CSVColumns.fields(of: names, settings: settings, file: file).map {
      Int8($0?.place ?? -1)
    }
    self.delimiter = delimiter
    self.header = line
    timeFormat = settings.timeFormat
    actions = ActionWords(settings.actions)
  }

  /// What each column says, by the names of the settings.
  private static func fields(
    of names: [String], settings: CSVSettings, file: String
  ) throws(Complaint) -> [CSVField?] {
    var fields = [CSVField?](repeating: nil, count: names.count)
    var missing: [String] = []
    for field in CSVField.allCases {
      guard let name = settings.columns[field] else { continue }
      let places = names.indices.filter { CSVColumns.isSame(names[$0], name) }
      if places.isEmpty { missing.append("\"\(name)\" (\(field.rawValue))") }
      guard places.count < 2 else {
        throw Complaint(
          file: file, line: 1, what: "the column \"\(name)\" stands there twice",
          mend: "export the log with each column once")
      }
      for place in places {
        if let other = fields[place] {
          throw Complaint(
            file: file, line: 1,
            what: "the column \"\(name)\" is named for \(other.rawValue) and \(field.rawValue)",
            mend: "name another column for one of them")
        }
        fields[place] = field
      }
    }
    // Where none of the names is found, the line is no header and may name a pupil.
    guard missing.count < settings.columns.count else {
      throw Complaint(
        file: file, line: 1, what: "the first line is not the header that the settings name",
        mend: "export the log with its header line, or name its columns in \"columns\"")
    }
    guard missing.isEmpty else {
      throw Complaint(
        file: file, line: 1, what: "there is no column \(missing.joined(separator: ", "))",
        mend: "name one of these: \(names.joined(separator: ", "))")
    }
    return fields
  }

  /// The header line of a log: the first line of its head that is not blank; `nil` for none.
  public static func headerLine(in head: [UInt8]) -> [UInt8]? {
    let lines = head.split(separator: UInt8(ascii: "\n"))
    return lines.lazy.map { trimmed(Array($0)) }.first { !$0.isEmpty }
  }

  /// True when a line, without its newline, is the header line, which concatenated exports repeat.
  public func isHeader(_ line: [UInt8]) -> Bool { CSVColumns.trimmed(line) == header }

  /// True when a line is the header line.
  func isHeader(_ line: Span<UInt8>) -> Bool {
    let hasMark = line.count >= 3 && line[0] == 0xEF && line[1] == 0xBB && line[2] == 0xBF
    let start = hasMark ? 3 : 0
    guard line.count - start == header.count else { return false }
    for place in header.indices where line[start + place] != header[place] { return false }
    return true
  }

  /// The columns' names in a header line.
  static func names(
    in line: [UInt8], delimiter: UInt8, file: String
  ) throws(Complaint) -> [String] {
    var names: [String] = []
    let span = line.span
    var cursor = CSVCursor(span, delimiter: delimiter)
    do throws(LineFault) {
      while let value = try cursor.take() {
        var bytes: [UInt8] = []
        for place in value.places where !value.isEscape(at: place, in: span) {
          bytes.append(span[place])
        }
        names.append(String(decoding: bytes, as: UTF8.self))
      }
    } catch {
      throw Complaint(
        file: file, line: 1, what: "the header line cannot be read: \(error.reason.words)",
        mend: "export the log again, or name its own format")
    }
    return names
  }

  /// The separator that stands most often outside quotation marks.
  static func delimiter(of line: [UInt8]) -> UInt8 {
    var counts: (comma: Int, semicolon: Int, tab: Int) = (0, 0, 0)
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      switch byte {
      case UInt8(ascii: ","): counts.comma += 1
      case UInt8(ascii: ";"): counts.semicolon += 1
      case UInt8(ascii: "\t"): counts.tab += 1
      default: break
      }
    }
    if counts.tab > max(counts.comma, counts.semicolon) { return UInt8(ascii: "\t") }
    return counts.semicolon > counts.comma ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  /// A line without a byte-order mark and a carriage return.
  static func trimmed(_ line: [UInt8]) -> [UInt8] {
    var rest = line[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if rest.last == UInt8(ascii: "\r") { rest = rest.dropLast() }
    return Array(rest)
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    func plain(_ name: String) -> Substring {
      let spaces: Set<Character> = [" ", "\t"]
      let front = name.drop { spaces.contains($0) }
      let kept = front.reversed().drop { spaces.contains($0) }.count
      return front.prefix(kept)
    }
    return plain(first).lowercased() == plain(second).lowercased()
  }
}
