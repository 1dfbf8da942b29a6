public import Intake
public import Vocabulary

/// One row of ``FormatTable``: a log format by its name.
public struct Format: Sendable {
  /// Reads lines of a chunk until the batch is full or the chunk is at its end.
  public typealias Reader =
    @Sendable (
      _ lines: Span<UInt8>, _ position: inout Int, _ context: SourceContext,
      _ scratch: inout LineScratch, _ batch: inout RecordBatch, _ ledger: inout ChunkLedger
    ) -> Void

  /// Where in the lines of a chunk the clocks went back; `nil` when they did not.
  typealias ClockReader =
    @Sendable (_ lines: Span<UInt8>, _ context: SourceContext, _ change: inout ClockChange) -> Int?

  /// Gives the dates of the lines of a chunk.
  typealias DateReader =
    @Sendable (_ lines: Span<UInt8>, _ take: (NumericDate) -> Void) -> Void

  /// Adds what the directives among the lines of a chunk say.
  typealias DirectiveReader =
    @Sendable (_ lines: Span<UInt8>, _ chunkOffset: Int64, _ layouts: inout LogLayouts) -> Void

  /// The name in settings and on the command line.
  public let name: String
  /// What writes such logs, in plain English.
  public let title: String
  /// Which kind of device writes it.
  public let kind: RecordKind
  /// True when a visit's outcome stands in a later line, so that a ``Joiner`` is needed.
  public let joinsLines: Bool
  /// True when the times are local and without a zone, so that October repeats an hour.
  public let hasLocalTimes: Bool
  /// True when the columns must be known from the settings and the header line.
  public let needsColumns: Bool
  /// True when people export such logs, so that two of them may hold the same records.
  public let isExport: Bool
  /// What a person should know of it.
  public let guide: FormatGuide
  /// Reads lines.
  public let read: Reader
  /// Looks in the lines of a chunk for the place where the clocks went back; `nil` for formats
  /// without local times.
  private(set) var findClockChange: ClockReader?
  /// Finds directives and header lines; `nil` for formats without them.
  private var readDirectives: DirectiveReader?
  /// Finds the dates whose order of day and month the computer decides; `nil` for formats without.
  private(set) var readDates: DateReader?
  /// Tells whether a line is a directive or a header line.
  private var isDirectiveLine: (@Sendable (_ line: Span<UInt8>) -> Bool)?

  /// Makes the row of a format.
  init<F: LineFormat>(
    _ name: String, _ title: String, kind: RecordKind, joinsLines: Bool = false,
    hasLocalTimes: Bool = false, needsColumns: Bool = false, isExport: Bool = false,
    _ format: F.Type
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.joinsLines = joinsLines
    self.hasLocalTimes = hasLocalTimes
    self.needsColumns = needsColumns
    self.isExport = isExport
    guide = format.guide
    read = { lines, position, context, scratch, batch, ledger in
      readLines(
        of: lines, from: &position, as: format, context: context, scratch: &scratch,
        batch: &batch, ledger: &ledger)
    }
  }

  /// Makes the row of a format whose times are local.
  init<F: LocalTimeFormat>(
    _ name: String, _ title: String, kind: RecordKind, joinsLines: Bool = false,
    needsColumns: Bool = false, isExport: Bool = false, localTimes format: F.Type
  ) {
    self.init(
      name, title, kind: kind, joinsLines: joinsLines, hasLocalTimes: true,
      needsColumns: needsColumns, isExport: isExport, format)
    findClockChange = { lines, context, change in
      change.place(in: lines, of: format, context: context)
    }
  }

  /// The row of a format whose lines directives or a header line explain.
  ///
  /// - Parameter format: The format, once more.
  func withLayouts<F: LayoutFormat>(_ format: F.Type) -> Format {
    var row = self
    row.readDirectives = { lines, offset, layouts in
      layouts.add(directivesIn: lines, at: offset, of: format)
    }
    row.isDirectiveLine = { format.isDirective($0) }
    return row
  }

  /// The row of a format whose dates have day and month in the order of the computer's settings.
  ///
  /// - Parameter format: The format, once more.
  func withDateOrder<F: DateOrderFormat>(_ format: F.Type) -> Format {
    var row = self
    row.readDates = { lines, take in format.readDates(of: lines, take) }
    return row
  }
}

extension Format {
  /// True when day and month stand in the order of the computer that wrote the log, so that it must
  /// be found by a ``DateOrderProof`` before the log is read.
  public var decidesDateOrder: Bool { readDates != nil }
}

extension Format {
  /// True when directives or a header line explain the lines, so that a log must be looked through
  /// for them before it is read.
  public var hasLayouts: Bool { readDirectives != nil }

  /// Adds what the directives among the lines of a chunk say; chunks come in the log's order.
  public func addLayouts(in buffer: ChunkBuffer, to layouts: inout LogLayouts) {
    readDirectives?(buffer.lines, buffer.offset, &layouts)
  }

  /// Adds what the directives among the first lines of a log say.
  func addLayouts(inFirst lines: Span<UInt8>, to layouts: inout LogLayouts) {
    readDirectives?(lines, 0, &layouts)
  }

  /// True when a line, without its newline, is a directive or a header line.
  public func isDirective(_ line: [UInt8]) -> Bool {
    let end = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
    return isDirectiveLine?(line.span.extracting(first: end)) ?? false
  }
}
