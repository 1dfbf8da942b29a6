internal import CivilTime
internal import Digest
internal import Formats
internal import Intake
internal import Pipeline
internal import Settings
internal import Vocabulary

/// The lines that are to be explained, ready to be read.
struct LinePiece {
  /// The lines, in a file without a name.
  let input: SpooledInput
  /// How they are read.
  let format: Format
  /// How the format was found, for people.
  let why: String
  /// The source of the settings; empty when none is named.
  let source: String
  private var context: SourceContext

  /// Finds how the lines are read.
  init(_ arguments: Arguments, settings: SchoolSettings, now: Instant) throws {
    guard let operand = arguments.operands.first else {
      throw Complaint(
        what: "there is nothing to explain", mend: "give a line, - for lines, or --site HOST")
    }
    input =
      try operand == "-" ? SpooledInput(copyOf: 0) : SpooledInput(Array((operand + "\n").utf8))
    var source: SourceSettings?
    if let name = arguments.value("--source") {
      source = try Arguments.source(named: name, of: settings)
    }
    self.source = source?.name ?? ""
    let zone = try SchoolZone(identifier: source?.timeZone ?? settings.zone.identifier)
    context = SourceContext(
      zone: zone, latest: now.advanced(milliseconds: 86_400_000),
      columns: try LinePiece.columns(of: source), dateOrder: source?.dateOrder)
    if let format = try arguments.format()
      ?? source.flatMap({ FormatTable.format(named: $0.format) })
    {
      self.format = format
      why = arguments.has("--format") ? "named with --format" : "as the source says"
      try findLayouts(of: source)
      return
    }
    let detection = FormatDetection(head: try input.head(65_536), context: context)
    guard let found = detection.format else { throw detection.complaint(file: "") }
    format = found
    why = "it fits best: \(detection.words)"
    try findLayouts(of: source)
  }

  /// Finds the directives that explain the lines: among them, or the last ones of the source's logs.
  private mutating func findLayouts(of source: SourceSettings?) throws {
    guard format.hasLayouts else { return }
    let own = try LogOpener.layouts(ofLog: input.path, format: format)
    if own.last != nil {
      context = context.with(layouts: own)
      return
    }
    let paths = source?.files.flatMap { FileFinder.paths(matching: $0) } ?? []
    guard let path = paths.last,
      let layout = try LogOpener.layouts(ofLog: path, format: format).last
    else { return }
    context = context.with(layouts: LogLayouts(of: layout))
  }

  /// The lines from their beginning.
  func piece() -> LogPiece {
    input.rewind()
    return LogPiece(
      path: "-", content: .descriptor(input.descriptor), format: format, context: context,
      source: DigestSource(number: 0, log: 0), isComplete: true)
  }

  /// The columns as the first line of one of the source's logs names them.
  private static func columns(of source: SourceSettings?) throws -> CSVColumns? {
    guard let source, let mapping = source.csv else { return nil }
    let paths = source.files.flatMap { FileFinder.paths(matching: $0) }
    guard let path = paths.last else {
      throw Complaint(
        what: "source \"\(source.name)\" has no log whose first line names the columns",
        mend: "put one in its place")
    }
    let head: [UInt8]
    do throws(IntakeFault) {
      head = try LogContent(path: path).bytes(from: 0, count: 65_536)
    } catch {
      throw error.complaint
    }
    guard let header = CSVColumns.headerLine(in: head) else { return nil }
    return try CSVColumns(header: header, settings: CSVSettings(mapping), file: path)
  }
}
