internal import CivilTime
internal import Formats
internal import Markup
internal import Pipeline
internal import Settings
internal import Vocabulary

/// What `vigil formats detect` and `vigil formats read` do.
struct FormatsRun {
  /// The options that say what lines do not.
  static let sourceOptions = [
    Option("--timezone", .value("ZONE"), "the zone of times without one (Europe/London)"),
    Option("--date-order", .value("ORDER"), "dayFirst or monthFirst, where a log does not tell"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
    Option("--config", .value("FILE"), "a school's settings, for --source"),
    Option("--source", .value("NAME"), "the source of the settings: its format, zone, columns"),
  ]

  private let arguments: Arguments
  private let terminal: Terminal
  private let opener: LogOpener
  /// True when the log's columns are named by the settings.
  private let hasColumns: Bool
  private let format: Format?

  /// Reads the options.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.arguments = arguments
    self.terminal = terminal
    let format = try arguments.format()
    let now = try arguments.clock()
    let year = try arguments.number("--year", in: 1970...2100)
    guard var source = try FormatsRun.source(arguments) else {
      self.format = format
      hasColumns = false
      opener = LogOpener(
        zone: try arguments.zone(), now: now, year: year,
        dateOrder: try arguments.dateOrder(), format: format)
      return
    }
    if let format { source.format = format.name }
    if let zone = arguments.value("--timezone") { source.timeZone = zone }
    if let order = try arguments.dateOrder() { source.dateOrder = order }
    self.format = FormatTable.format(named: source.format)
    hasColumns = source.csv != nil
    opener = try LogOpener(source: source, now: now, year: year)
  }

  private static func source(_ arguments: Arguments) throws -> SourceSettings? {
    guard let name = arguments.value("--source") else {
      guard !arguments.has("--config") else {
        throw Complaint(what: "--config needs --source", mend: "name a source of the settings")
      }
      return nil
    }
    let path = try arguments.required("--config", "FILE")
    return try Arguments.source(named: name, of: try School.settings(path: path))
  }

  /// Prints the format of each log.
  func detect() -> ExitCode {
    var code = ExitCode.done
    for path in arguments.operands {
      do throws(Complaint) {
        let (detection, suggestion) = try opener.detection(ofLog: path)
        if let suggestion {
          terminal.print(DetectionText.suggestion(suggestion, path: path), terminator: "")
          continue
        }
        guard detection.format != nil else { throw detection.complaint(file: path) }
        let text =
          arguments.has("--all")
          ? DetectionText.ranking(of: detection, path: path)
          : DetectionText.best(of: detection, path: path)
        terminal.print(text, terminator: "")
      } catch {
        terminal.note("\(error)")
        code = .trouble
      }
    }
    return code
  }

  /// Prints the visits of the log.
  func read() throws -> ExitCode {
    if format?.needsColumns == true, !hasColumns {
      throw Complaint(
        what: "nobody says what the columns of the log hold",
        mend: "name the settings' source that does: --config FILE --source NAME")
    }
    let path = arguments.operands[0]
    // Columns are found in lines of the log, and standard input can be read only once.
    let isReadTwice = hasColumns || format?.hasLayouts == true
    let input = try path == "-" && isReadTwice ? SpooledInput(copyOf: 0) : nil
    var reading = RecordReading(try piece(path: input?.path ?? path, shownAs: path)) {
      RecordText.json(of: $0, in: $1, line: $2)
    }
    var lines = LineBuffer(terminal: terminal)
    reading.read { lines.add($0) }
    lines.flush()
    if let fault = reading.fault { terminal.note("\(fault)") }
    terminal.note(FormatsText.counts(reading.counts))
    return reading.fault == nil ? .done : .trouble
  }

  private func piece(path: String, shownAs shown: String) throws(Complaint) -> LogPiece {
    do throws(Complaint) {
      return try opener.wholeLog(path: path, number: 0).piece
    } catch {
      var complaint = error
      if complaint.file == path { complaint.file = shown }
      throw complaint
    }
  }
}
