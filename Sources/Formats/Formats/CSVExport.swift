// hot
internal import Intake
internal import Vocabulary

/// CSV logs with a header line, as filters export them (Smoothwall, Lightspeed, Securly,
/// Netsweeper and others); the settings say which column is what.
///
/// RFC 4180, with commas, semicolons or TABs; the header line may stand again further down.
/// A line break inside a quoted value is not read: such a line is refused.
/// Source: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180
enum CSVExport: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Any filter that exports CSV with a header line.",
    says: "What its columns hold; `columns`, `timeFormat` and `actions` in the settings say which "
      + "is what.",
    setUp: "Export the log from the filter's own pages, and name its columns in the source's "
      + "settings; `vigil formats detect FILE` suggests them.",
    traps: [
      "Name every column that you need before exporting: many filters let a user hide columns.",
      "Times without a zone are read in the source's time zone. Day and month stand as "
        + "`timeFormat` says and are never guessed.",
      "Words that `actions` does not list leave the action unknown.",
      "A column that is named in the settings and not in the header line stops that file, with the "
        + "columns that exist.",
    ])

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard let columns = context.columns else { throw LineFault(.notThisFormat, at: 0) }
    if columns.isHeader(line) { return .skipped }
    let values = try CSVValues(line, columns: columns)
    let time = values[.time].places
    guard !time.isEmpty else { throw LineFault(.fieldMissing, at: time.lowerBound) }
    let reading = try reading(of: line, at: time, columns, &scratch.lastWritten)
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: time.lowerBound,
      scratch: &scratch)
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    let url = values[.url].isEmpty ? values[.path] : values[.url]
    record.setAddress(
      url: url, hostname: values[.host], scheme: "", in: line, base: base, scratch: &scratch)
    guard !record.host.isEmpty else { return .skipped }
    record.user = scratch.range(of: values[.user], in: line, base: base)
    record.client = scratch.range(of: values[.client], in: line, base: base)
    record.clientName = scratch.range(of: values[.clientName], in: line, base: base)
    record.method = scratch.range(of: values[.method], in: line, base: base)
    record.deviceCategory = scratch.range(of: values[.category], in: line, base: base)
    let rule = values[.rule].isEmpty ? values[.group] : values[.rule]
    record.deviceRule = scratch.range(of: rule, in: line, base: base)
    record.status = Int16(truncatingIfNeeded: number(values[.status], in: line, upTo: 999) ?? 0)
    record.bytes = number(values[.bytes], in: line, upTo: Int64.max) ?? -1
    record.action =
      record.status == 407
      ? .challenged : columns.actions.action(of: line, at: values[.action].places)
    return .record
  }

  /// What a time says.
  @inline(always)
  private static func reading(
    of line: Span<UInt8>, at places: Range<Int>, _ columns: CSVColumns,
    _ last: inout WrittenTimeMemo
  ) throws(LineFault) -> ClockReading {
    if let known = last.reading(in: line, at: places) { return known }
    guard let reading = columns.timeFormat.reading(of: line, at: places) else {
      throw LineFault(.notATime, at: places.lowerBound)
    }
    last.take(reading, in: line, at: places)
    return reading
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let hasReturn = line.count > 0 && line[line.count - 1] == UInt8(ascii: "\r")
    let line = line.extracting(first: hasReturn ? line.count - 1 : line.count)
    guard let columns = context.columns,
      // why `try?`: a line that cannot be read tells no time here; `read` tells why.
      let values = try? CSVValues(line, columns: columns),
      let reading = columns.timeFormat.reading(of: line, at: values[.time].places),
      reading.offset == nil
    else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  /// A number from 0; `nil` when there is none, since a visit counts without it.
  private static func number(
    _ value: WrittenValue, in line: Span<UInt8>, upTo limit: Int64
  ) -> Int64? {
    let found = line.number(from: value.places.lowerBound, to: value.places.upperBound)
    guard let found, found >= 0, found <= limit else { return nil }
    return found
  }
}
