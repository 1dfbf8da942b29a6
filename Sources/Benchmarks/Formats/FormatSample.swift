internal import CivilTime
public import Formats
internal import Vocabulary

/// The sample log of a format, and what its lines do not say.
public struct FormatSample: Sendable {
  /// The format.
  public let format: Format
  /// The log.
  public let log: [UInt8]
  /// What its lines do not say, but for directives among them.
  public let context: SourceContext

  /// The format's name.
  public var name: String { format.name }

  /// The samples of all formats of the table, in its order.
  ///
  /// - Parameter folder: Where each format has a folder with a `sample.log`.
  public static func all(in folder: String) throws -> [FormatSample] {
    let zone = try SchoolZone(identifier: "Europe/London")
    return try FormatTable.formats.map { format in
      let log = [UInt8](try FileAccess.bytes(of: "\(folder)/\(format.name)/sample.log"))
      let header = CSVColumns.headerLine(in: log) ?? []
      let columns =
        format.needsColumns ? try CSVColumns(header: header, settings: csvSettings()) : nil
      return FormatSample(
        format: format, log: log,
        context: SourceContext(
          zone: zone, latest: Instant(seconds: 1_798_761_600), columns: columns,
          dateOrder: .dayFirst))
    }
  }

  /// How the columns of the CSV sample are to be read.
  public static func csvSettings() throws -> CSVSettings {
    try CSVSettings(
      columns: [
        .time: "time", .user: "Username", .client: "Source IP", .url: " URL", .host: "Domain",
        .action: "Action", .category: "Categories", .group: "Group", .status: "Code",
        .method: "Method", .bytes: "Bytes",
      ],
      timeFormat: CSVTimeFormat("dd/MM/yyyy HH:mm:ss"),
      actions: [.allowed: ["Allowed"], .blocked: ["Blocked", "Denied"], .warned: ["Warned"]])
  }

  /// The lines of the log, without their newlines.
  var lines: [[UInt8]] { log.split(separator: UInt8(ascii: "\n")).map(Array.init) }

  /// At least `bytes` bytes: the log again and again.
  ///
  /// Of a log with directives or a header line those at its beginning stand once, and the lines up to
  /// the next of them again and again, as in a real log.
  public func repeated(toBytes bytes: Int) -> [UInt8] {
    var (text, part): ([UInt8], [UInt8]) = ([], log)
    if format.hasLayouts || format.needsColumns {
      let isHead: ([UInt8]) -> Bool = {
        format.isDirective($0) || context.columns?.isHeader($0) == true
      }
      let head = lines.prefix(while: isHead)
      text = FormatSample.joined(head)
      part = FormatSample.joined(lines.dropFirst(head.count).prefix { !isHead($0) })
    }
    while text.count < bytes { text += part }
    return text
  }

  private static func joined(_ lines: ArraySlice<[UInt8]>) -> [UInt8] {
    lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }
}
