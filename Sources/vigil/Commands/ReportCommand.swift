internal import Reports

/// The row of `vigil report`.
let reportCommand = Command(
  "report", "write one report from what is kept",
  operands: ReportTable.all.map(\.name).joined(separator: "|"), operandCount: 1...1,
  options: [
    Option("--config", .value("FILE"), "the school's settings (/etc/vigil/vigil.json5)"),
    Option("--from", .value("DATE"), "the first day (seven days before --to)"),
    Option("--to", .value("DATE"), "the last day (today)"),
    Option("--for", .value("ROLE"), "the reader, when it is a stand-in (the report's own)"),
    Option("--format", .value("KIND"), "html, csv or json (html)"),
    Option("--output", .value("FILE"), "where to write it (standard output)"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
  ],
  run: { arguments, terminal in try ReportRun(arguments, terminal).run() })
