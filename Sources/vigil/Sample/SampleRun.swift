internal import Markup
internal import Samples
internal import Vocabulary

/// What `vigil sample` does.
struct SampleRun {
  private let terminal: Terminal
  private let folder: String
  private let order: SampleOrder

  /// Reads the options.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.terminal = terminal
    folder = try arguments.required("--output", "FOLDER")
    order = SampleOrder(
      days: try arguments.number("--days", in: SampleOrder.days) ?? 5,
      people: try arguments.number("--people", in: SampleOrder.people) ?? 100,
      seed: UInt64(try arguments.number("--seed", in: 0...Int.max) ?? 1),
      formats: try arguments.sampleFormats(), size: try arguments.size("--size"),
      depth: try arguments.depth(), firstDay: try arguments.firstDay())
  }

  /// Writes the school and says what there is.
  func run() throws -> ExitCode {
    let school = try SampleSchool(order)
    let summary = try school.write(to: folder) { day in
      terminal.progress("day \(day) of \(order.days)")
    }
    terminal.progress("")
    for log in summary.logs {
      terminal.print(
        "\(log.path): \(PlainNumber.counted(log.lines, "line")), "
          + PlainNumber.counted(log.bytes, "byte"))
    }
    let total = summary.logs.reduce(0) { $0 + $1.bytes }
    terminal.print("all logs: \(PlainNumber.counted(total, "byte"))")
    terminal.print(
      "truth.json5: \(PlainNumber.counted(summary.events, "event")), "
        + PlainNumber.counted(summary.decoys, "decoy"))
    terminal.print("next: vigil run --config \(folder)/vigil.json5")
    return .done
  }
}

extension Arguments {
  /// How much of a school's life `--depth` asks for.
  fileprivate func depth() throws(Complaint) -> SampleDepth {
    guard let name = value("--depth") else { return .complete }
    guard let depth = SampleDepth(rawValue: name) else {
      throw Complaint(
        what: "there is no depth \"\(name)\"",
        mend: NearestName.hint(name, among: SampleDepth.allCases.map(\.rawValue)))
    }
    return depth
  }

  /// The day that `--from` names.
  fileprivate func firstDay() throws(Complaint) -> Day? {
    guard let text = value("--from") else { return nil }
    let days = SampleOrder.firstDays
    guard let day = Day(text), days.contains(day) else {
      throw Complaint(
        what: "--from \(text) is no day from \(days.lowerBound) to \(days.upperBound)",
        mend: "write it as 2025-10-06")
    }
    return day
  }

  /// The logs that `--formats` or `--only` names; all without them.
  fileprivate func sampleFormats() throws(Complaint) -> [SampleFormat] {
    if has("--formats"), has("--only") {
      throw Complaint(what: "--formats and --only are both given", mend: "give one of them")
    }
    guard let text = value("--formats") ?? value("--only") else { return SampleFormat.allCases }
    var chosen: [SampleFormat] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let format = SampleFormat(rawValue: name) else {
        throw Complaint(
          what: "there is no sample log \"\(name)\"",
          mend: NearestName.hint(name, among: SampleFormat.allCases.map(\.rawValue)))
      }
      if !chosen.contains(format) { chosen.append(format) }
    }
    guard has("--formats") || chosen.count == 1 else {
      throw Complaint(what: "--only takes one name", mend: "name several with --formats")
    }
    return SampleFormat.allCases.filter(chosen.contains)
  }

  /// The value of an option as a number of bytes: `2000000`, `500KB`, `20MB` or `2GB`.
  fileprivate func size(_ name: String) throws(Complaint) -> Int? {
    guard let text = value(name) else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 1, "KB": 1000, "MB": 1_000_000, "GB": 1_000_000_000]
    guard let unit = units[text.dropFirst(digits.count).uppercased()], let number = Int(digits),
      SampleOrder.size.contains(number.multipliedReportingOverflow(by: unit).partialValue),
      !number.multipliedReportingOverflow(by: unit).overflow
    else {
      throw Complaint(
        what: "\(name) \(text) is no size from 10KB to 1000GB", mend: "write it as 500MB or 2GB")
    }
    return number * unit
  }
}
