public import CivilTime
internal import Digest
public import Formats
internal import Intake
public import Vocabulary

/// Opens logs for a reading: finds their formats and what their lines do not say.
public struct LogOpener: Sendable {
  /// How many bytes of lines are looked at to find a log's format.
  private static let headLength = 65_536

  /// The zone of times that are written without one.
  let zone: SchoolZone
  private let now: Instant
  private let year: Int?
  /// What comes first in dates such as `05/06/2026`; `nil` to find it out from each log.
  var dateOrder: DateOrder?
  private let format: Format?
  private let csv: CSVSettings?

  /// Prepares to open the logs of one source.
  ///
  /// - Parameters:
  ///   - zone: The zone of times that are written without one.
  ///   - now: The run's clock.
  ///   - year: The year of dates that are written without one, when it is given.
  ///   - dateOrder: What comes first in dates such as `05/06/2026`, when it is given.
  ///   - format: The format, when it is named; else it is found from the first lines.
  ///   - csv: What the columns of CSV logs mean.
  public init(
    zone: SchoolZone, now: Instant, year: Int? = nil, dateOrder: DateOrder? = nil,
    format: Format? = nil, csv: CSVSettings? = nil
  ) {
    self.zone = zone
    self.now = now
    self.year = year
    self.dateOrder = dateOrder
    self.format = format
    self.csv = csv
  }

  /// The format of a log and what its lines do not say.
  ///
  /// - Parameters:
  ///   - path: The log as it was named, for people.
  ///   - head: Its first bytes, uncompressed.
  ///   - written: When the log was last written.
  func settle(
    path: String, head: [UInt8], written: Instant
  ) throws(Complaint) -> (format: Format, context: SourceContext) {
    let context = try context(path: path, head: head, written: written)
    if let format { return (format, context) }
    let detection = FormatDetection(head: head, context: context)
    guard let format = detection.format else { throw detection.complaint(file: path) }
    return (format, context)
  }

  /// What the lines of a log do not say, as far as its first ones tell.
  func context(
    path: String, head: [UInt8], written: Instant
  ) throws(Complaint) -> SourceContext {
    SourceContext(
      zone: zone, latest: latest(written: written),
      columns: try columns(path: path, head: head), dateOrder: dateOrder)
  }

  /// The first lines of a log by which its format is found, about 64 KiB of them.
  ///
  /// A line that is too long to be read tells nothing and is stepped over.
  ///
  /// - Parameters:
  ///   - start: Where the log's first line begins.
  ///   - end: Where the last whole line ends; the log's end when it is not given.
  static func firstLines(
    of content: LogContent, from start: Int64, to end: Int64? = nil
  ) throws(IntakeFault) -> [UInt8] {
    let buffer = ChunkBuffer(chunkSize: headLength)
    var chunks = try LogChunks(of: content, from: start, to: end, using: buffer)
    var lines: [UInt8] = []
    let newline = UInt8(ascii: "\n")
    while lines.count < headLength, try chunks.fill(buffer) {
      let whole = buffer.lastBytes(.max)
        .split(separator: newline, omittingEmptySubsequences: false).dropLast()
      for line in whole where line.count <= ChunkBuffer.lineLimit { lines += line + [newline] }
    }
    return lines
  }

  /// The latest moment that a line can be of.
  private func latest(written: Instant) -> Instant {
    if let year {
      return Instant(
        milliseconds: zone.start(of: Day(year: year + 1, month: 1, day: 1)).milliseconds - 1)
    }
    // A file that was copied is younger than its lines, and none is written after the clock.
    return min(written, now).advanced(milliseconds: 86_400_000)
  }

  private func columns(path: String, head: [UInt8]) throws(Complaint) -> CSVColumns? {
    guard let csv, let header = CSVColumns.headerLine(in: head) else { return nil }
    // Without a named format, a first line that is no such header tells that this is no export.
    guard let format else { return try? CSVColumns(header: header, settings: csv, file: path) }
    guard format.needsColumns else { return nil }
    return try CSVColumns(header: header, settings: csv, file: path)
  }
}

extension LogOpener {
  /// A whole log, from its beginning to its end; `-` is standard input.
  ///
  /// - Returns: the piece, and how many bytes it has on disk.
  public func wholeLog(
    path: String, number: UInt32
  ) throws(Complaint) -> (piece: LogPiece, size: Int64) {
    let source = DigestSource(number: 0, log: number)
    if path == "-" { return (try standardInput(source: source), 0) }
    let content: LogContent
    let head: LogHead
    let bytes: [UInt8]
    do throws(IntakeFault) {
      content = try LogContent(path: path)
      head = try LogHead(of: content) { _ in false }
      bytes = try LogOpener.firstLines(of: content, from: head.firstLine)
    } catch {
      throw error.complaint
    }
    let identity = content.file.identity
    var (format, context) = try settle(
      path: path, head: bytes, written: Instant(milliseconds: identity.modified / 1_000_000))
    guard
      case .settled(let order) = try dateOrder(of: content, format: format, context: context)
    else { throw LogOpener.unknownDateOrder(path: path) }
    context = context.with(dateOrder: order)
    context = try lookedThrough(context, of: content, format: format)
    let place: LogPiece.Content =
      content.isStream
      ? .stream(content, from: head.firstLine)
      : .plain(content.file, from: head.firstLine, to: identity.size)
    let piece = LogPiece(
      path: path, content: place, format: format, context: context, source: source,
      isComplete: true)
    return (piece, identity.size)
  }

  /// Standard input, whose format must be named: it can be read only once.
  private func standardInput(source: DigestSource) throws(Complaint) -> LogPiece {
    guard let format else {
      throw Complaint(
        file: "-", what: "the format of standard input is not found by itself",
        mend: "name it with --format (see vigil formats)")
    }
    let (_, context) = try settle(path: "-", head: [], written: now)
    return LogPiece(
      path: "-", content: .descriptor(0), format: format, context: context, source: source,
      isComplete: true)
  }
}
